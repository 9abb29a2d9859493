import type { Answers, Jurisdiction } from './answers.ts'
import lintRules from './lint-rules.json' with { type: 'json' }
import { type Confidence, hasClause } from './structure.ts'

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
export const lintRuleHeads = lintRules.rules as readonly LintRule[]
export const lintAsOf = lintRules.asOf

type Finding = { readonly message: string; readonly severity?: LintSeverity }
type Predicate = (subject: LintSubject) => boolean | readonly Finding[]

// The Anti-Unfair Competition Law moved trade secrets from Article 9 to Article 10 on that day.
const auclInForceOn = '2025-10-15'
const shortSurvivalMonths = 24
const vietnamPenaltyCapPercent = 8
// Not 商业秘密, which is what a company's own level is called.
const stateSecretWord = /绝密|机密|^秘密/u

const consultOnly = /双方.*協議|誠意をもって協議|consult in good faith|友好协商/u
const oldAuclArticle =
  /反不正当(?:竞争|競争)法[^。]{0,40}第(?:九|9|９)条|(?:Anti-Unfair Competition Law|AUCL)[^.]{0,40}Art(?:icle|\.) ?9(?!\d)/u

const predicates: Readonly<Record<string, Predicate>> = {
  'L-ALL-01': (subject) => mentions(subject, consultOnly) && !has(subject, 'C-DISP'),
  'L-ALL-02': (subject) => !has(subject, 'C-DEF'),
  'L-ALL-03': ({ answers }) => answers.confidentialScope === 'all',
  'L-ALL-04': (subject) => !has(subject, 'C-SURV'),
  'L-ALL-05': (subject) =>
    has(subject, 'C-SURV') &&
    isAtMost(subject.answers.survivalMonths, shortSurvivalMonths) &&
    (subject.answers.confidentialCategories ?? []).includes('technical'),
  'L-ALL-06': (subject) => !has(subject, 'C-RET'),
  'L-ALL-08': (subject) => subject.answers.objectsHandedOver === true && !has(subject, 'C-REV'),
  'L-ALL-09': (subject) => !has(subject, 'C-WB'),
  'L-ALL-10': ({ answers }) => missingFormalities(answers),
  'L-ALL-12': ({ answers }) => answers.disputeForum === 'court' && answers.disputeSeat === 'JP',
  'L-CN-15': ({ answers: { personalData } }) =>
    personalData?.crossBorder === true && personalData.separateConsent !== true,
  'L-CN-17': (subject) =>
    isFrom(subject.answers.signedOn, auclInForceOn) && mentions(subject, oldAuclArticle),
  'L-CN-18': ({ answers }) => (answers.markLabels ?? []).some((label) => stateSecretWord.test(bare(label))),
  'L-TH-08': (subject) =>
    !has(subject, 'C-LANG') ||
    subject.answers.prevailingLanguage === undefined ||
    subject.answers.prevailingLanguage === 'equal',
  'L-VN-08': (subject) =>
    has(subject, 'C-LD') &&
    isAbove(subject.answers.liquidatedDamages?.capPercent, vietnamPenaltyCapPercent) &&
    subject.answers.lawGoverning === 'VN',
}

/** The rules that fire on a draft, in the rules' order. An empty answer never means that the draft is valid. */
export function lintDraft(subject: LintSubject): LintHit[] {
  return lintRuleHeads
    .filter((rule) => rule.jurisdiction === 'ALL' || rule.jurisdiction === subject.jurisdiction)
    .flatMap((rule) =>
      findingsOf(rule, subject).map(({ message, severity }) => ({
        rule,
        severity: severity ?? rule.severity,
        message,
      })),
    )
}

function findingsOf(rule: LintRule, subject: LintSubject): readonly Finding[] {
  const predicate = predicates[rule.id]
  if (predicate === undefined) throw new Error(`lint rule ${rule.id} has no condition`)
  const found = predicate(subject)
  if (typeof found !== 'boolean') return found
  return found ? [{ message: 'message' }] : []
}

// A date may be missing while nobody has signed; names may not.
function missingFormalities({ partyDisclosing, partyReceiving, signedOn, signed }: Answers): Finding[] {
  const isNamed = (party: typeof partyDisclosing) => Boolean(party?.legalNameJa || party?.legalNameLocal)
  const findings: Finding[] = []
  if (!isNamed(partyDisclosing) || !isNamed(partyReceiving)) findings.push({ message: 'name' })
  if (signedOn === undefined) findings.push({ message: 'date', severity: signed === true ? 'error' : 'info' })
  return findings
}

function has({ answers, jurisdiction }: LintSubject, clauseId: string): boolean {
  return hasClause(answers, jurisdiction, clauseId)
}

function mentions({ texts }: LintSubject, pattern: RegExp): boolean {
  return texts.some((text) => pattern.test(text))
}

// Comparisons with an absent value are false.
function isAtMost(value: number | undefined, limit: number): boolean {
  return value !== undefined && value <= limit
}

function isAbove(value: number | null | undefined, limit: number): boolean {
  return typeof value === 'number' && value > limit
}

function isFrom(date: string | undefined, first: string): boolean {
  return date !== undefined && date >= first
}

function bare(label: string): string {
  return label.replace(/[\s「」『』【】“”"'()（）★☆]/gu, '')
}
