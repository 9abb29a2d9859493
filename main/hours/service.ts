import { capMinutes, remainingMinutes } from '../../shared/hours/budget.ts'
import type { proofsContract } from '../../shared/hours/proof-contract.ts'
import { fail, invalid, ok } from '../../shared/result.ts'
import type { Handlers, MethodsOf } from '../context.ts'
import { findEngagement, programmeOfEngagement } from '../engagements/index.ts'
import { spendableMinutes } from './budget.ts'
import { readConflicts } from './conflicts.ts'
import { correctionHandlers } from './corrections.ts'
import { mergeEntry, newEntry, zoneOfSite } from './entry-input.ts'
import { hourLogHandlers } from './log/index.ts'
import { monthHandlers } from './months.ts'
import { toTimeEntry } from './read-entry.ts'
import { resolveSpan } from './resolve-span.ts'
import { roundingHandlers, roundingOf } from './rounding.ts'
import { findEntry, listEntries, sumMinutes } from './store.ts'
import { addEntry, changed, replace } from './store-entry.ts'

/** The methods of the time ledger 支援時間実績. */
export const hoursHandlers: Handlers<Exclude<MethodsOf<'hours'>, keyof typeof proofsContract>> = {
  'hours.add': ({ db, now }, input) => {
    if (!findEngagement(db, input.engagementId))
      return fail('NOT_FOUND', { engagementId: input.engagementId })
    const siteId = input.siteId ?? null
    const timeZone = input.timeZone ?? zoneOfSite(db, siteId)
    if (timeZone === undefined) return invalid({ path: 'timeZone', reason: 'zone-or-site' })
    const span = resolveSpan(
      { ...input, timeZone, endTimeZone: input.endTimeZone ?? timeZone },
      roundingOf(db, input.engagementId),
    )
    if (!span.ok) return span
    return addEntry(db, now, newEntry(input, siteId, span.value), input.onOverlap)
  },

  /** A change that changes nothing leaves revision and time alone. */
  'hours.update': ({ db, now }, { id, onOverlap, ...changes }) => {
    const before = findEntry(db, id)
    if (!before || before.isRemoved) return fail('NOT_FOUND', { entryId: id })
    const merged = mergeEntry(db, before, changes)
    return merged.ok ? replace(db, now, before, merged.value, onOverlap) : merged
  },

  'hours.remove': ({ db, now }, { id }) => {
    const before = findEntry(db, id)
    if (!before) return fail('NOT_FOUND', { entryId: id })
    return before.isRemoved ? changed(db, before) : replace(db, now, before, { ...before, isRemoved: true })
  },

  'hours.restore': ({ db, now }, { id }) => {
    const before = findEntry(db, id)
    if (!before) return fail('NOT_FOUND', { entryId: id })
    return before.isRemoved ? replace(db, now, before, { ...before, isRemoved: false }) : changed(db, before)
  },

  ...correctionHandlers,
  ...monthHandlers,
  ...roundingHandlers,
  ...hourLogHandlers,

  'hours.conflicts': ({ db }, input) => {
    const { engagementId } = input
    if (engagementId !== undefined && !findEngagement(db, engagementId))
      return fail('NOT_FOUND', { engagementId })
    return ok({ items: readConflicts(db, input) })
  },

  'hours.list': ({ db }, { from, to, ...filter }) => {
    const { engagementId } = filter
    if (engagementId !== undefined && !findEngagement(db, engagementId))
      return fail('NOT_FOUND', { engagementId })
    const entries = listEntries(db, { ...filter, from: asStored(from), to: asStored(to) })
    return ok({ items: entries.map(toTimeEntry) })
  },

  'hours.summary': ({ db }, { engagementId }) => {
    const engagement = findEngagement(db, engagementId)
    if (!engagement) return fail('NOT_FOUND', { engagementId })
    const sums = sumMinutes(db, engagementId)
    const billed = sums.filter((sum) => sum.billable === 1)
    const cap = capMinutes(engagement, programmeOfEngagement(engagement))
    const billedMinutes = total(billed)
    return ok({
      capMinutes: cap,
      billedMinutes,
      remainingMinutes: remainingMinutes(cap, billedMinutes),
      spendableMinutes: spendableMinutes(db, engagementId),
      unbilledMinutes: total(sums) - billedMinutes,
      byMenuItem: totalBy(billed, (sum) => sum.menuItem),
      byService: totalBy(billed, (sum) => sum.service),
    })
  },
}

/** Instants are compared as text, which needs them written alike. */
function asStored(instant: string | undefined): string | undefined {
  return instant === undefined ? undefined : new Date(instant).toISOString()
}

function total(sums: readonly { minutes: number }[]): number {
  return sums.reduce((all, sum) => all + sum.minutes, 0)
}

function totalBy<S extends { minutes: number }>(
  sums: readonly S[],
  key: (sum: S) => string,
): Record<string, number> {
  const totals: Record<string, number> = {}
  for (const sum of sums) totals[key(sum)] = (totals[key(sum)] ?? 0) + sum.minutes
  return totals
}
