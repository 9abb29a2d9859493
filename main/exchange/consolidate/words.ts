import texts from '../../../locales/ja/consolidated.json' with { type: 'json' }
import errors from '../../../locales/ja/errors.json' with { type: 'json' }
import type { Check } from '../../../shared/exchange/consolidate/checks.ts'

type Dotted<T, P extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${P}${K}` : Dotted<T[K], `${P}${K}.`>
}[keyof T & string]

/** A word of the consolidated workbook, e.g. `columns.company`. */
export type WordKey = Dotted<typeof texts>

type Values = Readonly<Record<string, unknown>>

/** A word or sentence of the consolidated workbook, which speaks Japanese as the exchange workbook does. */
export function word(key: WordKey, values: Values = {}): string {
  let part: unknown = texts
  for (const name of key.split('.')) part = (part as Values | undefined)?.[name]
  if (typeof part !== 'string') throw new Error(`the consolidated workbook has no word ${key}`)
  return put(part, values)
}

/** What a check says of the thing it found. */
export function checkSentence({ code, values }: Check): string {
  const readable = Object.entries(values).map(([name, value]) => [
    name,
    durations.has(name)
      ? hoursOf(Number(value))
      : typeof value === 'string'
        ? value.replace('T', ' ')
        : value,
  ])
  const problem = 'code' in values ? failureSentence(String(values.code), values) : ''
  if (code === 'altered-file' && problem !== '') return `${problem}${word('leftOut')}`
  return word(`checks.${code}.sentence`, { ...Object.fromEntries(readable), problem })
}

const durations = new Set(['used', 'cap', 'over', 'minutes'])

/** `23:00` of 1,380 minutes. */
function hoursOf(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

type ErrorTexts = { readonly title: string; readonly reasons?: Readonly<Record<string, string>> }

function failureSentence(code: string, values: Values): string {
  const known = (errors as unknown as Readonly<Record<string, ErrorTexts>>)[code] ?? errors.UNEXPECTED
  return put((known as ErrorTexts).reasons?.[String(values.reason)] ?? known.title, values)
}

function put(text: string, values: Values): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
}
