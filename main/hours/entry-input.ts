import type { CheckedInput } from '../../shared/contract.ts'
import { toLocalTime } from '../../shared/hours/local-time.ts'
import { ok, type Result } from '../../shared/result.ts'
import { findSite } from '../engagements/index.ts'
import { newId } from '../new-id.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import { type ResolvedSpan, resolveSpan, type TypedSpan } from './resolve-span.ts'
import { roundingOf } from './rounding.ts'
import type { EntryRow } from './store.ts'

/** What may be changed in an entry; what is omitted stays. */
export type EntryChanges = Omit<CheckedInput<'hours.update'>, 'id' | 'onOverlap'>

/** What every new entry begins with. */
export const blankEntry = {
  participants: null,
  unbilledReason: null,
  overlapReason: null,
  reversesId: null,
  correctionReason: null,
  device: null,
  revision: 1,
  isRemoved: false,
  isSettled: false,
  isReversed: false,
} as const

/** The row of a new entry. */
export function newEntry(
  input: CheckedInput<'hours.add'>,
  siteId: string | null,
  span: ResolvedSpan,
): EntryRow {
  return {
    ...blankEntry,
    id: newId(),
    engagementId: input.engagementId,
    expertId: input.expertId,
    siteId,
    menuItem: input.menuItem,
    service: input.service,
    ...span,
    billable: input.billable,
    unbilledReason: input.billable ? null : (input.unbilledReason ?? 'chosen'),
    note: input.note || null,
    participants: input.participants?.trim() || null,
  }
}

/** An entry with some fields typed anew; times that are typed are rounded, those left alone stay to the minute. */
export function mergeEntry(db: ReadableDatabase, before: EntryRow, changes: EntryChanges): Result<EntryRow> {
  const isTyped = changes.startsAt !== undefined || changes.endsAt !== undefined
  const rounding = isTyped ? roundingOf(db, before.engagementId) : undefined
  const span = resolveSpan(mergeSpan(db, before, changes), rounding)
  if (!span.ok) return span
  const billable = changes.billable ?? before.billable
  return ok({
    ...before,
    expertId: changes.expertId ?? before.expertId,
    siteId: changes.siteId === undefined ? before.siteId : changes.siteId,
    menuItem: changes.menuItem ?? before.menuItem,
    service: changes.service ?? before.service,
    ...span.value,
    billable,
    unbilledReason: billable ? null : (changes.unbilledReason ?? before.unbilledReason ?? 'chosen'),
    note: changes.note === undefined ? before.note : changes.note || null,
    participants:
      changes.participants === undefined ? before.participants : changes.participants?.trim() || null,
  })
}

/** The zone of a site, or undefined. */
export function zoneOfSite(db: ReadableDatabase, siteId: string | null): string | undefined {
  return siteId === null ? undefined : findSite(db, siteId)?.timeZone
}

/** What is typed anew replaces the stored side; a side left alone keeps its very instant, offset and zone. */
function mergeSpan(db: ReadableDatabase, before: EntryRow, changes: EntryChanges): TypedSpan {
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
