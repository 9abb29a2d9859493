import type { RuleSubject } from './evaluate.ts'
import { type Fix, planFix } from './fixes.ts'
import type { LawParameters } from './law.ts'
import { isOlderThanAYear } from './older.ts'
import { mentionsOf } from './patterns.ts'
import {
  type Basis,
  casesOf,
  type LawPart,
  partsIn,
  type Rule,
  type RuleCase,
  type RulesInForce,
  rulesAsOf,
  type Severity,
  shippedRules,
} from './rules.ts'

/** What a rule found in a document. */
export type RuleHit = {
  readonly rule: Rule
  /** Tells the sentences of a rule apart. */
  readonly message: string
  readonly severity: Severity
  readonly clauseId?: string
  /** What it rests on in that country. */
  readonly basis: readonly Basis[]
  /** The day on which the oldest of what it rests on was last looked at. */
  readonly asOf: string
  readonly confidence: 'sourced' | 'memory'
  /** True for what comes from memory and for what was last looked at more than twelve months before. */
  readonly isUnconfirmed: boolean
  /** True where texts were scanned: it may miss or misread. */
  readonly isApproximate: boolean
  readonly fix?: Fix
}

/** The number of rules that are asked in a country. */
export function countRules(
  jurisdiction: RuleSubject['jurisdiction'],
  inForce: RulesInForce = shippedRules,
): number {
  return partsIn(jurisdiction, inForce).reduce((count, { rules }) => count + rules.length, 0)
}

/** The day on which the oldest of the law that is asked in a country was last looked at as a whole. */
export function asOfIn(
  jurisdiction: RuleSubject['jurisdiction'],
  inForce: RulesInForce = shippedRules,
): string {
  return oldest(partsIn(jurisdiction, inForce).map(({ asOf }) => asOf)) ?? rulesAsOf
}

/** What the rules find in a document, in their order. Nothing found never means that the document is valid. */
export function checkRules(subject: RuleSubject, inForce: RulesInForce = shippedRules): RuleHit[] {
  const isStale = staleness(subject.today)
  const hits = partsIn(subject.jurisdiction, inForce).flatMap((part) =>
    part.rules.flatMap((rule) =>
      casesOf(rule, part.law)
        .filter(({ test }) => test(subject))
        .map((found) => toHit(rule, found, subject, part, isStale)),
    ),
  )
  const fired = new Set(hits.map(({ rule }) => rule.id))
  return hits.filter(({ rule }) => rule.quietAfter === undefined || !fired.has(rule.quietAfter))
}

function toHit(
  rule: Rule,
  { message, patterns, law: read }: RuleCase,
  subject: RuleSubject,
  part: LawPart,
  isStale: (asOf: string) => boolean,
): RuleHit {
  const { law } = part
  const figures = read.flatMap((name) => law[name] ?? [])
  const asOf = oldest([rule, ...figures].map((each) => each.asOf ?? part.asOf)) ?? part.asOf
  const basis = rule.basis.filter(({ only }) => only?.includes(subject.jurisdiction) ?? true)
  const isFromMemory = [rule, ...basis, ...figures].some(({ confidence }) => confidence === 'memory')
  const clauseId = placeOf(rule, message, patterns, subject)
  const fix = fixOf(rule, message, patterns, subject, law)
  return {
    rule,
    message,
    severity: rule.severities?.[message] ?? rule.severity,
    ...(clauseId === undefined ? {} : { clauseId }),
    basis,
    asOf,
    confidence: isFromMemory ? 'memory' : 'sourced',
    isUnconfirmed: isFromMemory || isStale(asOf),
    isApproximate: patterns.length > 0,
    ...(fix === undefined ? {} : { fix }),
  }
}

function oldest(days: readonly string[]): string | undefined {
  return days.toSorted()[0]
}

/** The clause where the text was found, else the one that the rule is about. */
function placeOf(rule: Rule, message: string, patterns: readonly string[], { texts }: RuleSubject) {
  const found = patterns.flatMap((pattern) => mentionsOf(pattern, texts))[0]?.clauseId
  return found ?? rule.places?.[message] ?? rule.clauseId
}

// A sentence of its own, such as that reports are forbidden, has to be read by a person.
function fixOf(
  rule: Rule,
  message: string,
  patterns: readonly string[],
  subject: RuleSubject,
  law: LawParameters,
): Fix | undefined {
  return message === 'message' && rule.fix ? planFix(rule.fix, subject, law, patterns) : undefined
}

function staleness(today: string): (asOf: string) => boolean {
  const known = new Map<string, boolean>()
  return (asOf) => {
    const isStale = known.get(asOf) ?? isOlderThanAYear(asOf, today)
    known.set(asOf, isStale)
    return isStale
  }
}
