import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('../children/vault-child.ts', import.meta.url))

/** A child process at work, and what it has acknowledged so far. */
export type Child = {
  readonly process: ChildProcess
  readonly lines: string[]
  readonly ready: Promise<void>
}

/** Starts a child on a job; `ready` resolves when it begins. */
export function startChild(job: string, dir: string, passphrase: string, argument = ''): Child {
  const child = spawn(process.execPath, [script, job, dir, passphrase, argument], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  const ready = new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line)
      if (line === 'ready') resolve()
    })
    child.once('exit', (code) => reject(new Error(`the child ended with ${code}: ${lines.at(-1)}`)))
  })
  return { process: child, lines, ready }
}

/** Kills a child without warning, `delayMs` after it began, and answers all it had acknowledged by then. */
export async function killAfter(child: Child, delayMs: number): Promise<string[]> {
  await child.ready
  await wait(delayMs)
  child.process.kill('SIGKILL')
  if (child.process.exitCode === null && child.process.signalCode === null) await once(child.process, 'close')
  return child.lines.filter((line) => line !== 'ready')
}
