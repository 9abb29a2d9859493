import { type SpawnOptions, spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

/** Where a command runs and with which environment. */
export type CommandPlace = Pick<SpawnOptions, 'cwd' | 'env'>

/** Runs a command with all its output on our stderr; rejects with its name when it fails. */
export async function runCommand(command: string, args: readonly string[], place: CommandPlace = {}) {
  const code = await exitCode(command, args, place)
  if (code !== 0) throw new Error(`${describe(command, args)} ended with status ${code}`)
}

/** Runs a talkative command; what it wrote is shown only when it fails. */
export async function runQuietly(command: string, args: readonly string[], place: CommandPlace = {}) {
  const child = spawn(command, args, { ...place, stdio: ['ignore', 'pipe', 'pipe'] as const })
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended(child)])
  if (code === 0) return
  console.error(out + err)
  throw new Error(`${describe(command, args)} ended with status ${code}`)
}

/** Runs a command with all its output on our stderr and answers its exit status. */
export async function exitCode(command: string, args: readonly string[], place: CommandPlace = {}) {
  const child = spawn(command, args, { ...place, stdio: ['ignore', 2, 2] })
  return await ended(child)
}

/** Runs a command and answers what it wrote on stdout; its stderr is shown. */
export async function commandOutput(command: string, args: readonly string[], place: CommandPlace = {}) {
  const child = spawn(command, args, { ...place, stdio: ['ignore', 'pipe', 'inherit'] as const })
  const [output, code] = await Promise.all([text(child.stdout), ended(child)])
  if (code !== 0) throw new Error(`${describe(command, args)} ended with status ${code}`)
  return output
}

/** The exit status of a child, 1 when a signal ended it; rejects when it could not start. */
export function ended(child: ReturnType<typeof spawn>): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
}

function describe(command: string, args: readonly string[]) {
  return [command, ...args.slice(0, 2)].join(' ')
}
