import type { MergePreview } from '../../../shared/exchange/merge-contract.ts'
import type { EngagementRow } from '../../../shared/exchange/rows.ts'
import { capMinutes } from '../../../shared/hours/index.ts'
import { programmeOf } from '../../../shared/programmes/index.ts'
import { findEngagement } from '../../engagements/index.ts'
import { minutesOverHeld } from '../../hours/index.ts'
import type { ReadableDatabase } from '../../vault/index.ts'

/** Billed minutes by the laptop that pays; null is the one that leads. */
export type BilledMinutes = ReadonlyMap<string | null, number>

/**
 * By how much a ledger is broken: over the cap of the programme, or over what a laptop was allotted; null where it is
 * whole, or where no cap is known. What each laptop may bill is not known of an engagement that others brought.
 */
export function brokenBudget(
  db: ReadableDatabase,
  engagement: Pick<EngagementRow, 'id' | 'kind' | 'fiscalYear' | 'adoptedOn'>,
  billed: BilledMinutes,
  isOfOthers = false,
): MergePreview['budget'] {
  const programme = programmeOf(engagement.fiscalYear)
  const cap = programme === undefined ? null : capMinutes(engagement, programme)
  if (cap === null) return null
  const billedMinutes = [...billed.values()].reduce((sum, minutes) => sum + minutes, 0)
  const overHeld = isOfOthers ? 0 : minutesOverHeld(db, engagement.id, cap, billed)
  const overMinutes = Math.max(billedMinutes - cap, overHeld)
  return overMinutes <= 0 ? null : { capMinutes: cap, billedMinutes, overMinutes }
}

/** By how many minutes the ledger of an engagement is broken now. */
export function minutesOverBudget(db: ReadableDatabase, engagementId: string): number {
  const engagement = findEngagement(db, engagementId)
  if (engagement === undefined) return 0
  const rows = db
    .prepare<[string], { device: string | null; minutes: number }>(
      `SELECT device, sum(counted_minutes) AS minutes FROM time_entry
       WHERE engagement_id = ? AND removed_at IS NULL AND is_billable = 1 GROUP BY device`,
    )
    .all(engagementId)
  const billed = new Map(rows.map(({ device, minutes }) => [device, minutes]))
  return brokenBudget(db, engagement, billed)?.overMinutes ?? 0
}
