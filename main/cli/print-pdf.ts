import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { endGroup, hasGroups } from '../../scripts/runtime/end-group.ts'
import { findRuntime, type Runtime } from '../../scripts/runtime/find-runtime.ts'
import { launchOf } from '../../scripts/runtime/launch.ts'
import type { PrintPdf, ReadPrintPicture } from '../context.ts'

/** A minute: the longest draft prints in a second or two. */
const patienceMs = 60_000

const repository = join(import.meta.dirname, '../..')

/** How the command line prints: an Electron without a window, where one and a display are here; else null. */
export function findPrintPdf(): PrintPdf | null {
  const runtime = findRuntime()
  const display = findDisplay()
  return (
    runtime &&
    display &&
    (async (html, readPicture) => printWith(runtime, display, await withPictures(html, readPicture)))
  )
}

/** The other process cannot ask for pictures, so they go along inside the page. */
async function withPictures(html: string, readPicture: ReadPrintPicture | undefined): Promise<string> {
  const parts = html.split(/(?<= src=")\/picture\/([\w-]+)(?=")/)
  const inlined = parts.map(async (part, index) => {
    if (index % 2 === 0) return part
    const picture = await readPicture?.(part)
    return picture ? `data:${picture.mediaType};base64,${Buffer.from(picture.bytes).toString('base64')}` : ''
  })
  return (await Promise.all(inlined)).join('')
}

/** The command that lends a display; empty where there is one, null where none can be had. */
function findDisplay(): readonly string[] | null {
  const { DISPLAY, WAYLAND_DISPLAY, PATH = '' } = process.env
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return []
  const virtual = PATH.split(delimiter)
    .map((folder) => join(folder, 'xvfb-run'))
    .find((file) => existsSync(file))
  // It mixes stderr into stdout, where only the PDF belongs.
  return virtual ? [virtual, '-a', 'sh', '-c', 'exec "$@" 2>/dev/null', 'sh'] : null
}

async function printWith(runtime: Runtime, display: readonly string[], html: string): Promise<Uint8Array> {
  if (!existsSync(join(repository, 'out', 'main', 'index.cjs'))) await build()
  // Chromium insists on a profile folder; in memory sessions leave no content in it.
  const profile = await mkdtemp(join(tmpdir(), 'kagimori-print-'))
  const { executable, args, env } = launchOf(runtime, ['--print-pdf', `--user-data-dir=${profile}`])
  const [program = executable, ...rest] = [...display, executable, ...args]
  try {
    return await collect(program, rest, env, html)
  } finally {
    await rm(profile, { recursive: true, force: true })
  }
}

async function collect(
  executable: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  input: string,
): Promise<Uint8Array> {
  // A group of its own, so that a start that hangs ends with all it started.
  const child = spawn(executable, args, { env, stdio: ['pipe', 'pipe', 'ignore'], detached: hasGroups })
  const impatience = setTimeout(() => endGroup(child), patienceMs)
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const [output, status] = await Promise.all([buffer(child.stdout), ended]).finally(() =>
    clearTimeout(impatience),
  )
  if (status !== 0) throw new Error(`printing ended with status ${status}`)
  return output
}

async function build(): Promise<void> {
  const vite = join(repository, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  await collect(process.execPath, [vite, 'build'], { ...process.env }, '')
}
