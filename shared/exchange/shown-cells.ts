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
  /** All cells of its row, as they were written and as they stand now. */
  readonly cells: { readonly before: ShownRow['cells']; readonly now: ShownRow['cells'] }
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

// Of more rows the nearest one costs too much to find.
const mostCompared = 200

/** Rows of one record, as on the cover, may have been sorted: those that show the same belong together. */
function pairRows(recorded: readonly ShownRow[], shown: readonly ShownRow[]): RowPair[] {
  const [one] = recorded
  if (one !== undefined && recorded.length === 1 && shown.length <= 1)
    return [{ recorded: one, shown: shown[0] }]
  // Taken from the end: the first of many rows would be dear to take out.
  const same = groupBy(shown.toReversed(), contentOf)
  const pairs = recorded.map((row) => ({ recorded: row, shown: same.get(contentOf(row))?.pop() }))
  const left = [...same.values()].flat().sort((a, b) => b.row - a.row)
  const filled = pairs.map((pair) => ({ ...pair, shown: pair.shown ?? takeNearest(pair.recorded, left) }))
  return [...filled, ...left.toReversed().map((row) => ({ recorded: undefined, shown: row }))]
}

/** Takes the row out of `left`, the first one last, that shows the most cells as they were written. */
function takeNearest({ cells }: ShownRow, left: ShownRow[]): ShownRow | undefined {
  if (left.length < 2 || left.length > mostCompared) return left.pop()
  const likeness = left.map(
    (row) => cells.filter((cell, at) => isSameShown(cell, row.cells[at] ?? null)).length,
  )
  return left.splice(likeness.lastIndexOf(Math.max(...likeness)), 1)[0]
}

function compareRow({ recorded, shown }: RowPair): CellDifference[] {
  const named = shown ?? recorded
  if (named === undefined) return []
  const { sheet, row, id } = named
  const [before, now] = [recorded?.cells ?? [], shown?.cells ?? []]
  const fate = shown === undefined ? 'gone' : recorded === undefined ? 'added' : 'kept'
  const differences: CellDifference[] = []
  for (let column = 0; column < Math.max(before.length, now.length); column += 1) {
    const pair = { recorded: before[column] ?? null, shown: now[column] ?? null }
    if (isSameShown(pair.recorded, pair.shown)) continue
    const cell = `${columnName(column + 2)}${row}`
    const isFormula = shown?.formulas?.includes(column) ?? false
    differences.push({ sheet, cell, ...pair, id, column, row: fate, cells: { before, now }, isFormula })
  }
  return differences
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
