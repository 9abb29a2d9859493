import type { CheckedInput, Output } from '../../shared/contract.ts'
import { asOfIn, checkRules, countRules, type RuleHit } from '../../shared/drafting/rules/check.ts'
import type { LintFinding } from '../../shared/drafting/rules/contract.ts'
import type { PlacedText, RuleSubject } from '../../shared/drafting/rules/evaluate.ts'
import type { Fix } from '../../shared/drafting/rules/fixes.ts'
import { localLanguageOf } from '../../shared/drafting/rules/kinds.ts'
import type { Basis, RulesInForce } from '../../shared/drafting/rules/rules.ts'
import type { VariableValue } from '../../shared/drafting/rules/variables.ts'
import sources from '../../shared/drafting/sources.json' with { type: 'json' }
import { sentenceGap, type UiLanguage } from '../../shared/languages.ts'
import { invalid, ok } from '../../shared/result.ts'
import type { TaskHandler } from '../context.ts'
import { broughtWords } from './lawpacks/brought-words.ts'
import { rulesInForce } from './lawpacks/in-force.ts'
import { type RuleText, ruleTexts } from './rule-texts.ts'

type Sentence = LintFinding['message']
type Speakers = ReadonlyMap<UiLanguage, RuleText>

const sourceById: Readonly<Record<string, { subject: string; address: string }>> = sources.sources

/** Judges a document by its answers, clauses and texts; never says that it is valid. */
export const checkLint: TaskHandler<'lint.check'> = async ({ db, language, clock }, input) => {
  const contradicted = contradictions(input)
  if (contradicted.length > 0) return invalid(...contradicted)
  return ok(await judgeSubject(toSubject(input, clock.now().slice(0, 10)), language, rulesInForce(db)))
}

/** What the rules in force say of a document, in Japanese, English and the language of the caller. */
export async function judgeSubject(
  subject: RuleSubject,
  language: UiLanguage,
  inForce: RulesInForce,
): Promise<Output<'lint.check'>> {
  const local = localLanguageOf(subject.jurisdiction)
  const speakers: Speakers = new Map(
    await Promise.all(
      [...new Set<UiLanguage>(['ja', 'en', language])].map(
        async (each) => [each, await ruleTexts(each)] as const,
      ),
    ),
  )
  const replacement = {
    ja: (await ruleTexts('ja'))('rules:replacements.consult'),
    local: (await ruleTexts(local))('rules:replacements.consult'),
  }
  const hits = checkRules(subject, inForce)
  const asOf = asOfIn(subject.jurisdiction, inForce)
  return {
    findings: hits.map((hit) => toFinding(hit, inForce, speakers, replacement)),
    asOf,
    rulesChecked: countRules(subject.jurisdiction, inForce),
    needsCounselReview: true,
    notice: inEach(speakers, (text, each) => conclude(text, each, hits.length, asOf)),
  }
}

/** The dictionary names the country and the document too; there they may only repeat what the call says. */
function contradictions({ answers, jurisdiction, kind }: CheckedInput<'lint.check'>) {
  const given = { jur: jurisdiction, doc: kind }
  return Object.entries(given)
    .filter(([name, value]) => (answers[name] ?? value) !== value)
    .map(([name, value]) => ({ path: `answers.${name}`, reason: 'not-a-choice', choices: [value] }))
}

function toSubject(input: CheckedInput<'lint.check'>, thisDay: string): RuleSubject {
  const { kind, jurisdiction, clauses, answers, texts = {}, today = thisDay } = input
  return {
    kind,
    jurisdiction,
    clauses: new Set(clauses),
    answers: Object.fromEntries(
      Object.entries(answers).map(([name, value]) => [
        name,
        isBlank(value) ? null : (value as VariableValue),
      ]),
    ),
    texts: Object.entries(texts).flatMap(([clauseId, sides]) => placed(clauseId, sides as Sides)),
    today,
  }
}

type Sides = { readonly ja?: string | null; readonly local?: string | null } | undefined

