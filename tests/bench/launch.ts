import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Runtime } from '../../scripts/runtime/find-runtime.ts'
import { chromiumFlags, type Launch, launchOf } from '../../scripts/runtime/launch.ts'
import { attachToPage, type DevtoolsPage } from './devtools.ts'

const patienceMs = 30_000

/** The command that opens the empty window, which everything else is held against. */
export function emptyWindowOf(runtime: Runtime): Launch {
  const { executable, env } = launchOf(runtime)
  return { executable, env, args: [...chromiumFlags(), join(import.meta.dirname, 'empty-window')] }
}

/** Milliseconds from the start of the process until a focused, painted input has taken a key. */
export async function timeToInteractive({ executable, args, env }: Launch, profile: string): Promise<number> {
  const switches = ['--remote-debugging-port=0', `--user-data-dir=${profile}`]
  const start = performance.timeOrigin + performance.now()
  const child = spawn(executable, [...switches, ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise((resolve) => child.once('close', resolve))
  // An end of the process makes whatever waits for its answer fail.
  const patience = setTimeout(() => child.kill('SIGKILL'), patienceMs)
  try {
    const page = await attachToPage(child)
    return (await interactiveAt(page)) - start
  } finally {
    clearTimeout(patience)
    child.kill('SIGKILL')
    await ended
  }
}

/** Watches for the input, waits for the frame that shows it, and keeps the moment of its first character. */
const watch = `new Promise((resolve) => {
  const look = () => {
    const field = document.activeElement
    if (field?.tagName !== 'INPUT') return void requestAnimationFrame(look)
    requestAnimationFrame(() => requestAnimationFrame(() => {
      field.addEventListener('input', () => {
        globalThis.interactiveAt = performance.timeOrigin + performance.now()
      }, { once: true })
      resolve(true)
    }))
  }
  look()
})`

async function interactiveAt(page: DevtoolsPage): Promise<number> {
  // A navigation that is still under way takes the first look away with its page.
  await page.evaluate(watch).catch(() => page.evaluate(watch))
  await page.type('a')
  const at = await page.evaluate('globalThis.interactiveAt')
  if (typeof at !== 'number') throw new Error('the focused field took no key')
  return at
}
