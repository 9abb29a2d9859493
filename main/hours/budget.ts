import { capMinutes, remainingMinutes } from '../../shared/hours/budget.ts'
import { findEngagement, programmeOfEngagement } from '../engagements/index.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import { spendableHere } from './allotments/holdings.ts'
import { billedMinutesWithout } from './store.ts'

/** What a budget allows: `remaining` of the cap over all laptops, `spendable` on this one; null without a cap. */
export type Allowance = { readonly remaining: number | null; readonly spendable: number | null }

/** What an engagement still allows, leaving one entry out as if it were not there. */
export function allowanceOf(db: ReadableDatabase, engagementId: string, exceptEntryId = ''): Allowance {
  const engagement = findEngagement(db, engagementId)
  if (!engagement) return { remaining: null, spendable: null }
  const cap = capMinutes(engagement, programmeOfEngagement(engagement))
  const remaining = remainingMinutes(cap, billedMinutesWithout(db, engagementId, exceptEntryId))
  const held = cap === null ? null : spendableHere(db, engagementId, cap, exceptEntryId)
  return { remaining, spendable: remaining === null || held === null ? remaining : Math.min(remaining, held) }
}

/** What this laptop may still bill: the least of what is left under the cap and what it holds. */
export function spendableMinutes(
  db: ReadableDatabase,
  engagementId: string,
  exceptEntryId?: string,
): number | null {
  return allowanceOf(db, engagementId, exceptEntryId).spendable
}
