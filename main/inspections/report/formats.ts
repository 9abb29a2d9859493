// Latin digits; Thai counts Buddhist years, all others Gregorian ones.
function locale(language: string): string {
  return language === 'th' ? 'th-TH-u-ca-buddhist-nu-latn' : `${language}-u-ca-gregory-nu-latn`
}

/** A calendar date (`2024-09-03`) as people of the language write it. */
export function formatDate(isoDate: string, language: string): string {
  return new Intl.DateTimeFormat(locale(language), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${isoDate}T00:00:00Z`),
  )
}

/** A percentage with one decimal at most; a dash where nothing counts. */
export function formatPercent(percent: number | null, language: string): string {
  if (percent === null) return '–'
  return new Intl.NumberFormat(locale(language), { style: 'percent', maximumFractionDigits: 1 }).format(
    percent / 100,
  )
}

/** A number as people of the language write it. */
export function formatNumber(value: number, language: string): string {
  return new Intl.NumberFormat(locale(language)).format(value)
}

/** The calendar date of an instant in a time zone. */
export function localDate(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(instant))
}
