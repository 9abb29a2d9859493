import type { LibraryLanguage } from '../library/languages.ts'
import currencies from './currencies.json' with { type: 'json' }
import { wordsOf } from './number-values.ts'
import units from './units.json' with { type: 'json' }

/** What may stand right of a figure, each a named group of `after`. */
export const unitNames = [
  'businessDay',
  'day',
  'week',
  'month',
  'year',
  'hour',
  'minute',
  'percent',
  'count',
] as const
export type UnitName = (typeof unitNames)[number]

/** The patterns by which the figures of a language are read. */
export type Patterns = {
  readonly number: RegExp
  readonly part: RegExp
  readonly after: RegExp
  readonly currencyAfter: RegExp
  readonly currencyBefore: RegExp
  readonly referenceBefore: RegExp
  readonly buddhistBefore: RegExp
  readonly dayOfBefore: RegExp
  readonly percentBefore: RegExp
  readonly halfYear: RegExp
  readonly each: RegExp
  readonly mention: RegExp
  readonly multiple: RegExp
  readonly fraction: RegExp
}

const built = new Map<LibraryLanguage, Patterns>()

/** The patterns of a language, built once. */
export function patternsOf(language: LibraryLanguage): Patterns {
  const known = built.get(language)
  if (known) return known
  const patterns = build(language)
  built.set(language, patterns)
  return patterns
}

/** Languages whose words stand between blanks. */
export function isSpaced(language: LibraryLanguage): boolean {
  return language !== 'ja' && language !== 'zh-CN' && language !== 'th'
}

const letter = '[\\p{L}\\p{M}]'

function build(language: LibraryLanguage): Patterns {
  const words = units[language]
  const open = isSpaced(language) ? `(?<!${letter})` : ''
  const close = isSpaced(language) ? `(?!${letter})` : ''
  const names = namesOf(words, unitNames)
  const times = namesOf(words, unitNames.slice(0, unitNames.indexOf('percent')))
  const before = (pattern: string, flags = 'iu') => new RegExp(`${open}(?:${pattern})[\\s(]*$`, flags)
  const currency = Object.entries(currencies)
  const side = (which: 'before' | 'after') =>
    currency.map(([code, each]) => `(?<${code}>${each[which]})`).join('|')
  return {
    number: numberPattern(language),
    part: new RegExp(`\\d[\\d.,]*|${wordsOf(language).all.map(escapeSigns).join('|')}`, 'giu'),
    after: new RegExp(
      `(?:\\s|-|\u2011)*(?:(?:${words.between})\\s+)?(?:${names})${close}`,
      language === 'de' ? 'uy' : 'iuy',
    ),
    currencyAfter: new RegExp(
      `\\s*(?:(?:d['’]|de |of |भारतीय |indische |indiens? )\\s*)?(?:${side('after')})(?![A-Za-z])`,
      'uy',
    ),
    currencyBefore: new RegExp(`(?<![A-Za-z])(?:${side('before')})\\s*$`, 'u'),
    referenceBefore: before(words.reference),
    buddhistBefore: before(words.buddhist),
    dayOfBefore: new RegExp(`${open}(?:${words.dayOf})\\s*$`, 'u'),
    percentBefore: before(words.percentBefore),
    halfYear: new RegExp(`${open}(?:${words.halfYear})${close}`, 'giu'),
    each: named(words.each, open, close),
    mention: new RegExp(`${open}(?:${times})${close}`, language === 'de' ? 'gu' : 'giu'),
    multiple: named(prefixKeys(words.multiples), open, close),
    fraction: named(prefixKeys(words.fractions), open, close),
  }
}

function namesOf(words: Readonly<Record<UnitName, string>>, names: readonly UnitName[]): string {
  return names.map((name) => `(?<${name}>${words[name]})`).join('|')
}

/** `1/2` can't name a group: it becomes `n1_2`. */
function prefixKeys(patterns: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(patterns).map(([key, each]) => [`n${key.replace('/', '_')}`, each]),
  )
}

function named(patterns: Readonly<Record<string, string>>, open: string, close: string): RegExp {
  const groups = Object.entries(patterns).map(([key, each]) => `(?<${key}>${each})`)
  return new RegExp(`${open}(?:${groups.join('|')})${close}`, 'giu')
}

function numberPattern(language: LibraryLanguage): RegExp {
  const { all, times } = wordsOf(language)
  const any = all.map(escapeSigns).join('|')
  const scale = times.map(escapeSigns).join('|')
  const digits = '\\d{1,3}(?: \\d{3})+(?:,\\d+)?(?!\\d)|\\d+(?:[.,]\\d+)*'
  switch (language) {
    case 'ja':
    case 'zh-CN':
      return new RegExp(
        `\\d+(?:[.,]\\d+)*(?:[${times.join('')}]+(?:\\d+(?:[.,]\\d+)*)?)*|[${all.join('')}]+`,
        'gu',
      )
    case 'th':
      return new RegExp(`\\d+(?:[.,]\\d+)*(?:\\s*(?:${scale}))*|(?:${any})+`, 'gu')
    case 'de':
      // Words are written together and with „und“; -tägig, -monatig and -jährig follow at once.
      return new RegExp(
        `(?:${digits})(?:\\s+(?:${scale})(?!\\p{L}))*|(?<!\\p{L})(?:${any})(?:(?:und)?(?:${any})|\\s+(?:${scale})(?:\\s+(?:${any}))?)*(?!(?!tägig|monatig|jährig|stündig|wöchig|fach)\\p{L})`,
        'giu',
      )
    case 'vi':
      return new RegExp(
        `\\d+(?:[.,]\\d+)*(?:\\s+(?:${vietnamese(times)})(?!\\p{L}))*|(?<!\\p{L})(?:${vietnamese(all)})(?!\\p{L})(?:\\s+(?:(?:linh|lẻ)\\s+)?(?:${vietnamese(all, true)})(?!\\p{L}))*`,
        'giu',
      )
    default: {
      const join =
        language === 'fr'
          ? '[\\s-]+(?:et[\\s-]+(?=un|onze))?'
          : '[\\s-]+(?:(?<=(?:hundred|thousand)\\s)and\\s+)?'
      return new RegExp(
        `(?:${digits})(?:st|nd|rd|th|er|ème|e(?!\\p{L})|वाँ|वां)?(?:\\s+(?:${scale})(?!${letter}))*|(?<!${letter})(?:${any})(?!${letter})(?:${join}(?:${any})(?!${letter}))*`,
        'giu',
      )
    }
  }
}

/** Where a Vietnamese word is a number: `năm` is also the year, `tư` also private, `thứ ba` third, `tỷ lệ` a ratio. */
const vietnameseWhere: Readonly<Record<string, string>> = {
  tư: '(?<=mươi\\s)tư',
  ba: '(?<!thứ\\s)ba',
  tỷ: 'tỷ(?!\\s+lệ)',
  tỉ: 'tỉ(?!\\s+lệ)',
}

function vietnamese(words: readonly string[], isInside = false): string {
  const year = isInside
    ? '(?<=(?:linh|lẻ)\\s)năm|năm(?=\\s+(?:mươi|trăm|nghìn|ngàn|triệu|tỷ))'
    : 'năm(?=\\s+(?:mươi|trăm|nghìn|ngàn|triệu|tỷ|ngày|tháng|năm|giờ|tuần|bản|lần|người|phần|đồng|\\(0?5\\)))'
  return words.map((word) => (word === 'năm' ? year : (vietnameseWhere[word] ?? escapeSigns(word)))).join('|')
}

/** A word as a pattern of itself. */
export function escapeSigns(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
