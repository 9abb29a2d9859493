import type { TimeEntry } from '../../../shared/hours/contract.ts'

/** Why an entry can't be moved on the grid. */
export type LockReason = 'otherEngagement' | 'removed' | 'settled' | 'monthClosed'

/** What decides whether entries may be moved. */
export type Locks = { readonly engagementId: string; readonly closedMonths: ReadonlySet<string> }

/** Why an entry stands where it is, or null when it may be moved. */
export function lockReason(entry: TimeEntry, { engagementId, closedMonths }: Locks): LockReason | null {
  if (entry.engagementId !== engagementId) return 'otherEngagement'
  if (entry.isRemoved) return 'removed'
  if (entry.isSettled) return 'settled'
  return closedMonths.has(entry.startsAt.slice(0, 7)) ? 'monthClosed' : null
}
