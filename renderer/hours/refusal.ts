import type { TimeEntry } from '../../shared/hours/contract.ts'
import type { TimeChoice } from '../../shared/hours/local-time.ts'
import type { OfferedFix } from '../../shared/hours/overlap.ts'
import type { Failure, FieldProblem } from '../../shared/result.ts'

/** A wall-clock time that the clock change makes doubtful, with the readings it may have. */
export type DoubtfulTime = {
  readonly side: 'startsAt' | 'endsAt'
  readonly reason: 'local-time-twice' | 'local-time-never'
  readonly choices: readonly TimeChoice[]
}

/** Why an entry was refused, as far as the form offers a way out of its own. */
export type Refusal =
  | { readonly kind: 'cap'; readonly remainingMinutes: number; readonly minutes: number }
  | { readonly kind: 'allotment'; readonly spendableMinutes: number; readonly minutes: number }
  | { readonly kind: 'period'; readonly firstDay: string | null; readonly lastDay: string | null }
  | { readonly kind: 'overlap'; readonly entry: TimeEntry; readonly fixes: readonly OfferedFix[] }
  | { readonly kind: 'time-choice'; readonly problems: readonly DoubtfulTime[] }
  | { readonly kind: 'month-closed'; readonly engagementId: string; readonly month: string }
  | { readonly kind: 'not-adopted' }
  | { readonly kind: 'other' }

/** Sorts a failure of `hours.add`, `hours.update` and `hours.correct` by the way out of it. */
export function refusalOf({ code, details }: Failure): Refusal {
  switch (code) {
    case 'HOURS_CAP_EXCEEDED':
      return {
        kind: 'cap',
        remainingMinutes: Number(details.remainingMinutes),
        minutes: Number(details.minutes),
      }
    case 'NOT_ALLOTTED':
      return {
        kind: 'allotment',
        spendableMinutes: Number(details.spendableMinutes),
        minutes: Number(details.minutes),
      }
    case 'OUTSIDE_SUPPORT_PERIOD':
      return { kind: 'period', firstDay: textOrNull(details.firstDay), lastDay: textOrNull(details.lastDay) }
    case 'HOURS_OVERLAP':
      return {
        kind: 'overlap',
        entry: details.entry as TimeEntry,
        fixes: Array.isArray(details.fixes) ? (details.fixes as OfferedFix[]) : [],
      }
    case 'MONTH_CLOSED':
      return {
        kind: 'month-closed',
        engagementId: String(details.engagementId),
        month: String(details.month),
      }
    case 'STEP_NOT_ALLOWED':
      return details.reason === 'not-adopted-yet' ? { kind: 'not-adopted' } : { kind: 'other' }
    case 'INVALID_INPUT':
      return doubtfulTimes(details.fields)
    default:
      return { kind: 'other' }
  }
}

function doubtfulTimes(fields: unknown): Refusal {
  const problems = (Array.isArray(fields) ? (fields as FieldProblem[]) : [])
    .filter((field) => field.reason.startsWith('local-time-'))
    .map(doubtful)
  return problems.length > 0 ? { kind: 'time-choice', problems } : { kind: 'other' }
}

function doubtful({ path, reason, choices }: FieldProblem): DoubtfulTime {
  return {
    side: path === 'endsAt' ? 'endsAt' : 'startsAt',
    reason: reason === 'local-time-never' ? 'local-time-never' : 'local-time-twice',
    choices: (choices ?? []) as TimeChoice[],
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
