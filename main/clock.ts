import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { uptime } from 'node:os'

/** The machine's clocks, for the timer; no other rule reads one. */
export type Clock = {
  /** The wall clock, UTC ISO 8601. */
  readonly now: () => string
  /** Milliseconds since the machine's start; counts sleep, and nobody sets it. */
  readonly uptimeMs: () => number
  /** The same until the machine is started anew; where the system tells no such name, until the process ends. */
  readonly bootId: () => string
  /** The same until the application is closed. */
  readonly runId: () => string
}

/**
 * The clocks of this machine. Linux and macOS name each start of the machine. Windows does not: there a name of this
 * run stands in, so that a restarted application measures by the wall clock, which is right unless it was set
 * meanwhile. A name derived from wall clock and uptime would change when the clock is set, just when it is needed.
 */
export function createSystemClock(): Clock {
  const runId = randomUUID()
  let bootId: string | null = null
  return {
    now: () => new Date().toISOString(),
    uptimeMs: () => Math.round(uptime() * 1000),
    bootId: () => {
      bootId ??= readBootId() ?? runId
      return bootId
    },
    runId: () => runId,
  }
}

function readBootId(): string | null {
  try {
    if (process.platform === 'linux')
      return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() || null
    if (process.platform === 'darwin')
      return (
        execFileSync('/usr/sbin/sysctl', ['-n', 'kern.bootsessionuuid'], { encoding: 'utf8' }).trim() || null
      )
  } catch {
    // A sandbox may hide it.
  }
  return null
}
