import type { TimeEntry } from '../../shared/hours/contract.ts'
import type { TimeChoice } from '../../shared/hours/local-time.ts'
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
  | { readonly kind: 'period'; readonly firstDay: string | null; readonly lastDay: string | null }
  | { readonly kind: 'overlap'; readonly entry: TimeEntry }
  | { readonly kind: 'time-choice'; readonly problems: readonly DoubtfulTime[] }
  | { readonly kind: 'not-adopted' }
  | { readonly kind: 'other' }

/** Sorts a failure of `hours.add` and `hours.update` by the way out of it. */
export function refusalOf({ code, details }: Failure): Refusal {
  if (code === 'HOURS_CAP_EXCEEDED') {
    return {
      kind: 'cap',
      remainingMinutes: Number(details.remainingMinutes),
      minutes: Number(details.minutes),
    }
  }
  if (code === 'OUTSIDE_SUPPORT_PERIOD') {
    return { kind: 'period', firstDay: textOrNull(details.firstDay), lastDay: textOrNull(details.lastDay) }
  }
  if (code === 'HOURS_OVERLAP') return { kind: 'overlap', entry: details.entry as TimeEntry }
  if (code === 'STEP_NOT_ALLOWED' && details.reason === 'not-adopted-yet') return { kind: 'not-adopted' }
  const fields =
    code === 'INVALID_INPUT' && Array.isArray(details.fields) ? (details.fields as FieldProblem[]) : []
  const problems = fields.filter((field) => field.reason.startsWith('local-time-')).map(doubtful)
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
