import type { MergeDecisions, MergePreview, RecordChange } from '../../../shared/exchange/merge-contract.ts'

/** Whose value stands in the parts that a person decided, by `partKey`. */
export type Choices = ReadonlyMap<string, Choice>
type Choice = NonNullable<MergeDecisions['parts']>[number]
type Part = RecordChange['parts'][number]
type Side = Choice['choose']

/** Names a part of a record among all. */
export function partKey(
  { type, id }: Pick<RecordChange, 'type' | 'id'>,
  { part }: Pick<Part, 'part'>,
): string {
  return JSON.stringify([type, id, part])
}

/** The parts of a change that a person is asked about. */
export function conflictsIn({ parts }: RecordChange): readonly Part[] {
  return parts.filter(({ isConflict }) => isConflict)
}

/** Whose value stands in a part as things are. */
export function sideOf(choices: Choices, change: RecordChange, part: Part): Side {
  return choices.get(partKey(change, part))?.choose ?? part.winner
}

/** The choices with one side chosen in every conflict of some changes, or in one part alone. */
export function choose(
  choices: Choices,
  changes: readonly RecordChange[],
  side: Side,
  only?: string,
): Choices {
  const chosen = new Map(choices)
  for (const change of changes) {
    for (const part of conflictsIn(change)) {
      const key = partKey(change, part)
      if (only !== undefined && only !== key) continue
      chosen.set(key, { type: change.type, id: change.id, part: part.part, choose: side })
    }
  }
  return chosen
}

/** How many records go, as the preview counts them and a person decided since. */
export function removalsIn({ changes, counts }: Pick<MergePreview, 'changes' | 'counts'>, choices: Choices) {
  return changes.reduce((number, change) => {
    const removal = change.parts.find(({ part }) => part === 'removed')
    if (removal === undefined || !choices.has(partKey(change, removal))) return number
    const goes = removal[sideOf(choices, change, removal)].removed === true && removal.ours.removed !== true
    return number + Number(goes) - Number(change.outcome === 'removed')
  }, counts.removed)
}

/** The proposals that may be accepted at all. */
export function acceptable({ proposals }: Pick<MergePreview, 'proposals'>): readonly string[] {
  return proposals.filter(({ refusal }) => refusal === null).map(({ id }) => id)
}

/** What the import is told: what differs from the preview alone. */
export function decisionsOf(
  preview: MergePreview,
  choices: Choices,
  accepted: ReadonlySet<string>,
): MergeDecisions {
  const decided = preview.changes.flatMap((change) =>
    conflictsIn(change).flatMap((part) => {
      const choice = choices.get(partKey(change, part))
      return choice === undefined || choice.choose === part.winner ? [] : [choice]
    }),
  )
  const proposals = acceptable(preview).filter((id) => accepted.has(id))
  return { ...(decided.length > 0 ? { parts: decided } : {}), ...(proposals.length > 0 ? { proposals } : {}) }
}
