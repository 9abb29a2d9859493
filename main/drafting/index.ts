import type { Handlers, MethodsOf } from '../context.ts'

export { lawPacksHandlers } from './lawpacks/index.ts'
export { reviewsHandlers } from './reviews/index.ts'

const drafts = () => import('./drafts.ts')
const edits = () => import('./edit-draft.ts')
const versions = () => import('./versions.ts')

/** The methods of the drafting area. Each loads what it needs: a megabyte of texts, which no start has to wait for. */
export const draftingHandlers: Handlers<MethodsOf<'drafts' | 'lint'>> = {
  'drafts.create': async (context, input) => (await drafts()).createDraft(context, input),
  'drafts.get': async (context, input) => (await drafts()).getDraft(context, input),
  'drafts.list': async (context, input) => (await drafts()).listDraftHeads(context, input),
  'drafts.setAnswers': async (context, input) => (await drafts()).setAnswers(context, input),
  'drafts.setText': async (context, input) => (await edits()).setText(context, input),
  'drafts.confirmText': async (context, input) => (await edits()).confirmText(context, input),
  'drafts.applyFix': async (context, input) => (await import('./apply-fix.ts')).applyFix(context, input),
  'drafts.lint': async (context, input) => (await drafts()).lint(context, input),
  'drafts.curing': async (context, input) => (await import('./cures.ts')).listCuring(context, input),
  'drafts.versions': async (context, input) => (await versions()).listDraftVersions(context, input),
  'drafts.compare': async (context, input) => (await versions()).compareVersions(context, input),
  'drafts.renderChanges': async (context, input) => (await versions()).renderChanges(context, input),
  'drafts.render': async (context, input) => (await import('./render.ts')).renderDraft(context, input),
  'lint.check': async (context, input) => (await import('./lint-check.ts')).checkLint(context, input),
}

/** The methods that lead from findings to clauses. */
export const curesHandlers: Handlers<MethodsOf<'cures'>> = {
  'cures.list': async (context, input) => (await import('./cures.ts')).listCured(context, input),
}

/** The methods of the clause library. */
export const clausesHandlers: Handlers<MethodsOf<'clauses'>> = {
  'clauses.list': async (context, input) => (await import('./clause-list.ts')).listClauses(context, input),
}

/** Reads what the lint finds in each draft of an engagement; loaded when asked for, then it answers at once. */
export const loadLintCounts = async () => (await import('./lint-counts.ts')).readLintCounts
