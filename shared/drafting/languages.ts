import { type DraftLanguage, draftLanguages, type Jurisdiction, type Pair } from './answers.ts'
import type { DocumentKind } from './library/kinds.ts'
import { neededLanguages, placeLanguages } from './library/languages.ts'

/**
 * The languages that may stand right of Japanese in a document for a country, the usual one first: in India what
 * people sign or live by at work may be in Hindi instead.
 */
export function localLanguages(jurisdiction: Jurisdiction, kind: DocumentKind): readonly DraftLanguage[] {
  const needed = neededLanguages([jurisdiction], [kind])
  return placeLanguages[jurisdiction].filter((language) => needed.includes(language))
}

/** The language that stands right of Japanese in a document for a country unless another is chosen. */
export function localLanguage(jurisdiction: Jurisdiction): DraftLanguage {
  return placeLanguages[jurisdiction][0] ?? 'en'
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
