import { plainDigits } from '../ui/plain-digits.ts'

/** Reads a count from 1 to 100, in digits of any script; null when it is none. */
export function parseCount(typed: string): number | null {
  const text = plainDigits(typed)
  if (!/^\d{1,3}$/.test(text)) return null
  const count = Number(text)
  return count >= 1 && count <= 100 ? count : null
}
