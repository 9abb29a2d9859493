/**
 * Reads a clock time as people type it in a hurry (`9:00`, `0900`, `900`, `9`, `9時30分`, full-width digits) and
 * answers it as `HH:MM`, or null when it is none.
 */
export function parseTime(typed: string): string | null {
  const text = typed.normalize('NFKC').trim()
  const parts = /^(\d{1,2})(?:[:.時]\s*(\d{2}))?[時分]?$/.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text)
  if (!parts) return null
  const hour = Number(parts[1])
  const minute = Number(parts[2] ?? 0)
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
