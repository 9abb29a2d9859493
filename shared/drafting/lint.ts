import type { Answers, Jurisdiction } from './answers.ts'
import { draftFacts } from './draft-facts.ts'
import heads from './lint-rules.json' with { type: 'json' }
import type { RuleSubject } from './rules/evaluate.ts'
import { casesOf, lintRules } from './rules/rules.ts'
import type { Confidence } from './structure.ts'

/** How bad what a rule found is: likely void or unlawful, risky or weak, a tip. */
export type LintSeverity = 'error' | 'warning' | 'info'

/** How many findings of each severity a draft has. */
export type LintCounts = Readonly<Record<LintSeverity, number>>

/** A rule without its messages: where it applies and what it rests on. */
export type LintRule = {
  readonly id: string
  readonly jurisdiction: 'ALL' | Jurisdiction
  readonly severity: LintSeverity
  /** Keys of `names.basis` of the clauses. */
  readonly basis: readonly string[]
  readonly sources: readonly string[]
  readonly confidence: Confidence
  readonly clauseId?: string
  /** True where the rule scans the rendered text and may miss or misread. */
  readonly isApproximate: boolean
}

/** What a draft is judged on. */
export type LintSubject = {
  readonly answers: Answers
  readonly jurisdiction: Jurisdiction
  /** Every contract sentence of the draft in both languages. */
  readonly texts: readonly string[]
}

/** A rule that fired; `message` tells its sentences apart where it has several. */
export type LintHit = { readonly rule: LintRule; readonly severity: LintSeverity; readonly message: string }

/** The rules in order, with the day they were last looked at. */
export const lintRuleHeads = heads.rules as readonly LintRule[]
export const lintAsOf = heads.asOf

/** The rules that are asked of a document in the country, by id. */
const ruleById = new Map(lintRules.map((rule) => [rule.id, rule]))

/**
 * The rules that fire on a draft, in the rules' order. An empty answer never means that the draft is valid. `today`
 * is not asked: no rule of a one-way NDA depends on the day.
 */
export function lintDraft({ answers, jurisdiction, texts }: LintSubject): LintHit[] {
  const facts = draftFacts(answers, jurisdiction)
  const subject: RuleSubject = {
    kind: 'NDA_UNI',
    jurisdiction,
    ...facts,
    texts: texts.map((text) => ({ clauseId: '', side: 'local', text })),
    today: lintAsOf,
  }
  return lintRuleHeads
    .filter((head) => head.jurisdiction === 'ALL' || head.jurisdiction === jurisdiction)
    .flatMap((head) => hitsOf(head, subject))
}

function hitsOf(head: LintRule, subject: RuleSubject): LintHit[] {
  const rule = ruleById.get(head.id)
  if (rule === undefined) return namesNoPrevailingText(subject) ? [toHit(head, 'message')] : []
  return casesOf(rule)
    .filter(({ test }) => test(subject))
    .map(({ message }) => toHit(head, message, rule.severities?.[message]))
}

// One sentence says that the date is missing; the severity says whether somebody has signed.
function toHit(rule: LintRule, message: string, severity = rule.severity): LintHit {
  return { rule, severity, message: message === 'signedDate' ? 'date' : message }
}

// L-TH-08, which is asked of a one-way NDA alone.
function namesNoPrevailingText({ clauses, answers }: RuleSubject): boolean {
  return !clauses.has('C-LANG') || answers['lang.prevails'] === null
}
