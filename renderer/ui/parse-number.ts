import { plainDigits } from './plain-digits.ts'

const commaAsDecimalSign = ['vi', 'id', 'de', 'fr']

/**
 * Reads a number as people of the language write it (`1,234.5`, in German `1.234,5`), digits of any script; null
 * when nothing was typed, NaN when it is none.
 */
export function parseNumber(typed: string, language: string): number | null {
  const text = plainDigits(typed).replace(/[\s'’_]/g, '')
  if (text === '') return null
  if (!commaAsDecimalSign.includes(language)) return Number(text.replaceAll(',', ''))
  const isGrouped = /^[-+]?\d{1,3}(\.\d{3})+(,\d*)?$/.test(text)
  return Number((isGrouped ? text.replaceAll('.', '') : text).replace(',', '.'))
}

/** A number as a field shows it: with the decimal sign of the language and nothing between thousands. */
export function writeNumber(value: number, language: string): string {
  const text = String(value)
  return commaAsDecimalSign.includes(language) ? text.replace('.', ',') : text
}
