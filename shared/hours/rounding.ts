import { Temporal } from 'temporal-polyfill'
import type { Rounding } from './contract.ts'

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
    nearest: ['halfExpand', 'halfExpand'],
    down: ['ceil', 'floor'],
  } as const
  const [startMode, endMode] = modes[rounding.mode]
  return {
    ...span,
    startInstant: roundInstant(span.startInstant, span.startZone, stepMinutes, startMode),
    endInstant: roundInstant(span.endInstant, span.endZone, stepMinutes, endMode),
  }
}

function roundInstant(
  instant: string,
  zone: string,
  stepMinutes: number,
  roundingMode: 'floor' | 'ceil' | 'halfExpand',
): string {
  const rounded = Temporal.Instant.from(instant)
    .toZonedDateTimeISO(zone)
    .round({ smallestUnit: 'minute', roundingIncrement: stepMinutes, roundingMode })
  return new Date(rounded.epochMilliseconds).toISOString()
}
