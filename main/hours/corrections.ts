import type { Output } from '../../shared/contract.ts'
import { fail, invalid, ok, type Result } from '../../shared/result.ts'
import type { Handlers } from '../context.ts'
import { newId } from '../new-id.ts'
import { mergeEntry } from './entry-input.ts'
import { refuseClosedMonth } from './judge-entry.ts'
import { toTimeEntry } from './read-entry.ts'
import { type EntryRow, findEntry, insertEntry } from './store.ts'
import { addEntry } from './store-entry.ts'

/** The method that corrects what was settled. */
export const correctionHandlers: Handlers<'hours.correct'> = {
  'hours.correct': ({ db, now }, { id, reason, replacement }) => {
    const original = findEntry(db, id)
    if (!original || original.isRemoved) return fail('NOT_FOUND', { entryId: id })
    if (!original.isSettled) return invalid({ path: 'id', reason: 'not-settled' })
    if (original.reversesId !== null) return invalid({ path: 'id', reason: 'is-reversal' })
    if (original.isReversed) return invalid({ path: 'id', reason: 'is-reversed' })
    const closed = refuseClosedMonth(db, original)
    if (closed) return closed
    const reversal = reversalOf(original, reason)
    insertEntry(db, reversal, now)
    const replaced: Result<Output<'hours.add'> | null> = replacement ? replace() : ok(null)
    if (!replaced.ok) return replaced
    return ok({ reversal: toTimeEntry(reversal), replacement: replaced.value })

    function replace(): Result<Output<'hours.add'>> {
      const { onOverlap, ...changes } = replacement ?? {}
      const merged = mergeEntry(db, original as EntryRow, changes)
      if (!merged.ok) return merged
      const entry = { ...merged.value, ...fresh(), correctionReason: reason }
      return addEntry(db, now, entry, onOverlap)
    }
  },
}

function reversalOf(original: EntryRow, reason: string): EntryRow {
  return { ...original, ...fresh(), reversesId: original.id, correctionReason: reason }
}

function fresh() {
  return { id: newId(), revision: 1, isSettled: false, isReversed: false, isRemoved: false }
}
