import { isUiLanguage } from '../../languages.ts'
import type { PackTexts } from '../rules/rules.ts'
import type { PackPart } from './pack.ts'
import { broken, type PackProblem, unknown } from './problem.ts'

/** The languages that every pack speaks in full. */
export const packLanguages = ['ja', 'en'] as const

/** The words of a fix that the application adds by itself where a clause is already as it should be. */
export const ownWords = 'setAnswer'

/** What is wrong with a text that is shown as it stands: markup, placeholders, characters that nobody sees. */
export function checkLine(at: string, text: string): PackProblem[] {
  const hidden = /(?!\n)[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u.exec(text)?.[0]
  const markup = /<[a-z/!?][^>]{0,40}>?/iu.exec(text)?.[0]
  const placeholder = /\{\{[^}]{0,40}\}{0,2}|\$t\(/u.exec(text)?.[0]
  return [
    ...(hidden === undefined ? [] : [broken('hidden-character', at, codePointName(hidden))]),
    ...(markup === undefined ? [] : [broken('markup', at, markup)]),
    ...(placeholder === undefined ? [] : [broken('placeholder', at, placeholder)]),
  ]
}

/** What is wrong with the texts of a part: missing in Japanese or English, belonging to nothing, or unfit to be shown. */
export function checkTexts(at: string, part: PackPart): PackProblem[] {
  const wanted = wantedTexts(part)
  return [
    ...packLanguages.flatMap((language) => {
      const given = flatTexts(part.texts[language])
      return [...wanted]
        .filter((key) => given.get(key)?.trim() === undefined || given.get(key)?.trim() === '')
        .map((key) => broken('missing-text', `${at}.${language}.${key}`))
    }),
    ...Object.entries(part.texts).flatMap(([language, texts]) => {
      if (!isUiLanguage(language)) return [unknown('language', at, language)]
      return [...flatTexts(texts)].flatMap(([key, text]) => [
        ...(wanted.has(key) || key === `fixes.${ownWords}`
          ? []
          : [unknown('text', `${at}.${language}`, key)]),
        ...checkLine(`${at}.${language}.${key}`, text),
      ])
    }),
  ]
}

/** Every text that the rules of a part may say: `messages.L-TH-01.message`, `laws.lpa`, `fixes.addClause`. */
export function wantedTexts({ rules }: PackPart): Set<string> {
  return new Set(
    rules.flatMap(({ id, when, basis, fix }) => [
      ...Object.keys(when).map((message) => `messages.${id}.${message}`),
      ...basis.map(({ law }) => `laws.${law}`),
      ...(fix === undefined ? [] : [`fixes.${fix.words}`]),
    ]),
  )
}

/** The texts of one language by their paths. */
export function flatTexts(texts: PackTexts | undefined): Map<string, string> {
  if (texts === undefined) return new Map()
  const { messages, laws, fixes } = texts
  return new Map([
    ...Object.entries(messages).flatMap(([id, cases]) =>
      Object.entries(cases).map(([message, text]) => [`messages.${id}.${message}`, text] as const),
    ),
    ...Object.entries(laws).map(([law, text]) => [`laws.${law}`, text] as const),
    ...Object.entries(fixes).map(([words, text]) => [`fixes.${words}`, text] as const),
  ])
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
