import { checkTypes } from './check-types.ts'
import type { Condition } from './condition.ts'
import { lawIn, patternsIn } from './condition.ts'
import { compile, type Test } from './evaluate.ts'
import type { FixPlan } from './fixes.ts'
import { type LawPlace, lawPlaces, type RuleJurisdiction, unionMembers } from './kinds.ts'
import { type LawParameters, lawOf } from './law.ts'
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
  readonly jurisdiction: LawPlace
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

/** What a law pack says in one language: sentences of its rules, names of its laws, words of its fixes. */
export type PackTexts = {
  readonly messages: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly laws: Readonly<Record<string, string>>
  readonly fixes: Readonly<Record<string, string>>
}

/** The law of one place: its rules in order and the figures that they read. */
export type LawPart = {
  readonly jurisdiction: LawPlace
  /** When it was last looked at as a whole, `YYYY-MM-DD`. */
  readonly asOf: string
  readonly law: LawParameters
  readonly rules: readonly Rule[]
  /** What a law pack brought with it; null for the shipped law, whose texts and sources are the application's. */
  readonly brought: {
    readonly texts: Readonly<Record<string, PackTexts>>
    readonly sources: Readonly<Record<string, { readonly subject: string; readonly address: string }>>
  } | null
}

/** The law by which documents are judged, place by place. */
export type RulesInForce = ReadonlyMap<LawPlace, LawPart>

/** The shipped rules in order, and the day on which they were last looked at as a whole. */
export const lintRules = rules.rules as unknown as readonly Rule[]
export const rulesAsOf: string = rules.asOf

/** The law as it ships. */
export const shippedRules: RulesInForce = new Map(
  lawPlaces.map((jurisdiction) => [
    jurisdiction,
    {
      jurisdiction,
      asOf: rulesAsOf,
      law: lawOf(jurisdiction),
      rules: lintRules.filter((rule) => rule.jurisdiction === jurisdiction),
      brought: null,
    },
  ]),
)

/** The law that is asked in a country: that of every country, of the Union in its members, its own. */
export function partsIn(jurisdiction: RuleJurisdiction, inForce: RulesInForce): LawPart[] {
  const places: readonly LawPlace[] = unionMembers.includes(jurisdiction)
    ? ['ALL', 'EU', jurisdiction]
    : ['ALL', jurisdiction]
  return places.flatMap((place) => inForce.get(place) ?? [])
}

/** Reads and checks the conditions of a rule; throws `RuleSyntaxError` on one that names what there is not. */
export function prepare(rule: Rule, law: LawParameters): RuleCase[] {
  return Object.entries(rule.when).map(([message, source]) => {
    const condition = parseCondition(source)
    checkTypes(condition, law)
    const test = compile(condition, law)
    return { message, condition, test, patterns: patternsIn(condition), law: lawIn(condition) }
  })
}

const prepared = new WeakMap<Rule, readonly RuleCase[]>()

/** The cases of a rule beside the figures of its place, read once when it is first asked. */
export function casesOf(rule: Rule, law: LawParameters = lawOf(rule.jurisdiction)): readonly RuleCase[] {
  const known = prepared.get(rule)
  if (known) return known
  const cases = prepare(rule, law)
  prepared.set(rule, cases)
  return cases
}
