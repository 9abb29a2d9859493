import { dateLocale } from '../../ui/format.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** The day of a date within its month, `3日` or `3`. */
export function formatDayOfMonth(date: string, language: string): string {
  return write(date, language, { day: 'numeric' })
}

/** The weekday of a date, cut short. */
export function formatWeekday(date: string, language: string): string {
  return write(date, language, { weekday: 'short' })
}

/** A date with its weekday. */
export function formatFullDay(date: string, language: string): string {
  return write(date, language, { dateStyle: 'full' })
}

function write(date: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${JSON.stringify(options)}`
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(dateLocale(language), { ...options, timeZone: 'UTC' })
  formats.set(key, format)
  return format.format(new Date(`${date}T00:00Z`))
}
