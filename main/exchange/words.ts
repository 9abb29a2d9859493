import programmeTexts from '../../locales/ja/programme.json' with { type: 'json' }
import words from '../../locales/ja/workbook.json' with { type: 'json' }

export { words }

type Namespace = keyof typeof programmeTexts &
  keyof {
    [K in keyof typeof programmeTexts as (typeof programmeTexts)[K] extends object ? K : never]: true
  }

/** The Japanese name of an id of the programme's data; an id without a name stands for itself. */
export function programmeName(namespace: Namespace, id: string): string {
  return (programmeTexts[namespace] as Readonly<Record<string, string>>)[id] ?? id
}

/** The Japanese name of a kind of document. */
export function documentName(kind: string): string {
  return (words.documentKinds as Readonly<Record<string, string>>)[kind] ?? kind
}

const languages = new Intl.DisplayNames(['ja'], { type: 'language' })
const countries = new Intl.DisplayNames(['ja'], { type: 'region' })

/** The Japanese name of a language. */
export function languageName(tag: string): string {
  return languages.of(tag) ?? tag
}

/** The Japanese name of a country; empty without one. */
export function countryName(code: string | null): string {
  return code === null ? '' : (countries.of(code) ?? code)
}
