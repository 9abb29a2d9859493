import { type Failure, fail, invalid } from '../../shared/result.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import { type EntryChanges, mergeEntry } from './entry-input.ts'
import { refuseClosedMonth } from './judge-entry.ts'
import { placeEntry } from './place-entry.ts'
import { findEntry } from './store.ts'

/**
 * Why an entry can't be corrected so, by a change or by a reversal and another entry; null where it can. Changes
 * nothing.
 */
export function refuseCorrection(db: ReadableDatabase, id: string, changes: EntryChanges): Failure | null {
  const before = findEntry(db, id)
  if (!before || before.isRemoved) return fail('NOT_FOUND', { entryId: id })
  if (before.reversesId !== null) return invalid({ path: 'id', reason: 'is-reversal' })
  if (before.isReversed) return invalid({ path: 'id', reason: 'is-reversed' })
  const closed = refuseClosedMonth(db, before)
  if (closed) return closed
  const merged = mergeEntry(db, before, changes)
  if (!merged.ok) return merged
  // Judged in its own place: what it has is not counted twice.
  const placed = placeEntry(db, merged.value, undefined)
  return placed.ok ? null : placed
}
