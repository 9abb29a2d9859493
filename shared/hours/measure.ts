/**
 * How long a timer has run.
 *
 * Within one run of the machine the time since its start decides: it counts sleep and nobody sets it. The begin
 * stays what the wall clock said, and the end is the begin and what was measured, so a clock that is set
 * meanwhile moves nothing and costs nobody a minute. After the machine was started anew only the wall clock is
 * left. Begin and end are cut to the minute, so that parts that follow each other never overlap.
 */

/** A reading of the machine's clocks. */
export type ClockReading = {
  readonly now: string
  /** Milliseconds since the machine's start, sleep included. */
  readonly uptimeMs: number
  /** The same as long as the machine was not started anew. */
  readonly bootId: string
}

/** A reading from which one measures. */
export type Anchor = {
  readonly startedAt: string
  readonly startedUptimeMs: number
  readonly bootId: string
}

/** What the clocks say once more. */
export type Measured = {
  /** The moment that is now, told from the anchor; never before it. */
  readonly until: string
  /** True when wall clock and measured time are more than a minute apart. */
  readonly clockChanged: boolean
}

const toleratedMs = 60_000

/** Measures from an anchor to a reading. */
export function measure(anchor: Anchor, reading: ClockReading): Measured {
  const start = Date.parse(anchor.startedAt)
  const wallMs = Date.parse(reading.now) - start
  const uptimeMs = reading.uptimeMs - anchor.startedUptimeMs
  const isSameBoot = reading.bootId === anchor.bootId && uptimeMs >= 0
  const elapsedMs = isSameBoot ? uptimeMs : Math.max(0, wallMs)
  return {
    until: new Date(start + elapsedMs).toISOString(),
    clockChanged: Math.abs(wallMs - elapsedMs) > toleratedMs,
  }
}

/** An instant cut to its minute. */
export function cutToMinute(instant: string): string {
  return new Date(Math.floor(Date.parse(instant) / 60_000) * 60_000).toISOString()
}

/** How full a budget is: from which of the three marks on one is warned; null below them and without a cap. */
export function budgetLevel(billedMinutes: number, capMinutes: number | null): 80 | 90 | 100 | null {
  if (capMinutes === null) return null
  return ([100, 90, 80] as const).find((mark) => billedMinutes * 100 >= capMinutes * mark) ?? null
}
