import { checkTypes } from './check-types.ts'
import type { Condition } from './condition.ts'
import { lawIn, patternsIn } from './condition.ts'
import { compile, type Test } from './evaluate.ts'
import type { FixPlan } from './fixes.ts'
import { type RuleJurisdiction, unionMembers } from './kinds.ts'
import { lawOf } from './law.ts'
import { parseCondition } from './parse.ts'
import rules from './rules.json' with { type: 'json' }

/** How bad what a rule found is: likely void or unlawful, risky or weak, a tip. */
export type Severity = 'error' | 'warning' | 'info'

/** What a rule rests on: a key of `laws` in the namespace `rules` with its articles, in some countries alone. */
export type Basis = {
  readonly law: string
  readonly articles?: readonly string[]
  /** How that law counts: a key of `articles` in the namespace `rules`; else by articles. */
  readonly style?: 'article' | 'section' | 'paragraph' | 'number' | 'item'
  readonly sources: readonly string[]
  readonly only?: readonly string[]
  /** Where what is cited comes from memory though the rule has sources elsewhere. */
  readonly confidence?: 'memory'
}

/** A rule as data; its sentences are `messages.<id>.<case>` of the namespace `rules`. */
export type Rule = {
  readonly id: string
  readonly jurisdiction: 'ALL' | 'EU' | RuleJurisdiction
  readonly severity: Severity
  /** A condition for each sentence that the rule may say; `message` where it has one. */
  readonly when: Readonly<Record<string, string>>
  /** The severity of a sentence that differs from the rule's. */
  readonly severities?: Readonly<Record<string, Severity>>
  readonly clauseId?: string
  /** The clause of a sentence that differs from the rule's. */
  readonly places?: Readonly<Record<string, string>>
  readonly confidence: 'sourced' | 'memory'
  readonly basis: readonly Basis[]
  readonly fix?: FixPlan
  /** When it was last looked at, where that is not the day of the whole list. */
  readonly asOf?: string
  /** Says nothing where that rule has fired. */
  readonly quietAfter?: string
}

/** One sentence of a rule with its condition made ready to run. */
export type RuleCase = {
  readonly message: string
  readonly condition: Condition
  readonly test: Test
  readonly patterns: readonly string[]
  readonly law: readonly string[]
}

/** The rules in order, and the day on which they were last looked at as a whole. */
export const lintRules = rules.rules as unknown as readonly Rule[]
export const rulesAsOf: string = rules.asOf

/** Tells whether a rule is to be asked in a country; those of the Union are asked in its members. */
export function appliesIn(rule: Rule, jurisdiction: RuleJurisdiction): boolean {
  if (rule.jurisdiction === 'EU') return unionMembers.includes(jurisdiction)
  return rule.jurisdiction === 'ALL' || rule.jurisdiction === jurisdiction
}

/** Reads and checks the conditions of a rule; throws `RuleSyntaxError` on one that names what there is not. */
export function prepare(rule: Rule): RuleCase[] {
  const law = lawOf(rule.jurisdiction)
  return Object.entries(rule.when).map(([message, source]) => {
    const condition = parseCondition(source)
    checkTypes(condition, law)
    const test = compile(condition, law)
    return { message, condition, test, patterns: patternsIn(condition), law: lawIn(condition) }
  })
}

const prepared = new Map<string, readonly RuleCase[]>()

/** The cases of a shipped rule, read once when it is first asked. */
export function casesOf(rule: Rule): readonly RuleCase[] {
  const known = prepared.get(rule.id)
  if (known) return known
  const cases = prepare(rule)
  prepared.set(rule.id, cases)
  return cases
}
