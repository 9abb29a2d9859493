import { partOf } from '../../../shared/exchange/merge/parts.ts'
import { groupBy } from '../../../shared/group-by.ts'
import type { Change, OpenRecord, Refusal } from './kind.ts'

/** A cell with the change that it asks for. */
export type Asked = { readonly field: string; readonly change: Change }

/** Which cells of a record can be taken over together, and why the others can't. */
export function standTogether<A extends Asked>(
  type: string,
  record: OpenRecord,
  asked: readonly A[],
): { readonly change: Change; readonly refused: ReadonlyMap<A, Refusal> } {
  const refused = new Map<A, Refusal>()
  let change: Change = {}
  const take = (cells: readonly A[]): Refusal | null => {
    const joined = join([change, ...cells.map((cell) => cell.change)])
    const refusal = joined === null ? 'bad-value' : record.refuse(joined)
    if (joined !== null && refusal === null) change = joined
    return refusal
  }
  if (take(asked) === null) return { change, refused }
  const parts = groupBy(asked, ({ field }) => partOf(type, field.split('.')[0] ?? field))
  for (const [part, cells] of parts) {
    const refusal = take(cells)
    if (refusal === null) continue
    for (const cell of cells) {
      // A start without the end that was asked for would be work that nobody did.
      const alone = part === 'span' ? refusal : take([cell])
      if (alone !== null) refused.set(cell, alone)
    }
  }
  return { change, refused }
}

/** Null where two cells ask for different things. */
function join(changes: readonly Change[]): Change | null {
  const joined: Record<string, unknown> = {}
  for (const [key, value] of changes.flatMap(Object.entries<unknown>)) {
    if (key in joined && JSON.stringify(joined[key]) !== JSON.stringify(value)) return null
    joined[key] = value
  }
  return joined
}
