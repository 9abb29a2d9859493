import type { ExchangeRecord } from '../../../shared/exchange/contract.ts'
import type { CellDifference, ShownRow } from '../../../shared/exchange/shown-cells.ts'
import { type CorrectedSheet, correctedSheets, type ShownField } from './columns.ts'
import { nameInLine } from './keyed-kind.ts'

/** The field of a record that a cell shows. */
export type TracedField = { readonly type: string; readonly id: string; readonly field: ShownField }

/**
 * Finds the field behind a cell by the heading of its column and the id of its row; null for a cell of a row that was
 * added or is gone, of a column that was moved, or of none of the file's records.
 */
export function traceIn(
  recorded: readonly ShownRow[],
  shown: readonly ShownRow[],
  records: readonly ExchangeRecord[],
): (difference: CellDifference) => TracedField | null {
  const [before, now] = [headingsOf(recorded), headingsOf(shown)]
  const known = new Set(records.map(({ type, id }) => `${type} ${id}`))
  return ({ sheet, id, column, row, cells }) => {
    const found = correctedSheets.get(sheet)
    const heading = before.get(sheet)?.[column]
    if (found === undefined || typeof heading !== 'string' || row !== 'kept') return null
    const field = found.fields.get(heading)
    if (field === undefined || now.get(sheet)?.[column] !== heading) return null
    if (!known.has(`${found.type} ${id}`)) return null
    if (found.key === undefined) return { type: found.type, id, field }
    const keyed = inLine(field, found.key, before.get(sheet) ?? [], cells)
    return keyed && { type: found.type, id, field: keyed }
  }
}

/** The field of one line of a record; null for a row that is none, or is another one by now. */
function inLine(
  field: ShownField,
  { heading, pattern }: NonNullable<CorrectedSheet['key']>,
  headings: ShownRow['cells'],
  { before, now }: CellDifference['cells'],
): ShownField | null {
  const at = headings.indexOf(heading)
  const key = String(before[at] ?? '')
  if (at < 0 || !pattern.test(key) || String(now[at] ?? '') !== key) return null
  return { ...field, name: nameInLine(field.name, key) }
}

/** The headings of each table, which stand where the ids have their own. */
function headingsOf(rows: readonly ShownRow[]): ReadonlyMap<string, ShownRow['cells']> {
  return new Map(rows.flatMap(({ sheet, id, cells }) => (id === 'id' ? [[sheet, cells] as const] : [])))
}
