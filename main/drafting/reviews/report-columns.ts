import type { LibraryLanguage } from '../../../shared/drafting/library/languages.ts'
import { libraryClauses } from '../../../shared/drafting/library/structure.ts'
import { localLanguageOf, type RuleJurisdiction } from '../../../shared/drafting/rules/kinds.ts'
import type { UiLanguage } from '../../../shared/languages.ts'
import { libraryText } from '../library-texts.ts'
import type { LookUp } from '../look-up.ts'
import { type RuleText, ruleTexts } from '../rule-texts.ts'
import { reviewTexts } from './report-texts.ts'

/** One language of a report and of the comments, Japanese or that of the place. */
export type Column = {
  readonly side: 'ja' | 'local'
  readonly language: UiLanguage
  /** Texts of `reviewing` and `reviews`. */
  readonly text: LookUp
  /** Texts of `rules` and `lint`. */
  readonly rules: RuleText
  readonly clauseName: (clauseId: string) => string
  readonly countryName: (code: string) => string
  readonly languageName: (tag: string) => string
  /** A calendar date; Thai counts Buddhist years. */
  readonly date: (isoDate: string) => string
}

const clauses = new Map(libraryClauses.map((clause) => [clause.id, clause]))

/** Japanese, and right of it the language of the place. */
export function readColumns(jurisdiction: RuleJurisdiction): Promise<[Column, Column]> {
  return Promise.all([readColumn('ja', 'ja'), readColumn('local', localLanguageOf(jurisdiction))])
}

async function readColumn(side: Column['side'], language: UiLanguage): Promise<Column> {
  const locale = language === 'th' ? 'th-TH-u-ca-buddhist-nu-latn' : `${language}-u-ca-gregory-nu-latn`
  const countries = new Intl.DisplayNames(language, { type: 'region' })
  const languages = new Intl.DisplayNames(language, { type: 'language', languageDisplay: 'standard' })
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return {
    side,
    language,
    text: await reviewTexts(language),
    rules: await ruleTexts(language),
    clauseName: (clauseId) => clauseName(clauseId, language),
    countryName: (code) => countries.of(code) ?? code,
    languageName: (tag) => languages.of(tag === 'zh-CN' ? 'zh-Hans' : tag) ?? tag,
    date: (isoDate) => dates.format(new Date(`${isoDate}T00:00:00Z`)),
  }
}

function clauseName(clauseId: string, language: LibraryLanguage): string {
  const clause = clauses.get(clauseId)
  return clause === undefined
    ? clauseId
    : libraryText(language, clause.headingNamespace, `clauses.${clauseId}.heading`)
}
