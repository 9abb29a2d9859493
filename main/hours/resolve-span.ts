import type { Rounding } from '../../shared/hours/contract.ts'
import { isTimeZone, minutesBetween, resolveLocalTime } from '../../shared/hours/local-time.ts'
import { roundSpan } from '../../shared/hours/rounding.ts'
import { type FieldProblem, invalid, ok, type Result } from '../../shared/result.ts'

/** An entry's span as typed, its zones known by name. */
export type TypedSpan = {
  readonly startsAt: string
  readonly endsAt: string
  readonly timeZone: string
  readonly endTimeZone: string
  readonly startOffset?: string | undefined
  readonly endOffset?: string | undefined
}

/** An entry's span on the UTC line. */
export type ResolvedSpan = {
  readonly startInstant: string
  readonly endInstant: string
  readonly startZone: string
  readonly endZone: string
  readonly minutes: number
}

/** The longest entry, in minutes: nobody works a day and a night on end. */
const longestMinutes = 24 * 60

const noRounding: Rounding = { stepMinutes: 1, mode: 'none' }

/** Puts a typed span on the UTC line and rounds it, or names every field that can't be read. */
export function resolveSpan(span: TypedSpan, rounding = noRounding): Result<ResolvedSpan> {
  const zones: FieldProblem[] = []
  if (!isTimeZone(span.timeZone)) zones.push({ path: 'timeZone', reason: 'unknown-time-zone' })
  if (!isTimeZone(span.endTimeZone)) zones.push({ path: 'endTimeZone', reason: 'unknown-time-zone' })
  if (zones.length > 0) return invalid(...zones)
  const start = resolveLocalTime(span.startsAt, span.timeZone, span.startOffset)
  const end = resolveLocalTime(span.endsAt, span.endTimeZone, span.endOffset)
  const problems: FieldProblem[] = []
  if ('problem' in start) problems.push({ path: 'startsAt', ...start.problem })
  if ('problem' in end) problems.push({ path: 'endsAt', ...end.problem })
  if ('problem' in start || 'problem' in end) return invalid(...problems)
  if (minutesBetween(start.time.instant, end.time.instant) <= 0)
    return invalid({ path: 'endsAt', reason: 'end-before-start' })
  const rounded = roundSpan(
    {
      startInstant: start.time.instant,
      endInstant: end.time.instant,
      startZone: span.timeZone,
      endZone: span.endTimeZone,
    },
    rounding,
  )
  const minutes = minutesBetween(rounded.startInstant, rounded.endInstant)
  if (minutes <= 0) return invalid({ path: 'endsAt', reason: 'rounds-to-nothing' })
  if (minutes > longestMinutes) return invalid({ path: 'endsAt', reason: 'longer-than-a-day' })
  return ok({ ...rounded, minutes })
}
