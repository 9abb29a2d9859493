import type { CheckedInput, Output } from '../../shared/contract.ts'
import { fail, invalid, ok, type Result } from '../../shared/result.ts'
import type { ReadableDatabase, WritableDatabase } from '../vault/index.ts'
import { payerOf } from './allotments/holdings.ts'
import { allowanceOf } from './budget.ts'
import { refuseClosedMonth } from './judge-entry.ts'
import { placeEntry } from './place-entry.ts'
import { toTimeEntry } from './read-entry.ts'
import { type EntryRow, findEntry, insertEntry, updateEntry } from './store.ts'

type OnOverlap = CheckedInput<'hours.add'>['onOverlap']

/** Stores a new entry once it has its place. */
export function addEntry(
  db: WritableDatabase,
  now: string,
  meant: EntryRow,
  onOverlap?: OnOverlap,
): Result<Output<'hours.add'>> {
  const placed = placeEntry(db, meant, onOverlap)
  if (!placed.ok) return placed
  if (placed.value.trimmed) updateEntry(db, placed.value.trimmed, now)
  const entry = { ...placed.value.entry, device: payerOf(db, placed.value.entry) }
  insertEntry(db, entry, now)
  return changed(db, entry)
}

/** Puts the next revision of an entry in the place of the one before; settled ones and closed months stand. */
export function replace(
  db: WritableDatabase,
  now: string,
  before: EntryRow,
  after: EntryRow,
  onOverlap?: OnOverlap,
): Result<Output<'hours.update'>> {
  if (onOverlap === undefined && isSame(before, after)) return changed(db, before)
  if (before.isSettled) return fail('HOURS_SETTLED', { entryId: before.id })
  const closed = refuseClosedMonth(db, before)
  if (closed) return closed
  if (before.reversesId !== null) return replaceReversal(db, now, before, after)
  const placed = after.isRemoved
    ? ok({ entry: after, trimmed: null })
    : placeEntry(db, withoutStaleReasons(before, after), onOverlap)
  if (!placed.ok) return placed
  if (placed.value.trimmed) updateEntry(db, placed.value.trimmed, now)
  const device = payerOf(db, placed.value.entry)
  const entry = { ...placed.value.entry, device, revision: before.revision + 1 }
  updateEntry(db, entry, now)
  return changed(db, entry)
}

/** An entry as a change answers it, with what remains under the cap. */
export function changed(db: ReadableDatabase, entry: EntryRow): Result<Output<'hours.add'>> {
  const { remaining } = allowanceOf(db, entry.engagementId)
  return ok({ ...toTimeEntry(entry), remainingMinutes: remaining })
}

/** A reversal is taken back whole or not at all; then what it reversed counts again, if it still may. */
function replaceReversal(
  db: WritableDatabase,
  now: string,
  before: EntryRow,
  after: EntryRow,
): Result<Output<'hours.update'>> {
  if (before.isRemoved === after.isRemoved) return invalid({ path: 'id', reason: 'is-reversal' })
  const original = findEntry(db, before.reversesId ?? '')
  if (original === undefined) throw new Error(`the reversed entry ${before.reversesId} is gone`)
  if (!after.isRemoved && original.isReversed) return invalid({ path: 'id', reason: 'is-reversed' })
  const entry = { ...before, isRemoved: after.isRemoved, revision: before.revision + 1 }
  updateEntry(db, entry, now)
  // Judged with the reversal gone; a refusal undoes that.
  const again = after.isRemoved ? placeEntry(db, { ...original, isReversed: false }, undefined) : ok(null)
  return again.ok ? changed(db, entry) : again
}

/** A reason for an overlap says nothing of another span or expert. */
function withoutStaleReasons(before: EntryRow, after: EntryRow): EntryRow {
  const isMoved =
    before.startInstant !== after.startInstant ||
    before.endInstant !== after.endInstant ||
    before.expertId !== after.expertId
  if (!isMoved) return after
  const unbilledReason = after.unbilledReason === 'overlap' ? 'chosen' : after.unbilledReason
  return { ...after, overlapReason: null, unbilledReason }
}

function isSame(one: EntryRow, other: EntryRow): boolean {
  return (Object.keys(one) as (keyof EntryRow)[]).every((key) => one[key] === other[key])
}
