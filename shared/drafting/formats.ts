import type { DraftLanguage } from './answers.ts'

/** The parts of a calendar date as a contract in a language writes them. */
export type DateParts = { readonly day: string; readonly month: string; readonly year: string }

// The Thai official calendar counts from 543 BC: 2024 is พ.ศ. 2567.
const buddhistEraOffset = 543

const languagesWithNamedMonths: readonly DraftLanguage[] = ['en', 'th', 'id', 'hi', 'de', 'fr']

/** Day, month and year of an ISO date: Buddhist year in Thai, Gregorian elsewhere; months named but in Japanese, Chinese and Vietnamese. */
export function dateParts(isoDate: string, language: DraftLanguage): DateParts {
  const [year = 0, month = 1, day = 1] = isoDate.split('-').map(Number)
  return {
    day: String(day),
    month: languagesWithNamedMonths.includes(language) ? monthName(month, language) : String(month),
    year: String(language === 'th' ? year + buddhistEraOffset : year),
  }
}

function monthName(month: number, language: DraftLanguage): string {
  return new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, month - 1, 1),
  )
}

/** An amount with its ISO 4217 code, grouped as the language groups it. */
export function formatMoney(amount: number, currency: string, language: DraftLanguage): string {
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    maximumFractionDigits: 2,
    trailingZeroDisplay: 'stripIfInteger',
  } as Intl.NumberFormatOptions)
    .format(amount)
    .replaceAll('\u00a0', ' ')
}

/** A number with the grouping and decimal sign of the language. */
export function formatNumber(value: number, language: DraftLanguage): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value)
}

/** Names joined as the language joins them: `a、b`, `a and b`, `ก และ ข`. */
export function formatList(items: readonly string[], language: DraftLanguage): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(items)
}

// Thai ends a sentence with a blank, not with a mark.
const fullStops: Readonly<Record<DraftLanguage, string>> = {
  ja: '。',
  'zh-CN': '。',
  en: '.',
  vi: '.',
  th: '',
  id: '.',
  hi: '।',
  de: '.',
  fr: '.',
}

/** A text that ends its sentence: with the full stop of the language unless it has a closing mark. */
export function closeSentence(text: string, language: DraftLanguage): string {
  return /[.。．!?！？…।][)）」』”"]?$/u.test(text) ? text : `${text}${fullStops[language]}`
}

/** A name as a heading begins it: with a capital where the script has them. */
export function asHeading(text: string, language: DraftLanguage): string {
  const [first = '', ...rest] = text
  return `${first.toLocaleUpperCase(language)}${rest.join('')}`
}

/** A text to print, in which a number such as `PR-001` or `1-2-3` is not broken at its hyphens (U+2011). */
export function keepNumbersWhole(text: string): string {
  return text.replace(/(?<=[A-Z0-9])-(?=[A-Z0-9])/g, '\u2011')
}

/** Answered text on one line without characters that XML forbids. */
export function plainText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]+/gu, ' ').trim()
}
