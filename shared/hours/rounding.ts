import type { Rounding } from './contract.ts'
import { toLocalTime } from './local-time.ts'

/**
 * Rounding on the wall clock.
 *
 * A step is a step of the clock on the wall, never of the epoch: 10:00 in Mumbai stays 10:00 with a step of an
 * hour, although UTC then reads 04:30. `up` makes an entry longer (the begin goes back, the end on), `down`
 * makes it shorter, `nearest` moves either to the closer step.
 * Source: JETRO has published no rounding unit (要確認); the programme of a fiscal year may fix one.
 */

/** A span on the UTC line with the zones of its two ends. */
export type ZonedSpan = {
  readonly startInstant: string
  readonly endInstant: string
  readonly startZone: string
  readonly endZone: string
}

/** The span with both ends on a step of their own wall clock; it may have become empty or negative. */
export function roundSpan<S extends ZonedSpan>(span: S, rounding: Rounding): S {
  if (rounding.mode === 'none' || rounding.stepMinutes === 1) return span
  const { stepMinutes } = rounding
  const modes = {
    up: ['floor', 'ceil'],
    nearest: ['nearest', 'nearest'],
    down: ['ceil', 'floor'],
  } as const
  const [startMode, endMode] = modes[rounding.mode]
  return {
    ...span,
    startInstant: roundInstant(span.startInstant, span.startZone, stepMinutes, startMode),
    endInstant: roundInstant(span.endInstant, span.endZone, stepMinutes, endMode),
  }
}

/**
 * Steps divide the hour and clocks change by whole steps, so the minutes to the next step are the same on the wall
 * and on the UTC line; a step is never an hour longer because the clocks change in it.
 */
function roundInstant(
  instant: string,
  zone: string,
  stepMinutes: number,
  mode: 'floor' | 'ceil' | 'nearest',
): string {
  const past = Number(toLocalTime(instant, zone).localTime.slice(14)) % stepMinutes
  const isUp = mode === 'ceil' ? past > 0 : mode === 'nearest' && past * 2 >= stepMinutes
  const minutes = isUp ? stepMinutes - past : -past
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString()
}
