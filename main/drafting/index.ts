import type { Handlers, MethodsOf } from '../context.ts'
import { checkLint } from './lint-check.ts'
import { renderDraft } from './render.ts'
import { createDraft, getDraft, lint, listDraftHeads, setAnswers } from './service.ts'

export { readLintCounts } from './lint-counts.ts'

/** The methods of the drafting area. */
export const draftingHandlers: Handlers<MethodsOf<'drafts' | 'lint'>> = {
  'drafts.create': createDraft,
  'drafts.get': getDraft,
  'drafts.list': listDraftHeads,
  'drafts.setAnswers': setAnswers,
  'drafts.lint': lint,
  'drafts.render': renderDraft,
  'lint.check': checkLint,
}

/** The methods of the clause library. */
export const clausesHandlers: Handlers<MethodsOf<'clauses'>> = {
  // Half a megabyte of texts, which no start has to wait for.
  'clauses.list': async (context, input) => {
    const { listClauses } = await import('./clause-list.ts')
    return listClauses(context, input)
  },
}
