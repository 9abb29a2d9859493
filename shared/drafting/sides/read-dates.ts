import type { LibraryLanguage } from '../library/languages.ts'
import months from './months.json' with { type: 'json' }
import { wordValue } from './number-values.ts'
import { type Page, takeMatches } from './page.ts'
import type { Fact } from './problems.ts'

// The Thai official calendar counts from 543 BC: 2024 is พ.ศ. 2567.
const buddhistOffset = 543
/** The year before the first of each era. */
const eras: Readonly<Record<string, number>> = { 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 }

const kanji = '[〇零一二三四五六七八九十百千]'
const era = '(?:明治|大正|昭和|平成|令和|仏暦|佛历|西暦|公元|公历)'
const namedMonths: Readonly<Partial<Record<LibraryLanguage, readonly string[]>>> = months

/** A year of any calendar as a Gregorian one; Buddhist years are known by their size in Thai. */
export function gregorianYear(year: number, language: LibraryLanguage, isBuddhist = false): number {
  return isBuddhist || (language === 'th' && year >= 2400 && year < 2700) ? year - buddhistOffset : year
}

/** Calendar dates in the ways the language writes them; they are blotted out. */
export function readDates(page: Page, language: LibraryLanguage): Fact[] {
  return patternsFor(language).flatMap((pattern) =>
    takeMatches(page, pattern, ({ groups = {} }, quote) => dateFact(groups, quote, language)),
  )
}

const built = new Map<LibraryLanguage, RegExp[]>()

function patternsFor(language: LibraryLanguage): RegExp[] {
  const known = built.get(language)
  if (known) return known
  const patterns = [...local(language), ...numeric]
  built.set(language, patterns)
  return patterns
}

const numeric = [
  /(?<![\d.,/-])(?<y>[12]\d{3})(?<sep>[-/.])(?<m>\d{1,2})\k<sep>(?<d>\d{1,2})(?![\d/-]|[.,]\d)/gu,
  /(?<![\d.,/-])(?<d>\d{1,2})(?<sep>[-/.])(?<m>\d{1,2})\k<sep>(?<y>[12]\d{3})(?![\d/-]|[.,]\d)/gu,
]

function local(language: LibraryLanguage): RegExp[] {
  if (language === 'ja' || language === 'zh-CN') {
    const n = `(?:\\d{1,2}|${kanji}{1,3})`
    const y = `(?<era>${era})?\\s*(?<y>\\d{1,4}|元|${kanji}{1,4})\\s*年(?:\\([^()]*\\))?`
    return [
      new RegExp(`${y}\\s*(?<m>${n})\\s*月(?:\\s*(?<d>${n})\\s*[日号])?(?!間)`, 'gu'),
      new RegExp(`(?<era>明治|大正|昭和|平成|令和)\\s*(?<y>元|\\d{1,2}|${kanji}{1,3})\\s*年`, 'gu'),
      new RegExp(`(?<![\\d${kanji.slice(1, -1)}])(?<m>${n})月\\s*(?<d>${n})[日号](?!間)`, 'gu'),
    ]
  }
  if (language === 'vi') {
    return [
      /(?:ngày\s+)?(?<![\d.,])(?<d>\d{1,2})\s+tháng\s+(?<m>\d{1,2})(?:[\s,]+(?:năm\s+)?(?<y>\d{4}))?(?!\d)/giu,
      /tháng\s+(?<m>\d{1,2})(?:\s+năm\s+|\/)(?<y>\d{4})/giu,
    ]
  }
  const names = (namedMonths[language] ?? []).map((name, index) => `(?<m${index + 1}>${name})`).join('|')
  const month = `(?:เดือน\\s*)?(?<month>${names})(?!\\p{L})`
  const year = `(?<y>(?<!\\d)[12]\\d{3})(?!\\d)`
  const toYear = `[\\s,]*(?:(?<be>พ\\.?\\s?ศ\\.?|พุทธศักราช|B\\.?\\s?E\\.?)|(?:ค\\.?\\s?ศ\\.?|of|de|tahun|सन्|वर्ष))?\\s*`
  // A month name alone may be a word (may, mars), hence its capital in English.
  const flags = language === 'en' || language === 'de' ? 'gu' : 'giu'
  const day = `(?<![\\d.,])(?<d>\\d{1,2})(?:st|nd|rd|th|er|\\.)?\\s*(?:day of |of |de )?`
  const patterns = [
    new RegExp(`${day}${month}(?:${toYear}${year})?`, flags),
    new RegExp(`(?<!\\p{L})${month}${toYear}${year}`, flags),
  ]
  if (language !== 'en') return patterns
  return [
    new RegExp(
      `(?<!\\p{L})${month}\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|\\s*[%.]\\d)(?:,?\\s*${year})?`,
      'gu',
    ),
    ...patterns,
  ]
}

function dateFact(
  groups: Readonly<Record<string, string | undefined>>,
  quote: string,
  language: LibraryLanguage,
): Fact | null {
  const year = yearOf(groups, language)
  const month = groups.m === undefined ? monthByName(groups) : whole(groups.m)
  const day = groups.d === undefined ? null : whole(groups.d)
  const isOutside = (value: number | null, last: number) => value !== null && (value < 1 || value > last)
  // 一年三月 is a period of the older legal style.
  if (groups.y !== undefined && year === null) return null
  if (year !== null && (year < 1600 || year > 2400)) return null
  if (groups.sep && day !== null && month !== null && month > 12 && day <= 12)
    return fact(year, day, month, quote)
  if (isOutside(month, 12) || isOutside(day, 31)) return null
  const found = fact(year, month, day, quote)
  // 03/04/2026 is read either way in English.
  const isOpen = language === 'en' && groups.sep === '/' && day !== null && month !== null && day <= 12
  return isOpen ? { ...found, keys: [...found.keys, ...fact(year, day, month, quote).keys] } : found
}

function fact(year: number | null, month: number | null, day: number | null, quote: string): Fact {
  return {
    kind: 'date',
    keys: [[year ?? '', month ?? '', day ?? ''].join('-')],
    figure: null,
    isSoft: false,
    quote: quote.trim(),
  }
}

function yearOf(
  groups: Readonly<Record<string, string | undefined>>,
  language: LibraryLanguage,
): number | null {
  const written = groups.y
  if (written === undefined) return null
  const first = eras[groups.era ?? '']
  const year = written === '元' ? 1 : whole(written)
  if (first !== undefined) return first + year
  return gregorianYear(year, language, groups.be !== undefined || /仏暦|佛历/.test(groups.era ?? ''))
}

function monthByName(groups: Readonly<Record<string, string | undefined>>): number | null {
  for (let month = 1; month <= 12; month += 1) if (groups[`m${month}`] !== undefined) return month
  return null
}

function whole(text: string): number {
  return /\d/.test(text) ? Number(text) : wordValue([...text], 'ja')
}
