import { capMinutes } from '../../../shared/hours/index.ts'
import { findEngagement, minuteTotals, programmeOfEngagement } from '../../engagements/index.ts'
import type { ReadableDatabase } from '../../vault/index.ts'

/** By how many minutes an engagement is billed over its cap; zero within it, or where no cap is known. */
export function minutesOverCap(db: ReadableDatabase, engagementId: string): number {
  const engagement = findEngagement(db, engagementId)
  if (engagement === undefined) return 0
  const cap = capMinutes(engagement, programmeOfEngagement(engagement))
  const billed = minuteTotals(db, engagementId).get(engagementId)?.billedMinutes ?? 0
  return cap === null ? 0 : Math.max(0, billed - cap)
}
