import { type DraftLanguage, draftLanguages, type Jurisdiction, type Pair } from './answers.ts'

const localLanguages: Readonly<Record<Jurisdiction, DraftLanguage>> = { CN: 'zh-CN', TH: 'th', VN: 'vi' }

/** The language that stands right of Japanese in a draft for a country. */
export function localLanguage(jurisdiction: Jurisdiction): DraftLanguage {
  return localLanguages[jurisdiction]
}

/** Tells whether the contract texts exist in a language. */
export function isDraftLanguage(language: string): language is DraftLanguage {
  return (draftLanguages as readonly string[]).includes(language)
}

/** The side of a pair that a column in `language` shows; the other side where that one is empty. */
export function sideOf(pair: Pair | undefined, language: DraftLanguage): string | null {
  const [first, second] = language === 'ja' ? [pair?.ja, pair?.local] : [pair?.local, pair?.ja]
  return first || second || null
}
