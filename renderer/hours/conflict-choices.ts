import type { HoursConflict, TimeEntry } from '../../shared/hours/contract.ts'
import { fixesFor, type OfferedFix } from '../../shared/hours/overlap.ts'

/** The entry of an overlap that a fix changes, and the one it lies on. */
export type OverlappingPair = { readonly entry: TimeEntry; readonly other: TimeEntry }

/** Which of two overlapping entries may still change, the later one first; null for other conflicts. */
export function changeableOf({ kind, entries }: HoursConflict): OverlappingPair | null {
  const [earlier, later] = entries
  if (kind !== 'overlap' || earlier === undefined || later === undefined) return null
  if (!later.isSettled) return { entry: later, other: earlier }
  return earlier.isSettled ? null : { entry: earlier, other: later }
}

/** The fixes that need no other entry to be known: where an entry could move to is asked when it is typed anew. */
export function conflictFixes({ entry, other }: OverlappingPair): OfferedFix[] {
  return fixesFor(entry, [{ ...other, isFixed: other.isSettled }], []).filter(({ fix }) => fix !== 'shift')
}
