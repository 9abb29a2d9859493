import { plainDigits } from '../ui/plain-digits.ts'

/** The words and signs for hours and minutes in the languages of the interface. */
const hour = '(?:時間|小时|ชั่วโมง|ชม\\.?|giờ|g|jam|घंटे|घंटा|घं|stunden?|std\\.?|heures?|hours?|h)'.normalize(
  'NFKC',
)
const minute = '(?:分钟|分|นาที|น\\.?|phút|menit|मिनट|मि|minuten|minutes?|min\\.?|m)'.normalize('NFKC')
const inWords = new RegExp(`^(?:(\\d{1,4})\\s*${hour})?\\s*(?:(\\d{1,4})\\s*${minute})?$`)
const inHours = new RegExp(`^(\\d{1,4}(?:[.,]\\d{1,2})?)\\s*${hour}?$`)

/**
 * Reads a duration as people type it (`2:30`, `2`, `2.5`, `2,5`, `2h`, `2h30`, `2時間30分`, the words of every
 * language of the interface, digits of any script; a bare number is hours) and answers whole minutes, or null when
 * it is none or nothing.
 */
export function parseDuration(typed: string): number | null {
  const text = plainDigits(typed)
  const clock = /^(\d{1,4})(?::|\s*h\s*)([0-5]\d)$/.exec(text)
  if (clock) return positive(Number(clock[1]) * 60 + Number(clock[2]))
  const words = inWords.exec(text)
  if (words && text !== '') return positive(Number(words[1] ?? 0) * 60 + Number(words[2] ?? 0))
  const hours = inHours.exec(text)
  return hours ? positive(Math.round(Number(hours[1]?.replace(',', '.')) * 60)) : null
}

function positive(minutes: number): number | null {
  return minutes > 0 ? minutes : null
}
