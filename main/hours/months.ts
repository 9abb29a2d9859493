import { groupBy } from '../../shared/group-by.ts'
import type { LedgerMonth } from '../../shared/hours/contract.ts'
import { countedMinutes } from '../../shared/hours/counted-minutes.ts'
import { fail, invalid, ok, type Result } from '../../shared/result.ts'
import type { Handlers } from '../context.ts'
import { findEngagement } from '../engagements/index.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import { monthOf } from './judge-entry.ts'
import { isMonthClosed, listMonthActs, setMonth } from './month-store.ts'
import { type EntryRow, listEntries } from './store.ts'

/** The methods that close and reopen the months of a ledger. */
export const monthHandlers: Handlers<'hours.months' | 'hours.closeMonth' | 'hours.reopenMonth'> = {
  'hours.months': ({ db }, { engagementId }) => readMonths(db, engagementId),

  'hours.closeMonth': ({ db, now }, { engagementId, month }) => {
    if (!findEngagement(db, engagementId)) return fail('NOT_FOUND', { engagementId })
    if (isMonthClosed(db, engagementId, month)) return invalid({ path: 'month', reason: 'month-is-closed' })
    setMonth(db, { engagementId, month, act: 'closed', reason: null, at: now })
    return readMonths(db, engagementId)
  },

  'hours.reopenMonth': ({ db, now }, { engagementId, month, reason }) => {
    if (!findEngagement(db, engagementId)) return fail('NOT_FOUND', { engagementId })
    if (!isMonthClosed(db, engagementId, month)) return invalid({ path: 'month', reason: 'month-is-open' })
    setMonth(db, { engagementId, month, act: 'reopened', reason, at: now })
    return readMonths(db, engagementId)
  },
}

function readMonths(db: ReadableDatabase, engagementId: string): Result<{ items: LedgerMonth[] }> {
  if (!findEngagement(db, engagementId)) return fail('NOT_FOUND', { engagementId })
  const entries = groupBy(listEntries(db, { engagementId }), monthOf)
  const acts = groupBy(listMonthActs(db, engagementId), ({ month }) => month)
  const months = [...new Set([...entries.keys(), ...acts.keys()])].sort()
  return ok({
    items: months.map((month) => {
      const inMonth = entries.get(month) ?? []
      const ofMonth = (acts.get(month) ?? []).map(({ month: _, ...act }) => act)
      return {
        month,
        isClosed: ofMonth.at(-1)?.act === 'closed',
        billedMinutes: total(inMonth.filter(({ billable }) => billable)),
        unbilledMinutes: total(inMonth.filter(({ billable }) => !billable)),
        entries: inMonth.length,
        acts: ofMonth,
      }
    }),
  })
}

function total(entries: readonly EntryRow[]): number {
  return entries.reduce((sum, entry) => sum + countedMinutes(entry), 0)
}
