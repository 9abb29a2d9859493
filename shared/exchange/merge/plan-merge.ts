import type { MergeDecisions } from '../merge-contract.ts'
import { decidePart, type Knowledge, type MergedRecord, mergeRecord } from './merge-record.ts'
import { keyOf } from './stamp-whole.ts'
import { compareStamps, type Stamp, type StampedRecord } from './stamps.ts'

/** What becomes of a record: see `recordChange` of the contract; *same* where neither values nor stamps differ. */
export type PlannedOutcome = 'new' | 'theirs' | 'both' | 'removed' | 'kept' | 'settled' | 'same'

/** A record of a file, and what a merge makes of it here. */
export type PlannedRecord = {
  readonly outcome: PlannedOutcome
  readonly ours: StampedRecord | undefined
  readonly theirs: StampedRecord
  readonly merged: StampedRecord
  readonly differences: MergedRecord['differences']
  /** True where the vault's values change, not only what is known of them. */
  readonly changesValues: boolean
}

/** What a merge is decided by. */
export type MergeTerms = {
  readonly knowledge: Knowledge
  /** By the record's key: whose value a person let stand in which part. */
  readonly chosen: ReadonlyMap<string, ReadonlyMap<string, 'ours' | 'theirs'>>
  /** Given to what a person decided against the stamps. */
  readonly stamp: Stamp
  /** Tells whether a record of this vault must stay as it is. */
  readonly isSettled: (record: StampedRecord) => boolean
}

/** Merges one record of a file into what the vault holds. */
export function planRecord(
  ours: StampedRecord | undefined,
  theirs: StampedRecord,
  terms: MergeTerms,
): PlannedRecord {
  const told = withoutHearsay(theirs)
  const { record, differences: found } = mergeRecord(ours, told, terms.knowledge)
  const differences = withHiddenEdits(found, ours, told)
  if (ours === undefined) {
    const isEmpty = Object.keys(told.fields).length === 0
    const merged = { ...record, stamps: told.stamps }
    return {
      outcome: isEmpty ? 'same' : 'new',
      ours,
      theirs: told,
      merged,
      differences,
      changesValues: !isEmpty,
    }
  }
  const merged = decide(record, ours, told, differences, terms)
  const winners = differences.map((difference) => ({
    ...difference,
    winner: chosenFor(terms, ours)?.get(difference.part) ?? difference.winner,
  }))
  const changesValues = winners.some(({ winner }) => winner === 'theirs')
  if (changesValues && terms.isSettled(ours)) {
    return { outcome: 'settled', ours, theirs: told, merged: ours, differences, changesValues: false }
  }
  const isRemoved = merged.fields.removed === true && ours.fields.removed !== true
  const outcome = isRemoved ? 'removed' : outcomeOf(differences)
  return { outcome, ours, theirs: told, merged, differences: winners, changesValues }
}

/** What a person decided, by the records' keys. */
export function chosenParts(decisions: MergeDecisions): MergeTerms['chosen'] {
  const chosen = new Map<string, Map<string, 'ours' | 'theirs'>>()
  for (const { type, id, part, choose } of decisions.parts ?? []) {
    const key = keyOf({ type, id })
    const parts = chosen.get(key) ?? new Map()
    chosen.set(key, parts.set(part, choose))
  }
  return chosen
}

/** That a record is not in a file does not say that it was removed, unless the stamp of its removal says so. */
function withoutHearsay(theirs: StampedRecord): StampedRecord {
  if (theirs.fields.removed !== true || theirs.stamps.removed !== undefined) return theirs
  const { removed: _, ...fields } = theirs.fields
  return { ...theirs, fields }
}

/** A removal that hides what the other laptop wrote meanwhile is for a person to decide. */
function withHiddenEdits(
  differences: MergedRecord['differences'],
  ours: StampedRecord | undefined,
  theirs: StampedRecord,
): MergedRecord['differences'] {
  const told = differences.find(({ part }) => part === 'removed')
  const remover = ours?.fields.removed === true ? 'ours' : 'theirs'
  // A laptop that never heard of a removal says nothing of it.
  const isOurs = told === undefined && remover === 'ours' && theirs.fields.removed !== true
  const removal = isOurs ? ({ part: 'removed', fields: ['removed'], winner: 'ours' } as const) : told
  const hidesEdit = differences.some(({ part, winner }) => part !== 'removed' && winner !== remover)
  if (removal === undefined || removal.winner !== remover || !hidesEdit) return differences
  return [...differences.filter((each) => each !== told), { ...removal, isConflict: true }]
}

function decide(
  merged: StampedRecord,
  ours: StampedRecord,
  theirs: StampedRecord,
  differences: MergedRecord['differences'],
  terms: MergeTerms,
): StampedRecord {
  const chosen = chosenFor(terms, ours)
  if (chosen === undefined) return merged
  return differences
    .filter(({ part, winner }) => (chosen.get(part) ?? winner) !== winner)
    .reduce(
      (record, { part, winner }) => decidePart(record, winner === 'ours' ? theirs : ours, part, terms.stamp),
      merged,
    )
}

function chosenFor({ chosen }: MergeTerms, record: StampedRecord) {
  return chosen.size === 0 ? undefined : chosen.get(keyOf(record))
}

function outcomeOf(differences: MergedRecord['differences']): PlannedOutcome {
  if (differences.length === 0) return 'same'
  if (differences.some(({ isConflict }) => isConflict)) return 'both'
  const winners = new Set(differences.map(({ winner }) => winner))
  if (winners.size > 1) return 'both'
  return winners.has('theirs') ? 'theirs' : 'kept'
}

/** Whether two records carry the same stamps. */
export function hasSameStamps(a: StampedRecord, b: StampedRecord): boolean {
  const parts = new Set([...Object.keys(a.stamps), ...Object.keys(b.stamps)])
  return [...parts].every((part) => compareStamps(a.stamps[part], b.stamps[part]) === 0)
}
