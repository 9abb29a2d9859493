import type { DocumentKind } from '../../../../../shared/drafting/library/kinds.ts'
import type { RuleSubject } from '../../../../../shared/drafting/rules/evaluate.ts'
import type { RuleJurisdiction } from '../../../../../shared/drafting/rules/kinds.ts'
import type { VariableValue } from '../../../../../shared/drafting/rules/variables.ts'

/** A document in short: kind, country, clauses without which blanks, answers, Japanese or local texts. */
export type Case = {
  readonly kind: DocumentKind
  readonly in: RuleJurisdiction
  readonly has?: string
  readonly answers?: Readonly<Record<string, VariableValue>>
  readonly ja?: string
  readonly local?: string
  readonly today?: string
}

/** What makes a rule speak and what is near to it and does not; `message` where the rule has several sentences. */
export type RuleCases = {
  readonly rule: string
  readonly message?: string
  readonly fires: readonly Case[]
  readonly passes: readonly Case[]
}

/** The document that a case describes; its text stands in the last of its clauses. */
export function subjectOf({
  kind,
  in: jurisdiction,
  has = '',
  answers = {},
  ja,
  local,
  today,
}: Case): RuleSubject {
  const clauses = has.split(' ').filter(Boolean)
  const clauseId = clauses.at(-1) ?? 'C-PURP'
  return {
    kind,
    jurisdiction,
    clauses: new Set(clauses),
    answers,
    texts: [
      ...(ja === undefined ? [] : [{ clauseId, side: 'ja' as const, text: ja }]),
      ...(local === undefined ? [] : [{ clauseId, side: 'local' as const, text: local }]),
    ],
    today: today ?? '2026-11-22',
  }
}
