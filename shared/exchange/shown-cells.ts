/** What a cell shows: a number, a text, or nothing. */
export type ShownValue = string | number | boolean | null

/** A row of a visible sheet as it was written: its record's id, and what its cells show from column B on. */
export type ShownRow = {
  readonly sheet: string
  readonly row: number
  /** Empty for a row that belongs to no record. */
  readonly id: string
  readonly cells: readonly ShownValue[]
}

/** A cell that shows something else than what was recorded. */
export type CellDifference = {
  readonly sheet: string
  /** Where it stands now, `D12`; where it was written for a row that is gone. */
  readonly cell: string
  readonly recorded: ShownValue
  readonly shown: ShownValue
}

/**
 * Compares what the visible sheets show with what was recorded. Rows are found by the id of their record, so that a
 * sheet may be sorted and filtered; rows without one by their place.
 */
export function compareShown(recorded: readonly ShownRow[], shown: readonly ShownRow[]): CellDifference[] {
  const found = new Map(named(shown))
  const known = new Set<string>()
  const differences: CellDifference[] = []
  for (const [name, row] of named(recorded)) {
    known.add(name)
    differences.push(...compareRow(row, found.get(name)))
  }
  for (const [name, row] of found) {
    if (known.has(name)) continue
    differences.push(...compareRow({ ...row, cells: [] }, row))
  }
  return differences
}

function compareRow(recorded: ShownRow, shown: ShownRow | undefined): CellDifference[] {
  const { sheet, row } = shown ?? recorded
  const width = Math.max(recorded.cells.length, shown?.cells.length ?? 0)
  return Array.from({ length: width }, (_, column) => ({
    sheet,
    cell: `${columnName(column + 2)}${row}`,
    recorded: recorded.cells[column] ?? null,
    shown: shown?.cells[column] ?? null,
  })).filter((cell) => !isSame(cell.recorded, cell.shown))
}

/** Rows by sheet and record; several of one record, as on the cover, in their order. */
function named(rows: readonly ShownRow[]): [string, ShownRow][] {
  const counts = new Map<string, number>()
  return rows.map((row) => {
    if (row.id === '') return [`${row.sheet}\u0000#${row.row}`, row]
    const name = `${row.sheet}\u0000${row.id}`
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return [`${name}\u0000${count}`, row]
  })
}

// Spreadsheets write the last bits of a fraction differently, a date is read to the millisecond (12e-9 days), and line
// ends are written each in its way.
function isSame(recorded: ShownValue, shown: ShownValue): boolean {
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
