import type { UiLanguage } from '../../shared/languages.ts'

/** A sentence of the lint in the language of the interface; English where it is not said in that one. */
export function inLanguage(
  sentence: { readonly en: string } & Readonly<Record<string, string>>,
  language: UiLanguage,
): string {
  return sentence[language] ?? sentence.en
}
