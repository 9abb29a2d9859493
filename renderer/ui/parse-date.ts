import { monthOf } from './month-names.ts'
import { plainDigits } from './plain-digits.ts'

/** What helps to read a date. */
export type DateHints = {
  /** The year of a date typed without one. */
  readonly year?: number | undefined
  /** The language of whoever types. */
  readonly language?: string
}

/** The Japanese eras of today's papers, by sign and letter, with the year before their first. */
const japanese: Readonly<Record<string, number>> = { 令和: 2018, r: 2018, 平成: 1988, h: 1988 }

/** The languages whose people write the day first, each with its sign between day, month and year. */
const dayFirst: Readonly<Record<string, string>> = { th: '/', vi: '/', id: '/', hi: '/', de: '.', fr: '/' }

/** Buddhist years as they occur on papers of today: 2567 is 2024. */
const buddhist = { offset: 543, first: 2500, last: 2699 }

/**
 * Reads a calendar date as people type it and answers it as `YYYY-MM-DD`, or null when it is none: in every
 * language `2024-09-03`, `2024/9/3`, `20240903`, `2024年9月3日`, months by name, digits of any script, and Buddhist
 * years, Reiwa and Heisei years (`令和6年9月3日`, `R6.9.3`); where the day comes first also `3.9.2024` and `03092024`; with `year` also without a year.
 */
export function parseDate(typed: string, { year, language = 'ja' }: DateHints = {}): string | null {
  const text = plainDigits(typed)
  const whole = /^(\d{4})[-/.年]\s*(\d{1,2})[-/.月]\s*(\d{1,2})日?$/.exec(text)
  if (whole) return calendarDate(whole[1], whole[2], whole[3])
  return ofJapaneseEra(text) ?? inDigits(text, language, year) ?? withMonthName(text, language, year)
}

/** Tells whether a text that is no readable date seems to count its years in another era. */
export function isOfAnotherEra(typed: string): boolean {
  return /[令平昭大明][和成正治]|民[国國]|[พค]\.?\s?ศ|^[rhs]\s?\d|\b(?:be|b\.e\.|saka|vikram)\b|शक|विक्रम|^2[4-9]\d\d\D/.test(
    plainDigits(typed),
  )
}

/** A date as `YYYY-MM-DD`, or as people of the language write it in figures where they put the day first. */
export function writeDate(isoDate: string, language: string): string {
  const separator = dayFirst[language]
  const [year = '', month = '', day = ''] = isoDate.split('-')
  if (separator === undefined) return isoDate
  return [day, month, language === 'th' ? Number(year) + buddhist.offset : year].join(separator)
}

/** The calendar date of this device, for display and prefilled fields only: no rule reads it. */
export function todayHere(now = new Date()): string {
  return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate())
}

function ofJapaneseEra(text: string): string | null {
  const parts = /^(令和|平成|r|h)\s*(元|\d{1,2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?$/.exec(text)
  if (!parts) return null
  const before = japanese[parts[1] ?? ''] ?? 0
  const date = calendarDate(before + (parts[2] === '元' ? 1 : Number(parts[2])), parts[3], parts[4])
  // Heisei ended on the eve of the first of May 2019.
  const isReiwa = before === japanese.r
  return date !== null && isReiwa === date >= '2019-05-01' && date >= '1989-01-08' ? date : null
}

function inDigits(text: string, language: string, year: number | undefined): string | null {
  const isDayFirst = language in dayFirst
  const together = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (together && Number(together[1]) >= 1900 && Number(together[1]) <= buddhist.last) {
    const found = calendarDate(together[1], together[2], together[3])
    if (found) return found
  }
  const whole =
    /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})$/.exec(text) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(text)
  if (whole) return orderedDate(whole, language)
  const short = /^(\d{1,2})[-/.月]\s*(\d{1,2})[日.]?$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text)
  if (!short) return null
  return isDayFirst ? calendarDate(year, short[2], short[1]) : calendarDate(year, short[1], short[2])
}

/** Day, month and year in the order of the language; English has two orders, so only what can't be misread counts. */
function orderedDate([, first, second, typedYear]: RegExpExecArray, language: string): string | null {
  // Two digits of a Thai year may count either era.
  const year = typedYear?.length === 4 ? typedYear : language === 'th' ? undefined : `20${typedYear}`
  if (language in dayFirst) return calendarDate(year, second, first)
  if (language !== 'en' || typedYear?.length !== 4) return null
  const readings = new Set([calendarDate(year, second, first), calendarDate(year, first, second)])
  readings.delete(null)
  const [only, another] = readings
  return another ? null : (only ?? null)
}

function withMonthName(text: string, language: string, year: number | undefined): string | null {
  const vietnamese = /^(?:ngày\s*)?(\d{1,2})\s*(?:tháng|thg)\s*(\d{1,2})[\s,]*(?:năm\s*)?(\d{4})?$/.exec(text)
  if (vietnamese) return calendarDate(vietnamese[3] ?? year, vietnamese[2], vietnamese[1])
  const parts =
    /^(?:(\d{1,2})(?:er|st|nd|rd|th|\.)?[\s-]*)?(\D+?)[\s-]*(\d{1,2}(?:st|nd|rd|th)?)?(?:[\s,-]+|$)(\d{4})?$/
  const named = parts.exec(text.replace(/[พค]\.?\s?ศ\.?(?=\s*\d)/, ' '))
  const day = named?.[1] ?? named?.[3]
  if (!named || !day || (named[1] && named[3])) return null
  const month = monthOf(named[2]?.replace(/,$/, '') ?? '', language)
  return month === null ? null : calendarDate(named[4] ?? year, month, Number.parseInt(day, 10))
}

type Figure = string | number | undefined

function calendarDate(typedYear: Figure, typedMonth: Figure, typedDay: Figure): string | null {
  const [counted, month, day] = [Number(typedYear), Number(typedMonth), Number(typedDay)]
  const isBuddhist = counted >= buddhist.first && counted <= buddhist.last
  const year = isBuddhist ? counted - buddhist.offset : counted
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000
  return isReal ? isoDate(year, month, day) : null
}

function isoDate(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
