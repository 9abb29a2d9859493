import { capMinutes, isInPeriod, remainingMinutes, supportPeriod } from '../../shared/hours/budget.ts'
import { lastLocalDate, localDate } from '../../shared/hours/local-time.ts'
import { menuItemsOf } from '../../shared/programmes/index.ts'
import { type Failure, fail, invalid } from '../../shared/result.ts'
import { findEngagement, findSite, hasExpert, programmeOfEngagement } from '../engagements/index.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import { toTimeEntry } from './read-entry.ts'
import { billedMinutesWithout, type EntryRow, findOverlap } from './store.ts'

/**
 * Judges an entry about to be stored: its engagement, expert, site and menu item exist, the engagement is
 * adopted, no overlap of the expert anywhere, and, when billable, inside the period and under the cap.
 * Returns the refusal, or null.
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
  const other = findOverlap(db, entry)
  if (other) return fail('HOURS_OVERLAP', { entry: toTimeEntry(other) })
  if (!entry.billable) return null
  if (engagement.kind === 'hands-on' && engagement.adoptedOn === null) {
    return fail('OUTSIDE_SUPPORT_PERIOD', { reason: 'adoption-date-missing' })
  }
  const period = supportPeriod(engagement, programme)
  const firstDate = localDate(entry.startInstant, entry.startZone)
  const lastDate = lastLocalDate(entry.endInstant, entry.endZone)
  if (!isInPeriod(period, firstDate, lastDate)) {
    return fail('OUTSIDE_SUPPORT_PERIOD', { ...period, startsOn: firstDate, endsOn: lastDate })
  }
  const remaining = remainingOf(db, entry)
  if (remaining !== null && entry.minutes > remaining) {
    return fail('HOURS_CAP_EXCEEDED', {
      remainingMinutes: remaining,
      minutes: entry.minutes,
      capMinutes: capMinutes(engagement, programme),
    })
  }
  return null
}

/** Minutes left for an entry if it were not there yet; null without a cap. */
export function remainingOf(
  db: ReadableDatabase,
  entry: { id: string; engagementId: string },
): number | null {
  const engagement = findEngagement(db, entry.engagementId)
  if (!engagement) return null
  const cap = capMinutes(engagement, programmeOfEngagement(engagement))
  return remainingMinutes(cap, billedMinutesWithout(db, entry.engagementId, entry.id))
}
