import { capMinutes, isInPeriod, supportPeriod } from '../../shared/hours/budget.ts'
import { lastLocalDate, localDate } from '../../shared/hours/local-time.ts'
import { menuItemsOf } from '../../shared/programmes/index.ts'
import { type Failure, fail, invalid } from '../../shared/result.ts'
import { findEngagement, findSite, hasExpert, programmeOfEngagement } from '../engagements/index.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import { allowanceOf } from './budget.ts'
import { isMonthClosed } from './month-store.ts'
import type { EntryRow } from './store.ts'

/**
 * Judges an entry about to be stored, but for overlaps: its engagement, expert, site and menu item exist, the
 * engagement is adopted, its month is open, and, when billable, it lies inside the period, under the cap and in
 * what this laptop holds. Returns the refusal, or null.
 */
export function refuseEntry(db: ReadableDatabase, entry: EntryRow): Failure | null {
  const { engagementId, expertId, siteId } = entry
  const engagement = findEngagement(db, engagementId)
  if (!engagement) return fail('NOT_FOUND', { engagementId })
  if (!hasExpert(db, expertId)) return fail('NOT_FOUND', { expertId })
  if (siteId !== null && findSite(db, siteId)?.engagementId !== engagementId)
    return fail('NOT_FOUND', { siteId })
  const programme = programmeOfEngagement(engagement)
  const menuItems = menuItemsOf(programme)
  if (!menuItems.includes(entry.menuItem)) {
    return invalid({ path: 'menuItem', reason: 'not-in-programme', choices: menuItems })
  }
  if (engagement.step === '01') {
    return fail('STEP_NOT_ALLOWED', { reason: 'not-adopted-yet', from: engagement.step })
  }
  const closed = refuseClosedMonth(db, entry)
  if (closed || !entry.billable) return closed
  if (engagement.kind === 'hands-on' && engagement.adoptedOn === null) {
    return fail('OUTSIDE_SUPPORT_PERIOD', { reason: 'adoption-date-missing' })
  }
  const period = supportPeriod(engagement, programme)
  const firstDate = localDate(entry.startInstant, entry.startZone)
  const lastDate = lastLocalDate(entry.endInstant, entry.endZone)
  if (!isInPeriod(period, firstDate, lastDate)) {
    return fail('OUTSIDE_SUPPORT_PERIOD', { ...period, startsOn: firstDate, endsOn: lastDate })
  }
  const { remaining, spendable } = allowanceOf(db, engagementId, entry.id)
  if (remaining !== null && entry.minutes > remaining) {
    return fail('HOURS_CAP_EXCEEDED', {
      remainingMinutes: remaining,
      minutes: entry.minutes,
      capMinutes: capMinutes(engagement, programme),
    })
  }
  if (spendable !== null && entry.minutes > spendable) {
    return fail('NOT_ALLOTTED', {
      spendableMinutes: spendable,
      remainingMinutes: remaining,
      minutes: entry.minutes,
    })
  }
  return null
}

/** The month of an entry, `YYYY-MM`: that of the local date on which it begins. */
export function monthOf(entry: Pick<EntryRow, 'startInstant' | 'startZone'>): string {
  return localDate(entry.startInstant, entry.startZone).slice(0, 7)
}

/** Refuses what would change a closed month. */
export function refuseClosedMonth(db: ReadableDatabase, entry: EntryRow): Failure | null {
  const month = monthOf(entry)
  return isMonthClosed(db, entry.engagementId, month)
    ? fail('MONTH_CLOSED', { engagementId: entry.engagementId, month })
    : null
}
