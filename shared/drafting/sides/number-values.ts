import type { LibraryLanguage } from '../library/languages.ts'
import numberWords from './number-words.json' with { type: 'json' }

type Words = {
  readonly plain: Readonly<Record<string, number>>
  readonly times: Readonly<Record<string, number>>
}

const decimalCommas: ReadonlySet<LibraryLanguage> = new Set(['de', 'fr', 'id', 'vi'])

/** The readings of digits with separators, the usual one of the language first; at least one. */
export function digitValues(digits: string, language: LibraryLanguage): number[] {
  const plain = digits.replace(/ /g, '')
  const marks = plain.replace(/\d/g, '')
  if (marks === '') return [Number(plain)]
  const joined = Number(plain.replace(/[.,]/g, ''))
  const decimal = marks.at(-1) as string
  if (marks.length > 1) {
    // 1.000.000 and 10,00,000 have one sign throughout; 1,000.50 has the decimal sign last.
    return new Set(marks).size === 1 ? [joined] : [withDecimal(plain, decimal)]
  }
  if (!/^[1-9]\d{0,2}[.,]\d{3}$/.test(plain)) return [withDecimal(plain, decimal)]
  const groups = (decimal === '.') === decimalCommas.has(language)
  return groups ? [joined] : [withDecimal(plain, decimal), joined]
}

function withDecimal(digits: string, decimal: string): number {
  const at = digits.lastIndexOf(decimal)
  return Number(`${digits.slice(0, at).replace(/[.,]/g, '')}.${digits.slice(at + 1)}`)
}

/** The words for numbers of a language; the longest first, so that an alternation finds them whole. */
export function wordsOf(language: LibraryLanguage): { readonly all: string[]; readonly times: string[] } {
  const { plain, times } = numberWords[language] as Words
  const longestFirst = (a: string, b: string) => b.length - a.length
  return {
    all: [...Object.keys(plain), ...Object.keys(times)].sort(longestFirst),
    times: Object.keys(times).sort(longestFirst),
  }
}

/** The value of number words and digits in a row: `三百六十五`, `ein und zwanzig`, `5 million`, `1億2000万`. */
export function wordValue(parts: readonly string[], language: LibraryLanguage): number {
  const { plain, times } = numberWords[language] as Words
  if (parts.length > 1 && parts.every((part) => (plain[part] ?? 10) < 10))
    return Number(parts.map((part) => plain[part]).join(''))
  const stack: number[] = []
  for (const part of parts) {
    const factor = times[part]
    if (factor === undefined) {
      stack.push(plain[part] ?? digitValues(part, language)[0] ?? 0)
      continue
    }
    let sum = 0
    while (stack.length > 0 && (stack.at(-1) as number) < factor) sum += stack.pop() as number
    stack.push((sum || 1) * factor)
  }
  return stack.reduce((sum, each) => sum + each, 0)
}
