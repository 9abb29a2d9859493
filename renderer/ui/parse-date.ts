/**
 * Reads a calendar date as people type it (`2024-09-03`, `2024/9/3`, `20240903`, `2024年9月3日`, full-width
 * digits; with `year` also `9/3` and `0903`) and answers it as `YYYY-MM-DD`, or null when it is none.
 */
export function parseDate(typed: string, year?: number): string | null {
  const text = typed.normalize('NFKC').trim()
  const whole =
    /^(\d{4})[-/.年]\s*(\d{1,2})[-/.月]\s*(\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (whole) return calendarDate(Number(whole[1]), Number(whole[2]), Number(whole[3]))
  const short = /^(\d{1,2})[-/.月]\s*(\d{1,2})日?$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text)
  return short && year !== undefined ? calendarDate(year, Number(short[1]), Number(short[2])) : null
}

/** The calendar date of this device, for display and prefilled fields only: no rule reads it. */
export function todayHere(now = new Date()): string {
  return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate())
}

function calendarDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000
  return isReal ? isoDate(year, month, day) : null
}

function isoDate(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
