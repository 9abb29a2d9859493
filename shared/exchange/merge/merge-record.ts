import { canonicalJson, compareCodeUnits } from '../canonical.ts'
import {
  compareStamps,
  hasSeen,
  isEqual,
  partsOf,
  type Seen,
  type Stamp,
  type StampedRecord,
} from './stamps.ts'

/** How a record came out of a merge: only one side has it, nothing differs, one side changed it, or both did. */
export type MergeOutcome = 'new' | 'same' | 'theirs' | 'ours' | 'both'

/** A part in which two records differ. */
export type PartDifference = {
  readonly part: string
  readonly fields: readonly string[]
  /** Whose value stands, by the stamps, unless a person decides otherwise. */
  readonly winner: 'ours' | 'theirs'
  /** True where neither laptop knew the other's change. */
  readonly isConflict: boolean
}

/** What comes of a record that two laptops have. */
export type MergedRecord = {
  readonly record: StampedRecord
  readonly outcome: MergeOutcome
  readonly differences: readonly PartDifference[]
}

/** What each side had seen when it wrote. */
export type Knowledge = { readonly ours: Seen; readonly theirs: Seen }

/**
 * Merges a record part by part: of two values the one with the later stamp stands. The result is the same in any
 * order of merges and after any repetition; a value that lost is told among the differences, never dropped in silence.
 */
export function mergeRecord(
  ours: StampedRecord | undefined,
  theirs: StampedRecord,
  knowledge: Knowledge,
): MergedRecord {
  if (ours === undefined) return { record: theirs, outcome: 'new', differences: [] }
  const fields: Record<string, StampedRecord['fields'][string]> = {}
  const stamps: Record<string, Stamp> = {}
  const differences: PartDifference[] = []
  for (const [part, names] of partsOf(ours.type, [ours.fields, theirs.fields])) {
    const [ourStamp, theirStamp] = [ours.stamps[part], theirs.stamps[part]]
    const isTold = theirStamp !== undefined || names.some((name) => theirs.fields[name] !== undefined)
    const isSame = names.every((name) => isEqual(ours.fields, theirs.fields, name))
    // Two values under one stamp are the work of a vault that was put back from a backup.
    const order = isTold ? compareStamps(ourStamp, theirStamp) : 1
    const winner = (order || compareParts(ours, theirs, names)) >= 0 ? 'ours' : 'theirs'
    const from = winner === 'ours' ? ours : theirs
    for (const name of names) {
      const value = from.fields[name]
      if (value !== undefined) fields[name] = value
    }
    const stamp = winner === 'ours' ? ourStamp : theirStamp
    if (stamp !== undefined) stamps[part] = stamp
    if (isSame || !isTold) continue
    const isConflict =
      order === 0 ||
      !(isKnown(ours, part, names, knowledge.theirs) || isKnown(theirs, part, names, knowledge.ours))
    differences.push({ part, fields: names, winner, isConflict })
  }
  const kept = Object.entries({ ...theirs.stamps, ...ours.stamps }).filter(
    ([part]) => stamps[part] === undefined,
  )
  for (const [part] of kept) {
    const stamp = laterOf(ours.stamps[part], theirs.stamps[part])
    if (stamp !== undefined) stamps[part] = stamp
  }
  return {
    record: { type: ours.type, id: ours.id, fields, stamps },
    outcome: outcomeOf(differences),
    differences,
  }
}

/** Lets one side's value of a part stand by a person's decision, which is a change of its own. */
export function decidePart(
  merged: StampedRecord,
  chosen: StampedRecord,
  part: string,
  stamp: Stamp,
): StampedRecord {
  const names = partsOf(merged.type, [merged.fields, chosen.fields]).get(part) ?? []
  const fields = { ...merged.fields }
  for (const name of names) {
    const value = chosen.fields[name]
    if (value === undefined) delete fields[name]
    else fields[name] = value
  }
  return { ...merged, fields, stamps: { ...merged.stamps, [part]: stamp } }
}

/** Whether the other side, having seen so much, wrote in knowledge of a part; there is nothing to know of an absent one. */
function isKnown(
  { fields, stamps }: StampedRecord,
  part: string,
  names: readonly string[],
  seen: Seen,
): boolean {
  const stamp = stamps[part]
  return stamp === undefined ? names.every((name) => fields[name] === undefined) : hasSeen(seen, stamp)
}

function laterOf(a: Stamp | undefined, b: Stamp | undefined): Stamp | undefined {
  return compareStamps(a, b) >= 0 ? a : b
}

/** The same on both laptops, so that they agree without asking. */
function compareParts(a: StampedRecord, b: StampedRecord, names: readonly string[]): number {
  const text = ({ fields }: StampedRecord) => names.map((name) => canonicalJson(fields[name] ?? null)).join()
  return compareCodeUnits(text(a), text(b))
}

function outcomeOf(differences: readonly PartDifference[]): MergeOutcome {
  if (differences.length === 0) return 'same'
  if (differences.some(({ isConflict }) => isConflict)) return 'both'
  const winners = new Set(differences.map(({ winner }) => winner))
  if (winners.size > 1) return 'both'
  return winners.has('theirs') ? 'theirs' : 'ours'
}
