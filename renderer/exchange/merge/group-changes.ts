import type { RecordChange } from '../../../shared/exchange/merge-contract.ts'
import { conflictsIn } from './choices.ts'

/** The changes of one type of record. */
export type ChangeGroup = { readonly type: string; readonly changes: readonly RecordChange[] }

const order = ['both', 'theirs', 'removed', 'new', 'kept', 'settled'] as const

/** Groups changes by the type of record: those that want a decision before the others, in groups and among them. */
export function groupChanges(changes: readonly RecordChange[]): ChangeGroup[] {
  const groups = new Map<string, RecordChange[]>()
  for (const change of changes) {
    const known = groups.get(change.type)
    if (known === undefined) groups.set(change.type, [change])
    else known.push(change)
  }
  return [...groups]
    .map(([type, all]) => ({ type, changes: all.toSorted((a, b) => rank(a) - rank(b)) }))
    .toSorted((a, b) => Number(wants(b)) - Number(wants(a)))
}

function rank(change: RecordChange): number {
  return conflictsIn(change).length > 0 ? -1 : order.indexOf(change.outcome)
}

function wants({ changes }: ChangeGroup): boolean {
  return changes.some((change) => conflictsIn(change).length > 0)
}
