import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { runCommand } from '../run-command.ts'

/** Fetches a package's tarball into a folder with npm itself, so that the user's npm settings hold, and checks it. */
export async function downloadPackage(spec: string, integrity: string, folder: string): Promise<string> {
  await runCommand('npm', ['pack', spec, '--loglevel=error', '--pack-destination', folder])
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'))
  if (name === undefined) throw new Error(`npm pack ${spec} wrote no file`)
  const tarball = join(folder, name)
  const found = await integrityOf(tarball)
  if (found !== integrity) throw new Error(`${spec} has integrity ${found}, expected ${integrity}`)
  return tarball
}

/** The `sha512-…` text that npm writes in lockfiles, computed over a file. */
export async function integrityOf(file: string): Promise<string> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}
