import type { CheckedInput, Output } from '../../shared/contract.ts'
import { capMinutes, remainingMinutes } from '../../shared/hours/budget.ts'
import { toLocalTime } from '../../shared/hours/local-time.ts'
import { fail, invalid, ok, type Result } from '../../shared/result.ts'
import type { Handlers, MethodsOf } from '../context.ts'
import { findEngagement, findSite, programmeOfEngagement } from '../engagements/index.ts'
import { newId } from '../new-id.ts'
import type { ReadableDatabase, WritableDatabase } from '../vault/index.ts'
import { refuseEntry, remainingOf } from './judge-entry.ts'
import { toTimeEntry } from './read-entry.ts'
import { resolveSpan, type TypedSpan } from './resolve-span.ts'
import { type EntryRow, findEntry, insertEntry, listEntries, sumMinutes, updateEntry } from './store.ts'

/** The methods of the time ledger 支援時間実績. */
export const hoursHandlers: Handlers<MethodsOf<'hours'>> = {
  'hours.add': ({ db, now }, input) => {
    if (!findEngagement(db, input.engagementId))
      return fail('NOT_FOUND', { engagementId: input.engagementId })
    const siteId = input.siteId ?? null
    const timeZone = input.timeZone ?? zoneOfSite(db, siteId)
    if (timeZone === undefined) return invalid({ path: 'timeZone', reason: 'zone-or-site' })
    const span = resolveSpan({ ...input, timeZone, endTimeZone: input.endTimeZone ?? timeZone })
    if (!span.ok) return span
    const entry: EntryRow = {
      id: newId(),
      engagementId: input.engagementId,
      expertId: input.expertId,
      siteId,
      menuItem: input.menuItem,
      service: input.service,
      ...span.value,
      billable: input.billable,
      note: input.note || null,
      revision: 1,
      isRemoved: false,
    }
    const refusal = refuseEntry(db, entry)
    if (refusal) return refusal
    insertEntry(db, entry, now)
    return changed(db, entry)
  },

  /** A change that changes nothing leaves revision and time alone. */
  'hours.update': ({ db, now }, { id, ...changes }) => {
    const before = findEntry(db, id)
    if (!before || before.isRemoved) return fail('NOT_FOUND', { entryId: id })
    const span = resolveSpan(mergeSpan(db, before, changes))
    if (!span.ok) return span
    return replace(db, now, before, {
      ...before,
      expertId: changes.expertId ?? before.expertId,
      siteId: changes.siteId === undefined ? before.siteId : changes.siteId,
      menuItem: changes.menuItem ?? before.menuItem,
      service: changes.service ?? before.service,
      ...span.value,
      billable: changes.billable ?? before.billable,
      note: changes.note === undefined ? before.note : changes.note || null,
    })
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

  'hours.list': ({ db }, { engagementId = null, includeRemoved, from, to }) => {
    if (engagementId !== null && !findEngagement(db, engagementId)) return fail('NOT_FOUND', { engagementId })
    const filter = { engagementId, includeRemoved, from: asStored(from), to: asStored(to) }
    return ok({ items: listEntries(db, filter).map(toTimeEntry) })
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
      unbilledMinutes: total(sums) - billedMinutes,
      byMenuItem: totalBy(billed, (sum) => sum.menuItem),
      byService: totalBy(billed, (sum) => sum.service),
    })
  },
}

function replace(
  db: WritableDatabase,
  now: string,
  before: EntryRow,
  after: EntryRow,
): Result<Output<'hours.update'>> {
  if (isSame(before, after)) return changed(db, before)
  const refusal = after.isRemoved ? null : refuseEntry(db, after)
  if (refusal) return refusal
  const entry = { ...after, revision: before.revision + 1 }
  updateEntry(db, entry, now)
  return changed(db, entry)
}

function isSame(one: EntryRow, other: EntryRow): boolean {
  return (Object.keys(one) as (keyof EntryRow)[]).every((key) => one[key] === other[key])
}

function changed(db: ReadableDatabase, entry: EntryRow): Result<Output<'hours.add'>> {
  const left = remainingOf(db, entry)
  const ownMinutes = entry.billable && !entry.isRemoved ? entry.minutes : 0
  return ok({
    ...toTimeEntry(entry),
    remainingMinutes: left === null ? null : Math.max(0, left - ownMinutes),
  })
}

/** What is typed anew replaces the stored side; a side left alone keeps its very instant, offset and zone. */
function mergeSpan(
  db: ReadableDatabase,
  before: EntryRow,
  changes: Omit<CheckedInput<'hours.update'>, 'id'>,
): TypedSpan {
  const start = toLocalTime(before.startInstant, before.startZone)
  const end = toLocalTime(before.endInstant, before.endZone)
  const siteZone = changes.siteId ? zoneOfSite(db, changes.siteId) : undefined
  const hadOneZone = before.startZone === before.endZone
  const timeZone = changes.timeZone ?? siteZone ?? before.startZone
  const endTimeZone = changes.endTimeZone ?? (hadOneZone ? timeZone : before.endZone)
  const isStartKept = changes.startsAt === undefined && timeZone === before.startZone
  const isEndKept = changes.endsAt === undefined && endTimeZone === before.endZone
  return {
    startsAt: changes.startsAt ?? start.localTime,
    endsAt: changes.endsAt ?? end.localTime,
    timeZone,
    endTimeZone,
    startOffset: changes.startOffset ?? (isStartKept ? start.offset : undefined),
    endOffset: changes.endOffset ?? (isEndKept ? end.offset : undefined),
  }
}

function zoneOfSite(db: ReadableDatabase, siteId: string | null): string | undefined {
  return siteId === null ? undefined : findSite(db, siteId)?.timeZone
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
