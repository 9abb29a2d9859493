import { type Answers, type AnswersPatch, answersPatch } from '../../shared/drafting/answers.ts'
import { mergeAnswers } from '../../shared/drafting/merge-answers.ts'
import type { LintFinding } from '../../shared/drafting/rules/contract.ts'
import { pathOf } from '../../shared/drafting/variable-paths.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { TaskHandler } from '../context.ts'
import { changeDraft, type DraftChange, findSource } from './drafts.ts'
import { editPair } from './edit-draft.ts'
import { rulesInForce } from './lawpacks/in-force.ts'
import { reportLint } from './lint-report.ts'
import { type DraftSource, toDraft } from './read-draft.ts'

type Fix = NonNullable<LintFinding['fix']>
type ReplaceText = Extract<Fix, { kind: 'replace-text' }>

/** Applies what a rule offers: answers, clauses put in or left out, or a sentence replaced on both sides. */
export const applyFix: TaskHandler<'drafts.applyFix'> = async (context, { draftId, ruleId }) => {
  const { db, clock, language } = context
  const source = findSource(db, draftId)
  if (!source.ok) return source
  const { items } = await reportLint(source.value, language, clock.now().slice(0, 10), rulesInForce(db))
  const fix = items.find((item) => item.ruleId === ruleId && item.fix !== undefined)?.fix
  if (fix === undefined) return fail('NOT_FOUND', { draftId, ruleId })
  return changeDraft(context, draftId, (now) =>
    fix.kind === 'replace-text' ? replaceText(now, fix) : ok({ answers: withFix(now.answers, fix) }),
  )
}

function withFix(before: Answers, fix: Exclude<Fix, ReplaceText>): Answers {
  const answers = mergeAnswers(before, patchOf(fix.answers))
  switch (fix.kind) {
    case 'set-answer':
      return answers
    case 'add-clause':
      return putIn(answers, fix.clauseIds)
    default:
      return putIn(leaveOut(answers, fix.clauseIds), fix.offers)
  }
}

function putIn(answers: Answers, clauseIds: readonly string[]): Answers {
  return {
    ...answers,
    clausesOff: (answers.clausesOff ?? []).filter((id) => !clauseIds.includes(id)),
    clausesOn: [...new Set([...(answers.clausesOn ?? []), ...clauseIds])],
  }
}

function leaveOut(answers: Answers, clauseIds: readonly string[]): Answers {
  return {
    ...answers,
    clausesOff: [...new Set([...(answers.clausesOff ?? []), ...clauseIds])],
    clausesOn: (answers.clausesOn ?? []).filter((id) => !clauseIds.includes(id)),
  }
}

/** The answers of a fix where a draft holds them; what a draft derives from its clauses needs no answer. */
function patchOf(answers: Readonly<Record<string, unknown>>): AnswersPatch {
  const patch: Record<string, unknown> = {}
  for (const [variable, value] of Object.entries(answers)) {
    const [group = '', name] = pathOf(variable).split('.')
    const change =
      name === undefined ? { [group]: value } : { [group]: { ...(patch[group] as object), [name]: value } }
    if (answersPatch.safeParse(change).success) Object.assign(patch, change)
  }
  return patch as AnswersPatch
}

function replaceText(source: DraftSource, fix: ReplaceText): Result<DraftChange> {
  const row = toDraft(source).rows.find(({ clauseId }) => clauseId === fix.clauseId)
  const holds = (text: string, sentence: string | null) => sentence !== null && text.includes(sentence)
  const paragraph = row?.paragraphs.find(
    ({ ja, local }) => holds(ja, fix.found.ja) || holds(local, fix.found.local),
  )
  if (paragraph === undefined) return fail('NOT_FOUND', { ruleId: fix.clauseId })
  const replaced = (side: 'ja' | 'local') => {
    const sentence = fix.found[side]
    return holds(paragraph[side], sentence)
      ? paragraph[side].replace(sentence ?? '', () => fix.replacement[side])
      : `${paragraph[side]} ${fix.replacement[side]}`
  }
  // Both sides are replaced by a pair that was compared when it was written.
  return editPair(source, { clauseId: fix.clauseId, key: paragraph.key }, () => ({
    ja: replaced('ja'),
    local: replaced('local'),
    amber: null,
  }))
}
