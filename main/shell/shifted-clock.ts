import { readFileSync } from 'node:fs'
import { type Clock, createSystemClock } from '../clock.ts'

/**
 * The machine's clocks put on by the milliseconds that a file holds (wall clock, then uptime), read at each look: a
 * test lives a day in the window that way. Never in a packaged build.
 */
export function createShiftedClock(file: string): Clock {
  const clock = createSystemClock()
  const shift = (index: 0 | 1) => Number(readFileSync(file, 'utf8').split(' ')[index])
  return {
    ...clock,
    now: () => new Date(Date.parse(clock.now()) + shift(0)).toISOString(),
    uptimeMs: () => clock.uptimeMs() + shift(1),
  }
}
