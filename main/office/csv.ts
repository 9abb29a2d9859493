import { beginsLikeFormula } from './excel-text.ts'

/** What a cell of a CSV file may hold. */
export type CsvCell = string | number | boolean | null

/** The byte order mark without which Excel takes a CSV file for one in the old encoding of its country. */
export const csvStart = '\ufeff'

/**
 * A row of CSV (RFC 4180) with its line end. A text that a spreadsheet would take for a formula gets an apostrophe
 * before it (OWASP, CSV Injection): in quotes alone it would still be run. Numbers stay numbers.
 */
export function csvRow(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(value: CsvCell): string {
  if (value === null) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  const text = value.replace(/\0/g, '')
  const safe = isRisky(text) ? `'${text}` : text
  // Programs that split at semicolons or tabs must not see a cell begin behind one.
  return /[",;\t\r\n]|^\s|\s$/.test(safe) || safe !== text ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Blanks before it do not keep every program from running a formula. */
function isRisky(text: string): boolean {
  return beginsLikeFormula(text) || beginsLikeFormula(text.trimStart())
}
