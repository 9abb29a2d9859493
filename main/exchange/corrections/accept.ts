import type { Proposal } from '../../../shared/exchange/merge-contract.ts'
import { groupBy } from '../../../shared/group-by.ts'
import type { WriteContext } from '../../context.ts'
import { inTransaction } from '../../vault/index.ts'
import { isTakenOver, judgeCell, type Refusal, refusalOf } from './kind.ts'
import { kindOf } from './kinds.ts'
import { type Asked, standTogether } from './stand-together.ts'

/** What became of the proposals that were chosen. */
export type Acceptance = {
  readonly accepted: string[]
  readonly refused: { readonly id: string; readonly refusal: Refusal }[]
}

type Chosen = Proposal & { readonly record: NonNullable<Proposal['record']>; readonly field: string }

/**
 * Takes the chosen corrections over, judged once more: those of one record as one revision, each record by itself, so
 * that a refused one leaves the others. Call it inside a transaction.
 */
export function acceptCorrections(
  context: WriteContext,
  proposals: readonly Proposal[],
  chosenIds: readonly string[],
): Acceptance {
  const known = new Map(proposals.map((each) => [each.id, each]))
  const answer: Acceptance = { accepted: [], refused: [] }
  const chosen: Chosen[] = []
  for (const id of new Set(chosenIds)) {
    const proposal = known.get(id)
    // The file says something else than what was decided on.
    if (proposal === undefined) answer.refused.push({ id, refusal: 'changed-since' })
    else if (proposal.refusal !== null) answer.refused.push({ id, refusal: proposal.refusal })
    else if (isComplete(proposal)) chosen.push(proposal)
    else answer.refused.push({ id, refusal: 'no-field' })
  }
  for (const cells of groupBy(chosen, ({ record }) => `${record.type} ${record.id}`).values()) {
    acceptRecord(context, cells, answer)
  }
  return answer
}

function isComplete(proposal: Proposal): proposal is Chosen {
  return proposal.record !== null && proposal.field !== null
}

function acceptRecord(context: WriteContext, cells: readonly Chosen[], { accepted, refused }: Acceptance) {
  const refuse = (all: readonly Chosen[], refusal: Refusal) =>
    refused.push(...all.map(({ id }) => ({ id, refusal })))
  const [first] = cells
  const record = first && kindOf(first.record.type)?.open(context.db, first.record.id)
  if (first === undefined || record === undefined) return refuse(cells, 'not-here')
  const asked: (Asked & { readonly cell: Chosen })[] = []
  for (const cell of cells) {
    if (isTakenOver(record, cell.field, cell.shown)) {
      accepted.push(cell.id)
      continue
    }
    const judged = judgeCell(record, cell)
    if (typeof judged === 'string') refuse([cell], judged)
    else asked.push({ field: cell.field, change: judged, cell })
  }
  const together = standTogether(first.record.type, record, asked)
  for (const [{ cell }, refusal] of together.refused) refuse([cell], refusal)
  const standing = asked.filter((each) => !together.refused.has(each)).map(({ cell }) => cell)
  if (standing.length === 0) return
  const applied = inTransaction(context.db, () => record.apply(context, together.change))
  if (applied.ok) accepted.push(...standing.map(({ id }) => id))
  else refuse(standing, refusalOf(applied))
}
