import type { LibraryLanguage } from '../library/languages.ts'
import { type Figure, findFigures, groupIn } from './find-figures.ts'
import { joinFigures } from './join-figures.ts'
import { wordValue } from './number-values.ts'
import { type Page, takeMatches } from './page.ts'
import { type Patterns, patternsOf, type UnitName } from './patterns.ts'
import type { Fact, ProblemKind } from './problems.ts'
import { gregorianYear } from './read-dates.ts'

const part = '(?<![一二三四五六七八九十百\\d])(?:[一二三四五六七八九十百]{1,7}|\\d{1,4})'
const fraction = new RegExp(
  `(?<below>${part})\\s?分\\s?[の之]\\s?(?<above>${part})|(?<tenths>${part})割(?![引合当り増])|(?<![\\d/.,-])(?<over>[1-9])/(?<under>[2-9]|10)(?![\\d/.,-])`,
  'gu',
)

/** Numbers, amounts, periods, years and numbering, digits and words alike. */
export function readFigures(page: Page, language: LibraryLanguage): Fact[] {
  const patterns = patternsOf(language)
  const halves = takeMatches(page, patterns.halfYear, (_, quote) => fact('period', ['6 month'], quote))
  const fractions = takeMatches(page, fraction, readFraction)
  const figures = joinFigures(page, findFigures(page, language, patterns), patterns)
  return [
    ...halves,
    ...fractions,
    ...figures.flatMap((figure) => factOf(page, figure, language)),
    ...passing(page, patterns),
  ]
}

function readFraction({ groups = {} }: RegExpMatchArray, quote: string): Fact | null {
  const whole = (digits = '') => (/\d/.test(digits) ? Number(digits) : wordValue([...digits], 'zh-CN'))
  if (groups.tenths !== undefined) return fact('number', [`${whole(groups.tenths) * 10}%`], quote)
  const [above, below] = [whole(groups.above ?? groups.over), whole(groups.below ?? groups.under)]
  if (above >= below) return null
  return fact('number', below === 100 ? [`${above}%`] : fractionKeys(`${above}/${below}`), quote)
}

/** Half is also 50%. */
function fractionKeys(fraction: string): string[] {
  const [above = 0, below = 1] = fraction.split('/').map(Number)
  return [fraction, `${text((above / below) * 100)}%`]
}

function fact(kind: ProblemKind, keys: readonly string[], quote: string): Fact {
  return { kind, keys, figure: null, isSoft: false, quote }
}

/** Units that are counted in another one, and how many of it they are. */
const conversions: Readonly<Partial<Record<UnitName, readonly [UnitName, number]>>> = {
  week: ['day', 7],
  year: ['month', 12],
  minute: ['hour', 1 / 60],
}

function factOf(page: Page, figure: Figure, language: LibraryLanguage): Fact[] {
  const { values, unit, currency } = figure
  const quote = page.original.slice(figure.start, Math.max(figure.stop, figure.end)).trim()
  const made = (kind: ProblemKind, keys: readonly string[], isSoft: boolean): Fact[] => [
    { kind, keys, figure: kind === 'numbering' ? (keys[0] ?? null) : text(values[0]), isSoft, quote },
  ]
  if (currency !== null) {
    const codes = currency === 'YEN_OR_YUAN' ? ['JPY', 'CNY'] : [currency]
    return made(
      'amount',
      codes.flatMap((code) => values.map((value) => `${code} ${text(value)}`)),
      false,
    )
  }
  if (figure.isReference) return articleParts(page, figure).flatMap((each) => made('numbering', each, false))
  if (unit === 'percent')
    return made(
      'number',
      values.map((value) => `${text(value)}%`),
      false,
    )
  const year = yearOf(figure, language)
  if (year !== null) return made('date', [`${year}--`], false)
  if (unit !== null && unit !== 'count') {
    const [base, factor] = conversions[unit] ?? [unit, 1]
    // “Un mois” is one month or a month.
    return made(
      'period',
      values.map((value) => `${text(value * factor)} ${base}`),
      figure.isWord && values[0] === 1,
    )
  }
  if (isLabel(page.text, figure)) return made('numbering', values.map(text), false)
  // “One” is an article in many languages, 9:00 is 9時, and a word without a unit may be part of another.
  const isSmall = (values[0] ?? 0) <= 1 && Number.isInteger(values[0])
  return made('number', values.map(text), isSmall || (figure.isWord && unit !== 'count'))
}

/** Article 5.2 is 第5条第2項. */
function articleParts({ text: read }: Page, { start, end, values }: Figure): string[][] {
  const digits = read.slice(start, end)
  if (!/^\d{1,3}(?:\.\d{1,2})+$/.test(digits)) return [values.map(text)]
  return digits.split('.').map((each) => [text(Number(each))])
}

function yearOf(figure: Figure, language: LibraryLanguage): number | null {
  const value = figure.values[0] ?? 0
  if (figure.isBuddhist) return gregorianYear(value, language, true)
  if (!figure.isPlain && !(figure.isWord && figure.unit === 'year' && value >= 1900)) return null
  if (figure.unit !== null && figure.unit !== 'year') return null
  const year = gregorianYear(value, language)
  if (figure.unit === 'year' && year >= 1600 && year <= 2100) return year
  return year >= 1900 && year <= 2100 ? year : null
}

/** A figure that stands alone between brackets numbers an item. */
function isLabel(text: string, { start, end, values }: Figure): boolean {
  if ((values[0] ?? 0) > 40) return false
  if (text[start - 1] === '(' && text[end] === ')') return true
  const atStart = /(?:^|[\n;；。])\s*$/u.test(text.slice(Math.max(0, start - 4), start))
  if (/^[.)．、]\s?(?!\d)/u.test(text.slice(end, end + 3)) && atStart) return true
  return (
    /[\s;；,、。：:]$/u.test(text.slice(Math.max(0, start - 1), start)) &&
    text[end] === ')' &&
    !hasOpenBracket(text, start)
  )
}

function hasOpenBracket(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start)
  return before.lastIndexOf('(') > before.lastIndexOf(')')
}

function text(value: number | undefined): string {
  return String(Number((value ?? 0).toPrecision(12)))
}

/** What is said without a figure: a year, both, half. */
function passing({ text: read, original }: Page, patterns: Patterns): Fact[] {
  const soft = (kind: ProblemKind, pattern: RegExp, keysOf: (name: string) => string[]): Fact[] =>
    [...read.matchAll(pattern)].map((match) => {
      const keys = keysOf(groupIn(match as RegExpExecArray) ?? '')
      return {
        kind,
        keys,
        figure: kind === 'number' ? (keys[0] ?? null) : null,
        isSoft: true,
        quote: original.slice(match.index, match.index + match[0].length),
      }
    })
  const one = (name: string) => {
    const [base, factor] = conversions[name as UnitName] ?? [name, 1]
    return [`${text(factor)} ${base}`]
  }
  const value = (name: string) => [name.slice(1)]
  const part = (name: string) => fractionKeys(name.slice(1).replace('_', '/'))
  return [
    ...soft('period', patterns.each, one),
    ...soft('period', patterns.mention, one).map((each) => ({ ...each, isMention: true as const })),
    ...soft('number', patterns.multiple, value),
    ...soft('number', patterns.fraction, part),
  ]
}
