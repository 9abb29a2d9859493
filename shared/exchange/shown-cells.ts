import { groupBy } from '../group-by.ts'

/** What a cell shows: a number, a text, or nothing. */
export type ShownValue = string | number | boolean | null

/** A row of a visible sheet as it was written: its record's id, and what its cells show from column B on. */
export type ShownRow = {
  readonly sheet: string
  readonly row: number
  /** Empty for a row that belongs to no record. */
  readonly id: string
  readonly cells: readonly ShownValue[]
  /** The places among the cells, counted from 0, in which a formula stands; of a row that was read. */
  readonly formulas?: readonly number[]
}

/** A cell that shows something else than what was recorded. */
export type CellDifference = {
  readonly sheet: string
  /** Where it stands now, `D12`; where it was written for a row that is gone. */
  readonly cell: string
  readonly recorded: ShownValue
  readonly shown: ShownValue
  /** The id of the row's record; empty for a row that belongs to none. */
  readonly id: string
  /** Counted from 0 at column B. */
  readonly column: number
  /** Whether its row was written and is still there, is gone, or was added. */
  readonly row: 'kept' | 'gone' | 'added'
  /** True where a formula stands in the cell now: `shown` is its last result. */
  readonly isFormula: boolean
}

/**
 * Compares what the visible sheets show with what was recorded. Rows are found by the id of their record, so that a
 * sheet may be sorted and filtered; rows without one by their place.
 */
export function compareShown(recorded: readonly ShownRow[], shown: readonly ShownRow[]): CellDifference[] {
  const found = groupBy(shown, nameOf)
  const known = groupBy(recorded, nameOf)
  const kept = [...known].flatMap(([name, rows]) => pairRows(rows, found.get(name) ?? []))
  const added = [...found].flatMap(([name, rows]) => (known.has(name) ? [] : pairRows([], rows)))
  return [...kept, ...added].flatMap(compareRow)
}

type RowPair = { readonly recorded: ShownRow | undefined; readonly shown: ShownRow | undefined }

/** Rows of one record, as on the cover, may have been sorted: those that show the same belong together. */
function pairRows(recorded: readonly ShownRow[], shown: readonly ShownRow[]): RowPair[] {
  const [one] = recorded
  if (one !== undefined && recorded.length === 1 && shown.length <= 1)
    return [{ recorded: one, shown: shown[0] }]
  const same = groupBy(shown, contentOf)
  const pairs = recorded.map((row) => ({ recorded: row, shown: same.get(contentOf(row))?.shift() }))
  const left = [...same.values()].flat().sort((a, b) => a.row - b.row)
  const filled = pairs.map((pair) => ({ ...pair, shown: pair.shown ?? left.shift() }))
  return [...filled, ...left.map((row) => ({ recorded: undefined, shown: row }))]
}

function compareRow({ recorded, shown }: RowPair): CellDifference[] {
  const named = shown ?? recorded
  if (named === undefined) return []
  const { sheet, row, id } = named
  const width = Math.max(recorded?.cells.length ?? 0, shown?.cells.length ?? 0)
  const fate = shown === undefined ? 'gone' : recorded === undefined ? 'added' : 'kept'
  return Array.from({ length: width }, (_, column) => ({
    sheet,
    cell: `${columnName(column + 2)}${row}`,
    recorded: recorded?.cells[column] ?? null,
    shown: shown?.cells[column] ?? null,
    id,
    column,
    row: fate,
    isFormula: shown?.formulas?.includes(column) ?? false,
  })).filter((cell) => !isSameShown(cell.recorded, cell.shown)) as CellDifference[]
}

function nameOf({ sheet, row, id }: ShownRow): string {
  return id === '' ? `${sheet}\u0000#${row}` : `${sheet}\u0000${id}`
}

function contentOf({ cells }: ShownRow): string {
  const values = cells.map((value) =>
    typeof value === 'number' ? Number(value.toPrecision(10)) : plain(value),
  )
  return JSON.stringify(values.slice(0, values.findLastIndex((value) => value !== null) + 1))
}

/** Tells whether two cells show the same. */
export function isSameShown(recorded: ShownValue, shown: ShownValue): boolean {
  // Spreadsheets write the last bits of a fraction differently, a date is read to the millisecond (12e-9 days), and
  // line ends are written each in its way.
  if (typeof recorded === 'number' && typeof shown === 'number')
    return Math.abs(recorded - shown) <= 2e-8 + 1e-12 * Math.abs(recorded)
  return plain(recorded) === plain(shown)
}

function plain(value: ShownValue): ShownValue {
  if (value === null || value === '') return null
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value
}

/** The letters of a column, counted from 1: 28 is AB. */
export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return `${rest > 0 ? columnName(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`
}
