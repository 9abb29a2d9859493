import { asShipped, confirmPair, type OwnPair, writeSide } from '../../shared/drafting/edit-text.ts'
import { selectClauses } from '../../shared/drafting/select-clauses.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { TaskHandler } from '../context.ts'
import { changeDraft, type DraftChange } from './drafts.ts'
import type { DraftSource } from './read-draft.ts'

/** Writes one side of a paragraph; the other side turns amber. */
export const setText: TaskHandler<'drafts.setText'> = async (
  context,
  { draftId, clauseId, key, side, text },
) =>
  changeDraft(context, draftId, (source) =>
    editPair(source, { clauseId, key }, (pair) => writeSide(pair, side, text)),
  )

/** Confirms that both sides of a paragraph say the same. */
export const confirmText: TaskHandler<'drafts.confirmText'> = async (context, { draftId, clauseId, key }) =>
  changeDraft(context, draftId, (source) => editPair(source, { clauseId, key }, confirmPair))

/** Changes the pair of a paragraph that stands in the draft. */
export function editPair(
  source: DraftSource,
  { clauseId, key }: { readonly clauseId: string; readonly key: string },
  edit: (pair: OwnPair) => OwnPair,
): Result<DraftChange> {
  const { record, answers, texts } = source
  const { kind, jurisdiction } = record
  const clause = selectClauses({ kind, jurisdiction, answers }).find(({ id }) => id === clauseId)
  if (!clause?.paragraphs.some((paragraph) => paragraph.key === key))
    return fail('NOT_FOUND', { draftId: record.id, clauseId, key })
  const isThis = (text: { clauseId: string; key: string }) => text.clauseId === clauseId && text.key === key
  const { ja, local, amber } = edit(texts.find(isThis) ?? asShipped)
  const others = texts.filter((text) => !isThis(text))
  return ok({
    texts: ja === null && local === null ? others : [...others, { clauseId, key, ja, local, amber }],
  })
}
