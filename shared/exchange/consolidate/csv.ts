/** What a cell of a table holds. */
export type TableValue = string | number | boolean | null

// As a spreadsheet reads it: also behind blanks, and the full-width signs.
const formulaStart = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/

/** A line of CSV (RFC 4180); a text that a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvLine(values: readonly TableValue[]): string {
  return `${values.map(cell).join(',')}\r\n`
}

function cell(value: TableValue): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const safe = formulaStart.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
