import type { LintReport } from '../../shared/drafting/contract.ts'
import { namesNoPrevailingText, subjectOf } from '../../shared/drafting/lint.ts'
import type { LintFinding } from '../../shared/drafting/rules/contract.ts'
import { type RulesInForce, rulesAsOf } from '../../shared/drafting/rules/rules.ts'
import sources from '../../shared/drafting/sources.json' with { type: 'json' }
import type { UiLanguage } from '../../shared/languages.ts'
import { judgeSubject } from './lint-check.ts'
import { type DraftSource, placedTexts, toDraft } from './read-draft.ts'
import { ruleTexts } from './rule-texts.ts'
import { clauseTexts } from './texts.ts'

const civilCode14 = 'S38'

/** Judges a draft by the rules in force in its country on a day; never says that it is valid. */
export async function reportLint(
  source: DraftSource,
  language: UiLanguage,
  today: string,
  inForce: RulesInForce,
): Promise<LintReport> {
  const { id, kind, jurisdiction } = source.record
  const texts = placedTexts(toDraft(source))
  const subject = subjectOf({ kind, jurisdiction, answers: source.answers }, texts, today)
  const { findings, asOf, rulesChecked, needsCounselReview, notice } = await judgeSubject(
    subject,
    language,
    inForce,
  )
  const isAsked = jurisdiction === 'TH'
  return {
    draftId: id,
    jurisdiction,
    asOf,
    rulesChecked: rulesChecked + Number(isAsked),
    items: namesNoPrevailingText(subject) ? [...findings, await prevailingFinding(language)] : findings,
    needsCounselReview,
    notice,
  }
}

async function prevailingFinding(language: UiLanguage): Promise<LintFinding> {
  const languages = [...new Set<UiLanguage>(['ja', 'en', language])]
  const messages = await Promise.all(
    languages.map(async (each) => [each, (await ruleTexts(each))('lint:rules.L-TH-08.message')] as const),
  )
  const basis = languages.map((each) => [each, clauseTexts(each)('names.basis.ccc14')] as const)
  return {
    ruleId: 'L-TH-08',
    jurisdiction: 'TH',
    severity: 'warning',
    clauseId: 'C-LANG',
    messageKey: 'rules.L-TH-08.message',
    message: Object.fromEntries(messages) as LintFinding['message'],
    basis: Object.fromEntries(basis) as LintFinding['basis'],
    asOf: rulesAsOf,
    confidence: 'sourced',
    isUnconfirmed: false,
    isApproximate: false,
    sources: [{ id: civilCode14, ...sources.sources[civilCode14] }],
  }
}
