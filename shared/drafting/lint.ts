import { type DraftBase, draftFacts } from './draft-facts.ts'
import type { PlacedText, RuleSubject } from './rules/evaluate.ts'

/** How bad what a rule found is: likely void or unlawful, risky or weak, a tip. */
export type LintSeverity = 'error' | 'warning' | 'info'

/** How many findings of each severity a draft has. */
export type LintCounts = Readonly<Record<LintSeverity, number>>

/** A draft as the rules judge it; `today` is the day of the judgement, `YYYY-MM-DD`. */
export function subjectOf(draft: DraftBase, texts: readonly PlacedText[], today: string): RuleSubject {
  const { kind, jurisdiction } = draft
  return { kind, jurisdiction, ...draftFacts(draft), texts, today }
}

const agreements: readonly RuleSubject['kind'][] = ['NDA_MUT', 'NDA_UNI', 'NDA_OUT', 'NDA_JD']

/**
 * L-TH-08, a rule beside the 88: an agreement for Thailand does not say which text prevails (Civil and Commercial
 * Code, section 14).
 */
export function namesNoPrevailingText({ kind, jurisdiction, clauses, answers }: RuleSubject): boolean {
  return (
    jurisdiction === 'TH' &&
    agreements.includes(kind) &&
    (!clauses.has('C-LANG') || (answers['lang.prevails'] ?? null) === null)
  )
}
