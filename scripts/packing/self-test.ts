import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { ended } from '../run-command.ts'
import { endGroup, hasGroups } from '../runtime/end-group.ts'
import { chromiumFlags } from '../runtime/launch.ts'

/** What the application says on stdout when it is started with `--self-test`. */
export type SelfTestReport = {
  readonly ready: boolean
  /** The name of the first screen that was painted. */
  readonly screen: string
}

const timeLimitMs = 60_000

/** Starts a packed application on an empty home folder and answers what it says of its first screen. */
export async function selfTest(executable: string): Promise<SelfTestReport> {
  const home = mkdtempSync(join(tmpdir(), 'kagimori-self-test-'))
  try {
    const output = await run(executable, {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
    })
    return reportIn(output)
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** Finds the report among the lines that the application wrote. */
export function reportIn(output: string): SelfTestReport {
  const line = output.split('\n').find((text) => text.startsWith('{'))
  const report = line === undefined ? null : (JSON.parse(line) as Partial<SelfTestReport>)
  if (report?.ready !== true || typeof report.screen !== 'string' || report.screen === '') {
    throw new Error(`the packed application reported no first screen, but: ${output.trim() || 'nothing'}`)
  }
  return { ready: true, screen: report.screen }
}

async function run(executable: string, env: NodeJS.ProcessEnv) {
  const args = [executable, ...chromiumFlags(), '--self-test']
  const hasScreen = Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
  const command = hasScreen ? args : ['xvfb-run', '-a', '-s', '-screen 0 1440x900x24', ...args]
  const [program = '', ...rest] = command
  // A group of its own, so that the time limit ends the application together with its virtual screen.
  const child = spawn(program, rest, {
    env,
    detached: hasGroups,
    stdio: ['ignore', 'pipe', 'inherit'] as const,
  })
  const timer = setTimeout(() => endGroup(child), timeLimitMs)
  const [output, code] = await Promise.all([text(child.stdout), ended(child)])
  clearTimeout(timer)
  if (code !== 0) throw new Error(`the packed application ended with status ${code}`)
  return output
}
