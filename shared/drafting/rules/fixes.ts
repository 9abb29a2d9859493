import { compile, type RuleSubject } from './evaluate.ts'
import type { LawParameters } from './law.ts'
import { parseCondition } from './parse.ts'
import { mentionsOf } from './patterns.ts'
import type { VariableValue } from './variables.ts'

type Figure = { readonly law: string } | { readonly variable: string }

/** How an answer is to be set: to a value, a figure, one of two figures, a limit where it is beyond, or a changed list. */
export type AnswerPlan =
  | VariableValue
  | Figure
  | { readonly inCase: string; readonly then: Figure; readonly else: Figure }
  | { readonly atMost: Figure }
  | { readonly atLeast: Figure }
  | { readonly add: string }
  | { readonly remove: readonly string[] }

/** A fix as the rules name it; `words` is a key of `fixes` in the namespace `rules`. */
export type FixPlan = {
  readonly kind: Fix['kind']
  readonly words: string
  readonly clauseIds?: readonly string[]
  readonly answers?: Readonly<Record<string, AnswerPlan>>
  /** Clauses that may stand in for what is removed. */
  readonly offers?: readonly string[]
}

type Answers = Readonly<Record<string, VariableValue>>

/** What one click would change. */
export type Fix =
  | {
      readonly kind: 'replace-text'
      readonly words: string
      readonly clauseId: string
      /** The sentences to be replaced, a side each; null where that side holds none. */
      readonly found: { readonly ja: string | null; readonly local: string | null }
    }
  | { readonly kind: 'set-answer'; readonly words: string; readonly answers: Answers }
  | {
      readonly kind: 'add-clause'
      readonly words: string
      readonly clauseIds: readonly string[]
      readonly answers: Answers
    }
  | {
      readonly kind: 'remove-clause'
      readonly words: string
      readonly clauseIds: readonly string[]
      readonly answers: Answers
      readonly offers: readonly string[]
    }

/** The fix of a rule for one document; undefined where there is nothing to change. */
export function planFix(
  plan: FixPlan,
  subject: RuleSubject,
  law: LawParameters,
  scanned: readonly string[],
): Fix | undefined {
  const { kind, words } = plan
  const answers = resolveAnswers(plan.answers ?? {}, subject, law)
  const isChanged = Object.keys(answers).length > 0
  const given = plan.clauseIds ?? []
  // Where the clause is already as it should be, only the answer about it is wrong.
  const alone: Fix | undefined = isChanged ? { kind: 'set-answer', words: 'setAnswer', answers } : undefined
  switch (kind) {
    case 'set-answer':
      return isChanged ? { kind, words, answers } : undefined
    case 'add-clause': {
      const clauseIds = given.filter((id) => !subject.clauses.has(id))
      return clauseIds.length === 0 ? alone : { kind, words, clauseIds, answers }
    }
    case 'remove-clause': {
      const clauseIds = given.filter((id) => subject.clauses.has(id))
      const offers = (plan.offers ?? []).filter((id) => !subject.clauses.has(id))
      if (clauseIds.length + offers.length === 0) return alone
      return { kind, words, clauseIds, answers, offers }
    }
    default:
      return replaceText(words, subject, scanned[0])
  }
}

function replaceText(words: string, { texts }: RuleSubject, pattern: string | undefined): Fix | undefined {
  if (pattern === undefined) return undefined
  const clauseId = mentionsOf(pattern, texts)[0]?.clauseId
  if (clauseId === undefined) return undefined
  const sentenceOf = (side: 'ja' | 'local') =>
    texts
      .filter((text) => text.clauseId === clauseId && text.side === side)
      .flatMap(({ text }) => text.match(/[^。.\n]*[。.\n]*/gu) ?? [])
      .find((text) => mentionsOf(pattern, [{ clauseId, side, text }]).length > 0)
      ?.trim() ?? null
  return {
    kind: 'replace-text',
    words,
    clauseId,
    found: { ja: sentenceOf('ja'), local: sentenceOf('local') },
  }
}

function resolveAnswers(
  plans: Readonly<Record<string, AnswerPlan>>,
  subject: RuleSubject,
  law: LawParameters,
): Answers {
  const { answers } = subject
  const figure = (from: Figure) => ('law' in from ? law[from.law]?.value : answers[from.variable]) ?? null
  const resolve = (plan: AnswerPlan, present: VariableValue): VariableValue => {
    if (plan === null || typeof plan !== 'object' || Array.isArray(plan)) return plan as VariableValue
    const listed = Array.isArray(present) ? (present as readonly string[]) : []
    if ('inCase' in plan)
      return figure(compile(parseCondition(plan.inCase), law)(subject) ? plan.then : plan.else)
    if ('add' in plan) return [...listed, plan.add]
    if ('remove' in plan)
      return Array.isArray(present) ? listed.filter((each) => !plan.remove.includes(each)) : null
    if ('atMost' in plan) return beyond(present, figure(plan.atMost), Math.min)
    if ('atLeast' in plan) return beyond(present, figure(plan.atLeast), Math.max)
    return figure(plan as Figure)
  }
  const resolved = Object.entries(plans).map(
    ([name, plan]) => [name, resolve(plan, answers[name] ?? null)] as const,
  )
  return Object.fromEntries(resolved.filter(([name, value]) => !isSame(value, answers[name] ?? null)))
}

function beyond(present: VariableValue, limit: VariableValue, pick: (a: number, b: number) => number) {
  return typeof present === 'number' && typeof limit === 'number' ? pick(present, limit) : present
}

function isSame(value: VariableValue, present: VariableValue): boolean {
  return JSON.stringify(value) === JSON.stringify(present)
}
