/** The locale in which dates of a language are shown: Latin digits; Thai counts Buddhist years, all others Gregorian ones. */
export function dateLocale(language: string): string {
  return language === 'th' ? 'th-TH-u-ca-buddhist-nu-latn' : `${language}-u-ca-gregory-nu-latn`
}

const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(dateLocale(language), options)
  formats.set(key, made)
  return made
}

/** A calendar date (`2024-09-03`) as people of the language write it. */
export function formatDate(isoDate: string, language: string): string {
  const date = new Date(`${isoDate.slice(0, 10)}T00:00:00Z`)
  return format(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}

/** A Gregorian year as people of the language write it, with its era in Thai. */
export function formatYear(year: number, language: string): string {
  return format(language, { year: 'numeric', timeZone: 'UTC' }).format(new Date(Date.UTC(year, 6, 1)))
}

/** An instant as date and time of this device, or of a time zone. */
export function formatInstant(instant: string, language: string, timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone }
  return format(language, { dateStyle: 'medium', timeStyle: 'short', ...zone }).format(new Date(instant))
}

/** The clock time of an instant on this device, `14:02`. */
export function formatTime(instant: string | number, language: string): string {
  return format(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant))
}

/** Whole minutes as hours and minutes, `11:30`; negative ones keep their sign. */
export function formatMinutes(minutes: number): string {
  const whole = Math.abs(minutes)
  const text = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
  return minutes < 0 ? `−${text}` : text
}

/** A number with the separators of the language. */
export function formatNumber(value: number, language: string): string {
  return new Intl.NumberFormat(`${language}-u-nu-latn`).format(value)
}

/** A size in bytes as a person reads it, `1.4 MB`. */
export function formatBytes(bytes: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3))
  return new Intl.NumberFormat(`${language}-u-nu-latn`, {
    style: 'unit',
    unit: units[step],
    unitDisplay: 'short',
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(bytes / 1000 ** step)
}
