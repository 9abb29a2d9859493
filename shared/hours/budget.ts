import type { Programme } from '../engagements/index.ts'

/**
 * The budget of an engagement.
 *
 * A company may use so many minutes per region and fiscal year, whoever the experts are; a desk consultation
 * has a cap of its own and never touches the hands-on hours. Only billable minutes count. An entry that would
 * pass the cap is refused with what remains and may be kept as unbilled instead. Nothing is billable outside
 * the support period: for hands-on support from the adoption to the programme's last day, for the desk from
 * the desk's first day to its last, judged on the local dates of the entry, because the expert's calendar is
 * what the rule speaks of. Caps and dates come from the programme of the fiscal year; a value it does not give
 * (null) forbids nothing and is shown as 要確認.
 * Source: JETRO 海外における営業秘密漏えい対策支援事業, 事業概要 (上限, 支援期間, 個別相談窓口).
 */

/** What the budget needs to know of an engagement. */
export type BudgetSubject = {
  readonly kind: 'hands-on' | 'desk'
  readonly adoptedOn: string | null
}

/** The days on which work is billable, both included; null: not limited, as far as the data tell. */
export type SupportPeriod = { readonly firstDay: string | null; readonly lastDay: string | null }

/** The cap in minutes over all experts; null where the programme's data give none. */
export function capMinutes(subject: BudgetSubject, programme: Programme): number | null {
  return subject.kind === 'desk' ? (programme.desk?.capMinutes ?? null) : programme.handsOn.capMinutes
}

/** The days on which an engagement's work is billable. */
export function supportPeriod(subject: BudgetSubject, programme: Programme): SupportPeriod {
  return subject.kind === 'desk'
    ? { firstDay: programme.desk?.firstDay ?? null, lastDay: programme.desk?.lastDay ?? null }
    : { firstDay: subject.adoptedOn, lastDay: programme.handsOn.lastDay }
}

/**
 * Tells whether both local dates of an entry lie in the period; a flight west may end on an earlier date than
 * it began.
 */
export function isInPeriod({ firstDay, lastDay }: SupportPeriod, startsOn: string, endsOn: string): boolean {
  return [startsOn, endsOn].every(
    (date) => (firstDay === null || date >= firstDay) && (lastDay === null || date <= lastDay),
  )
}

/** Minutes left under the cap; null without a cap. Never negative: an older cap may be below what was billed. */
export function remainingMinutes(cap: number | null, billedMinutes: number): number | null {
  return cap === null ? null : Math.max(0, cap - billedMinutes)
}