function placed(clauseId: string, sides: Sides): PlacedText[] {
  return (['ja', 'local'] as const).flatMap((side) => {
    const text = sides?.[side]
    return text ? [{ clauseId, side, text }] : []
  })
}

// A name of blanks is no name.
function isBlank(value: unknown): boolean {
  return value === undefined || (typeof value === 'string' && value.trim() === '')
}

function toFinding(
  hit: RuleHit,
  inForce: RulesInForce,
  shipped: Speakers,
  replacement: { ja: string; local: string },
): LintFinding {
  const { rule, message, basis, fix } = hit
  const brought = inForce.get(rule.jurisdiction)?.brought ?? null
  const sourceOf = (id: string) => brought?.sources[id] ?? sourceById[id]
  const speakers: Speakers =
    brought === null
      ? shipped
      : new Map([...shipped].map(([each, text]) => [each, broughtWords(brought.texts, each, text)]))
  const messageKey = `messages.${rule.id}.${message}`
  const sourceIds = [...new Set(basis.flatMap((each) => each.sources))]
  return {
    ruleId: rule.id,
    jurisdiction: rule.jurisdiction,
    severity: hit.severity,
    ...(hit.clauseId === undefined ? {} : { clauseId: hit.clauseId }),
    messageKey,
    message: inEach(speakers, (text) => text(`rules:${messageKey}`)),
    basis: inEach(speakers, (text, language) =>
      basis.map((each) => cite(each, text)).join(separator(language)),
    ),
    asOf: hit.asOf,
    confidence: hit.confidence,
    isUnconfirmed: hit.isUnconfirmed,
    isApproximate: hit.isApproximate,
    sources: sourceIds.map((id) => ({
      id,
      subject: sourceOf(id)?.subject ?? '',
      address: sourceOf(id)?.address ?? '',
    })),
    ...(fix === undefined ? {} : { fix: toFix(fix, speakers, replacement) }),
  }
}

function toFix(fix: Fix, speakers: Speakers, replacement: { ja: string; local: string }): LintFinding['fix'] {
  const words = inEach(speakers, (text) => text(`rules:fixes.${fix.words}`))
  switch (fix.kind) {
    case 'replace-text':
      return { kind: fix.kind, words, clauseId: fix.clauseId, found: { ...fix.found }, replacement }
    case 'set-answer':
      return { kind: fix.kind, words, answers: plain(fix.answers) }
    case 'add-clause':
      return { kind: fix.kind, words, clauseIds: [...fix.clauseIds], answers: plain(fix.answers) }
    default:
      return {
        kind: fix.kind,
        words,
        clauseIds: [...fix.clauseIds],
        answers: plain(fix.answers),
        offers: [...fix.offers],
      }
  }
}

function plain(answers: Readonly<Record<string, VariableValue>>) {
  return Object.fromEntries(
    Object.entries(answers).map(([name, value]) => [name, Array.isArray(value) ? [...value] : value]),
  ) as Record<string, string | number | boolean | string[] | null>
}

/** A law with its articles as the language cites them: the first figure counted, what follows kept as it is. */
function cite({ law, articles = [], style = 'article' }: Basis, text: RuleText): string {
  const name = text(`rules:laws.${law}`)
  if (articles.length === 0) return name
  const cited = articles.map((each) => {
    const [, article = each, rest = ''] = /^([^(]*)(\(.*\))?$/u.exec(each) ?? []
    return `${text(`rules:articles.${style}`, { article })}${rest}`
  })
  return text('rules:cited', { law: name, articles: cited.join(text('rules:articles.and')) })
}

function separator(language: UiLanguage): string {
  return sentenceGap(language) === '' ? '；' : '; '
}

function conclude(text: RuleText, language: UiLanguage, hits: number, day: string): string {
  if (hits > 0) return text('lint:counsel')
  const asOf = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
  return `${text('lint:noneTriggered', { asOf })}${sentenceGap(language)}${text('lint:counsel')}`
}

function inEach(speakers: Speakers, say: (text: RuleText, language: UiLanguage) => string): Sentence {
  return Object.fromEntries(
    [...speakers].map(([language, text]) => [language, say(text, language)]),
  ) as Sentence
}
