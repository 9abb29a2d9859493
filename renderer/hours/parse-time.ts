import { plainDigits } from '../ui/plain-digits.ts'

/** What stands between hours and minutes, and after them, in the languages of the interface. */
const between = '(?:[:.h時时点g]|giờ|น\\.?)'
const after = '(?:h|uhr|時|时|点|分|g|giờ|phút|น\\.?|นาฬิกา|बजे)'
const withSign = new RegExp(`^(\\d{1,2})(?:\\s*${between}\\s*(\\d{2}))?\\s*${after}?\\s*(am|pm)?$`)

/**
 * Reads a clock time as people type it in a hurry (`9:00`, `0900`, `900`, `9`, `9時30分`, `9h30`, `9.30 Uhr`,
 * `9:30 pm`, digits of any script) and answers it as `HH:MM`, or null when it is none.
 */
export function parseTime(typed: string): string | null {
  const text = plainDigits(typed).replace(/\b([ap])\.\s?m\.?$/, '$1m')
  const parts = withSign.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text)
  if (!parts) return null
  const half = parts[3]
  const typedHour = Number(parts[1])
  if (half && (typedHour < 1 || typedHour > 12)) return null
  const hour = half ? (typedHour % 12) + (half === 'pm' ? 12 : 0) : typedHour
  const minute = Number(parts[2] ?? 0)
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
