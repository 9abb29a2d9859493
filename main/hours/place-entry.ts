import type { CheckedInput } from '../../shared/contract.ts'
import { minutesBetween } from '../../shared/hours/local-time.ts'
import { fixesFor, isOverlapSettled, type OfferedFix } from '../../shared/hours/overlap.ts'
import { type Failure, fail, invalid, ok, type Result } from '../../shared/result.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import { refuseClosedMonth, refuseEntry } from './judge-entry.ts'
import { toTimeEntry } from './read-entry.ts'
import { type EntryRow, findOverlaps, listEntries } from './store.ts'

type OnOverlap = CheckedInput<'hours.add'>['onOverlap']

/** Entries to store together: the one that was meant, and an earlier one that a fix trimmed. */
export type Placed = { readonly entry: EntryRow; readonly trimmed: EntryRow | null }

const dayMs = 24 * 3_600_000

/**
 * Finds the place of an entry about to be stored: judged as it will stand, after the fix of an overlap. Without a
 * fix an overlap is refused with all that would fit.
 */
export function placeEntry(db: ReadableDatabase, meant: EntryRow, onOverlap: OnOverlap): Result<Placed> {
  const fixed = fixOverlap(db, meant, onOverlap)
  if (!fixed.ok) return fixed
  const refusal = refuseEntry(db, fixed.value.entry)
  return refusal ?? fixed
}

function fixOverlap(db: ReadableDatabase, meant: EntryRow, onOverlap: OnOverlap): Result<Placed> {
  if (isOverlapSettled(meant)) return ok({ entry: meant, trimmed: null })
  const overlapped = findOverlaps(db, meant)
  const first = overlapped[0]
  if (first === undefined) return ok({ entry: meant, trimmed: null })
  // What is wrong in itself is told before what is in its way.
  const refusal = refuseEntry(db, { ...meant, billable: false })
  if (refusal) return refusal
  const fixes = offeredFixes(db, meant, overlapped)
  if (onOverlap === undefined) return fail('HOURS_OVERLAP', { entry: toTimeEntry(first), fixes })
  const chosen = fixes.find(({ fix }) => fix === onOverlap.fix)
  if (chosen === undefined)
    return invalid({ path: 'onOverlap.fix', reason: 'not-a-choice', choices: fixes.map(({ fix }) => fix) })
  return applyFix(db, meant, overlapped, chosen, onOverlap.reason)
}

function offeredFixes(db: ReadableDatabase, meant: EntryRow, overlapped: readonly EntryRow[]): OfferedFix[] {
  const around = listEntries(db, {
    expertId: meant.expertId,
    from: new Date(Date.parse(meant.startInstant) - dayMs).toISOString(),
    to: new Date(Date.parse(meant.endInstant) + dayMs).toISOString(),
  }).filter(({ id, reversesId, isReversed }) => id !== meant.id && reversesId === null && !isReversed)
  const others = overlapped.map((entry) => ({
    ...entry,
    isFixed: entry.isSettled || refuseClosedMonth(db, entry) !== null,
  }))
  return fixesFor(meant, others, around)
}

function applyFix(
  db: ReadableDatabase,
  meant: EntryRow,
  overlapped: readonly EntryRow[],
  chosen: OfferedFix,
  reason: string | undefined,
): Result<Placed> {
  switch (chosen.fix) {
    case 'unbilled':
      return ok({ entry: { ...meant, billable: false, unbilledReason: 'overlap' }, trimmed: null })
    case 'keep':
      if (!reason) return invalid({ path: 'onOverlap.reason', reason: 'required' })
      return ok({ entry: { ...meant, overlapReason: reason }, trimmed: null })
    case 'shift':
      return again(db, withSpan(meant, chosen), null)
    case 'trim-earlier': {
      if (chosen.entryId === null) return again(db, withSpan(meant, chosen), null)
      const earlier = overlapped.find(({ id }) => id === chosen.entryId)
      if (earlier === undefined) throw new Error(`the entry ${chosen.entryId} to be trimmed is gone`)
      const trimmed = { ...withSpan(earlier, chosen), revision: earlier.revision + 1 }
      return ok({ entry: meant, trimmed })
    }
  }
}

/** A moved entry must not have come to lie on another. */
function again(db: ReadableDatabase, moved: EntryRow, trimmed: null): Result<Placed> {
  const other = findOverlaps(db, moved)[0]
  return other ? overlapFailure(other) : ok({ entry: moved, trimmed })
}

function overlapFailure(other: EntryRow): Failure {
  return fail('HOURS_OVERLAP', { entry: toTimeEntry(other), fixes: [{ fix: 'unbilled' }, { fix: 'keep' }] })
}

function withSpan(entry: EntryRow, span: Partial<Pick<EntryRow, 'startInstant' | 'endInstant'>>): EntryRow {
  const startInstant = span.startInstant ?? entry.startInstant
  const endInstant = span.endInstant ?? entry.endInstant
  return { ...entry, startInstant, endInstant, minutes: minutesBetween(startInstant, endInstant) }
}
