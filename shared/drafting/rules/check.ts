import { Temporal } from 'temporal-polyfill'
import type { RuleSubject } from './evaluate.ts'
import { type Fix, planFix } from './fixes.ts'
import { type LawParameters, lawAsOf, lawOf } from './law.ts'
import { mentionsOf } from './patterns.ts'
import {
  appliesIn,
  type Basis,
  casesOf,
  lintRules,
  type Rule,
  type RuleCase,
  rulesAsOf,
  type Severity,
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
export function countRules(jurisdiction: RuleSubject['jurisdiction']): number {
  return lintRules.filter((rule) => appliesIn(rule, jurisdiction)).length
}

/** What the rules find in a document, in their order. Nothing found never means that the document is valid. */
export function checkRules(subject: RuleSubject): RuleHit[] {
  const isStale = staleness(subject.today)
  const hits = lintRules
    .filter((rule) => appliesIn(rule, subject.jurisdiction))
    .flatMap((rule) =>
      casesOf(rule)
        .filter(({ test }) => test(subject))
        .map((found) => toHit(rule, found, subject, isStale)),
    )
  const fired = new Set(hits.map(({ rule }) => rule.id))
  return hits.filter(({ rule }) => rule.quietAfter === undefined || !fired.has(rule.quietAfter))
}

/** Tells whether what was looked at on a day is older than twelve months on another. */
export function isOlderThanAYear(asOf: string, today: string): boolean {
  return Temporal.PlainDate.compare(Temporal.PlainDate.from(asOf).add({ months: 12 }), today) < 0
}

function toHit(
  rule: Rule,
  { message, patterns, law: read }: RuleCase,
  subject: RuleSubject,
  isStale: (asOf: string) => boolean,
): RuleHit {
  const law = lawOf(rule.jurisdiction)
  const figures = read.flatMap((name) => law[name] ?? [])
  const asOf =
    [rule.asOf ?? rulesAsOf, ...figures.map((figure) => figure.asOf ?? lawAsOf)].sort()[0] ?? rulesAsOf
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
