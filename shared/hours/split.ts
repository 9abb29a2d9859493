import { Temporal } from 'temporal-polyfill'
import { isInPeriod, type SupportPeriod } from './budget.ts'
import type { UnbilledReason } from './contract.ts'
import { localDate } from './local-time.ts'

/**
 * How measured work becomes entries.
 *
 * What a timer measured was worked, so all of it is kept; only part of it may be billed. The span is cut where a
 * rule begins or ends: at the local midnights around the support period and closed months, where the expert has
 * other entries, after a whole day, and where the budget ends. Of what no other rule takes, the first minutes are
 * billed, those beyond what this laptop holds are `not-allotted`, and those beyond the cap `over-cap`. Neighbours
 * of one kind are one entry again, as long as it is no longer than a day.
 */

/** A measured span in whole minutes, and the zone in which it was lived. */
export type MeasuredSpan = {
  readonly startInstant: string
  readonly endInstant: string
  readonly zone: string
}

/** What is known of the engagement and the expert when a span ends. */
export type SplitRules = {
  /** Null where nothing is billable yet. */
  readonly period: SupportPeriod | null
  /** Other entries of the expert. */
  readonly taken: readonly { readonly startInstant: string; readonly endInstant: string }[]
  /** `YYYY-MM` by local date. */
  readonly closedMonths: readonly string[]
  /** Minutes under the cap over all laptops, and those this laptop may bill; null without a cap. */
  readonly remaining: number | null
  readonly spendable: number | null
}

/** A part of a measured span, to be stored as one entry; the reason is null for a billed one. */
export type SpanPart = {
  readonly startInstant: string
  readonly endInstant: string
  readonly minutes: number
  readonly unbilledReason: UnbilledReason | null
}

type Piece = { start: number; end: number; reason: UnbilledReason | null }

const dayMinutes = 24 * 60

/** Cuts a span into billed and unbilled parts, in order of time, without gap or overlap. */
export function splitSpan(span: MeasuredSpan, rules: SplitRules): SpanPart[] {
  const start = toMinute(span.startInstant)
  const end = toMinute(span.endInstant)
  const cuts = [...cutsOf(span, rules)].filter((at) => at > start && at < end).sort((a, b) => a - b)
  const points = [...new Set([start, ...cuts, end])]
  const pieces = points.slice(1).map((at, index): Piece => {
    const from = points[index] ?? start
    return { start: from, end: at, reason: reasonOf(from, at, start, span.zone, rules) }
  })
  return joinNeighbours(withinBudget(pieces, rules)).map((piece) => ({
    startInstant: toInstant(piece.start),
    endInstant: toInstant(piece.end),
    minutes: piece.end - piece.start,
    unbilledReason: piece.reason,
  }))
}

function cutsOf({ startInstant, endInstant, zone }: MeasuredSpan, { taken }: SplitRules): Set<number> {
  const cuts = new Set(taken.flatMap((each) => [toMinute(each.startInstant), toMinute(each.endInstant)]))
  const end = toMinute(endInstant)
  for (let at = toMinute(startInstant) + dayMinutes; at < end; at += dayMinutes) cuts.add(at)
  let midnight = Temporal.Instant.from(startInstant).toZonedDateTimeISO(zone).startOfDay()
  while (midnight.epochMilliseconds < end * 60_000) {
    cuts.add(midnight.epochMilliseconds / 60_000)
    midnight = midnight.add({ days: 1 }).startOfDay()
  }
  return cuts
}

/** Why a piece that no rule cuts through is not billable, whatever is left of the budget. */
function reasonOf(
  from: number,
  to: number,
  spanStart: number,
  zone: string,
  { period, taken, closedMonths }: SplitRules,
): UnbilledReason | null {
  if (from - spanStart >= dayMinutes) return 'longer-than-a-day'
  const date = localDate(toInstant(from), zone)
  if (period === null || !isInPeriod(period, date, date)) return 'outside-period'
  const isTaken = taken.some((each) => toMinute(each.startInstant) < to && toMinute(each.endInstant) > from)
  if (isTaken) return 'overlap'
  return closedMonths.includes(date.slice(0, 7)) ? 'month-closed' : null
}

function withinBudget(pieces: readonly Piece[], { remaining, spendable }: SplitRules): Piece[] {
  const underCap = remaining ?? Number.POSITIVE_INFINITY
  const held = Math.min(underCap, spendable ?? Number.POSITIVE_INFINITY)
  let used = 0
  return pieces.flatMap((piece) => {
    if (piece.reason !== null) return [piece]
    const { start, end } = piece
    const before = used
    used += end - start
    const heldUntil = start + clamp(held - before, end - start)
    const capUntil = start + clamp(underCap - before, end - start)
    const parts: Piece[] = [
      { start, end: heldUntil, reason: null },
      { start: heldUntil, end: capUntil, reason: 'not-allotted' },
      { start: capUntil, end, reason: 'over-cap' },
    ]
    return parts.filter((part) => part.end > part.start)
  })
}

function joinNeighbours(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last?.reason === piece.reason && piece.end - last.start <= dayMinutes) last.end = piece.end
    else joined.push({ ...piece })
  }
  return joined
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(value, most))
}

function toMinute(instant: string): number {
  return Date.parse(instant) / 60_000
}

function toInstant(minute: number): string {
  return new Date(minute * 60_000).toISOString()
}
