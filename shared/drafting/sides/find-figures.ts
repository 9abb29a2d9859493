import type { LibraryLanguage } from '../library/languages.ts'
import { digitValues, wordValue } from './number-values.ts'
import type { Page } from './page.ts'
import { isSpaced, type Patterns, type UnitName } from './patterns.ts'

/** A number in the text with what stands around it. */
export type Figure = {
  start: number
  end: number
  /** Where its unit or currency ends. */
  stop: number
  values: readonly number[]
  isWord: boolean
  unit: UnitName | null
  currency: string | null
  isReference: boolean
  isBuddhist: boolean
  /** Digits alone, without separators. */
  isPlain: boolean
}

const lookBehind = 24
const referenceAfter = /^\s*(?:条|條|項|号|號|款|项|章|節|节|編|编|目)/u

/** The numbers of a text in digits and words, each with its unit, currency or article. */
export function findFigures(page: Page, language: LibraryLanguage, patterns: Patterns): Figure[] {
  return [...page.text.matchAll(patterns.number)].map((match) => {
    const start = match.index ?? 0
    const end = start + match[0].length
    const isWord = !/\d/.test(match[0])
    const figure: Figure = {
      start,
      end,
      stop: end,
      values: valuesOf(match[0], language, patterns),
      isWord,
      unit: null,
      currency: null,
      isReference: false,
      isBuddhist: false,
      isPlain: /^\d+$/.test(match[0]),
    }
    readAround(page.text, figure, patterns)
    return figure
  })
}

function valuesOf(text: string, language: LibraryLanguage, patterns: Patterns): number[] {
  if (/^[\d., ]+$/.test(text)) return digitValues(text, language)
  const digits = /^[\d., ]+/.exec(text)?.[0]
  const words = (digits === undefined || !isSpaced(language) ? text : text.slice(digits.length)).toLowerCase()
  const parts = words.match(patterns.part) ?? []
  if (digits === undefined || !isSpaced(language)) return [wordValue(parts, language)]
  const factor = parts.length === 0 ? 1 : wordValue(parts, language)
  return digitValues(digits.trim(), language).map((value) => value * factor)
}

function readAround(text: string, figure: Figure, patterns: Patterns): void {
  const before = text.slice(Math.max(0, figure.start - lookBehind), figure.start)
  figure.currency = groupIn(patterns.currencyBefore.exec(before))
  if (patterns.percentBefore.test(before)) figure.unit = 'percent'
  figure.isReference = isReference(text, before, figure, patterns)
  figure.isBuddhist = patterns.buddhistBefore.test(before)
  if (figure.isReference) return
  const isDayOf = patterns.dayOfBefore.test(before)
  readUnit(text, figure, figure.end, patterns, isDayOf)
}

// Words number an article only where nothing else can be meant: 第三条 (not 第三者), วรรคสอง (not ข้อห้าม), Absatz zwei.
const wordReferenceBefore = /(?:第|วรรค|[A-Za-zđÀ-ỹ.]\s|[ऀ-ॿ]\s)$/u

function isReference(text: string, before: string, { isWord, end }: Figure, patterns: Patterns): boolean {
  const isFollowed = referenceAfter.test(text.slice(end, end + 3))
  // 第75/2019号 has a year behind its number.
  if (!isWord) return (isFollowed && !before.endsWith('/')) || patterns.referenceBefore.test(before)
  if (!patterns.referenceBefore.test(before) || !wordReferenceBefore.test(before)) return false
  return !before.endsWith('第') || isFollowed
}

/** Reads the currency or unit that stands at a place in the text, if one does. */
export function readUnit(
  text: string,
  figure: Figure,
  from: number,
  patterns: Patterns,
  isDayOf = false,
): void {
  patterns.currencyAfter.lastIndex = from
  const currency = patterns.currencyAfter.exec(text)
  if (currency) {
    figure.currency ??= groupIn(currency)
    figure.stop = from + currency[0].length
    return
  }
  if (figure.currency !== null) return
  patterns.after.lastIndex = from
  const unit = patterns.after.exec(text)
  if (!unit) return
  const name = groupIn(unit) as UnitName
  // The 25th day of a month and 毎月25日 are no periods.
  const isOrdinal =
    /(?:st|nd|rd|th|er)$/.test(text.slice(figure.start, figure.end)) && /\d/.test(text[figure.start] ?? '')
  if ((isDayOf || isOrdinal) && name === 'day') return
  figure.unit ??= name
  figure.stop = from + unit[0].length
}

/** The name of the group that matched. */
export function groupIn(match: RegExpExecArray | null): string | null {
  if (!match?.groups) return null
  return Object.entries(match.groups).find(([, text]) => text !== undefined)?.[0] ?? null
}
