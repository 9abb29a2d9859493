import type { QueryClient } from '@tanstack/react-query'
import type { Output } from '../../shared/contract.ts'
import type { Draft } from '../../shared/drafting/contract.ts'
import { patchWithAnswers } from '../ui/answer-patches.ts'
import { readKey } from '../ui/use-read.ts'

const changes = ['drafts.setAnswers', 'drafts.setText', 'drafts.confirmText', 'drafts.applyFix'] as const

/** Puts a draft that was changed in the place of the one that was read; rows that are the same stay the same objects. */
function patchDraft(queries: QueryClient, draft: Draft): void {
  const key = readKey('drafts.get', { id: draft.id })
  const known = queries.getQueryData<Output<'drafts.get'>>(key)
  if (known !== undefined && known.revision > draft.revision) return
  queries.setQueryData(key, draft)
  void queries.invalidateQueries({ queryKey: readKey('drafts.lint', { draftId: draft.id }) })
  void queries.invalidateQueries({ queryKey: ['drafting', 'drafts.list'] })
}

/** Lets what is answered to a change of a draft stand in for reading the draft again. */
export function patchDrafts(): void {
  for (const method of changes) patchWithAnswers(method, patchDraft)
}
