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
  const known = new Map(records.map((record) => [keyOf(record), record]))
  return ({ sheet, id, column, row, cells }) => {
    const found = correctedSheets.get(sheet)
    const heading = before.get(sheet)?.[column]
    if (found === undefined || typeof heading !== 'string' || row !== 'kept') return null
    if (now.get(sheet)?.[column] !== heading) return null
    const own = { type: found.type, id }
    const field = found.fields.get(heading)
    if (field === undefined) return inParent(found.parent, heading, own)
    if (!known.has(keyOf(own))) return null
    const keyed = found.key === undefined ? field : inLine(field, found.key, before.get(sheet) ?? [], cells)
    return keyed && { ...own, field: keyed }
  }

  /** Where a row has no record of its own, as for a gap without an action, its id is that of the other one. */
  function inParent(parent: CorrectedSheet['parent'], heading: string, own: Key): TracedField | null {
    const field = parent?.fields.get(heading)
    if (parent === undefined || field === undefined) return null
    const { type, idField } = parent
    const id = String(known.get(keyOf(own))?.[idField] ?? own.id)
    return known.has(keyOf({ type, id })) ? { type, id, field } : null
  }
}

type Key = { readonly type: string; readonly id: string }

function keyOf({ type, id }: Key): string {
  return `${type} ${id}`
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
