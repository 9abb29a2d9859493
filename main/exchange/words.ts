import programmeTexts from '../../locales/ja/programme.json' with { type: 'json' }
import workbookTexts from '../../locales/ja/workbook.json' with { type: 'json' }

type Dotted<T, P extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${P}${K}` : Dotted<T[K], `${P}${K}.`>
}[keyof T & string]

/** The key of a word of the workbook, e.g. `columns.date`. */
export type WordKey = Dotted<typeof workbookTexts>

/** A word of the workbook, which speaks Japanese whatever the language of the window. */
export function word(key: WordKey): string {
  const text = findWord(key)
  if (text === undefined) throw new Error(`the workbook has no word ${key}`)
  return text
}

/** A sentence of the workbook with its values put in. */
export function sentence(key: WordKey, values: Readonly<Record<string, string | number>>): string {
  return word(key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
}

function findWord(key: string): string | undefined {
  let part: unknown = workbookTexts
  for (const name of key.split('.')) part = (part as Readonly<Record<string, unknown>> | undefined)?.[name]
  return typeof part === 'string' ? part : undefined
}

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
  return findWord(`documentKinds.${kind}`) ?? kind
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
