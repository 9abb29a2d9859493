import type { Grid, GridRow } from '../../office/excel-grid.ts'
import { tidyText } from '../packs/tidy-pack.ts'
import { bodyRows, type Column, type Columns, readColumns, translated } from './columns.ts'
import type { Problems } from './problems.ts'

/** A sheet with its columns. */
export type Sheet = { readonly grid: Grid; readonly columns: Columns; readonly rows: readonly GridRow[] }

/** A sheet whose headings are read. */
export function openSheet(
  grid: Grid,
  known: ReadonlySet<string>,
  plainLanguage: string,
  problems: Problems,
): Sheet {
  return { grid, columns: readColumns(grid, known, plainLanguage, problems), rows: bodyRows(grid) }
}

/** The tidy text of a cell; empty without the column, and for what cannot be trusted. */
export function textAt(row: GridRow, column: Pick<Column, 'number'> | undefined): string {
  const cell = column === undefined ? undefined : row.cells.get(column.number)
  return cell?.kind === 'text' ? tidyText(cell.text) : ''
}

/** The words of a cell that holds a list, between blanks or commas. */
export function wordsAt(row: GridRow, column: Column | undefined): string[] {
  return textAt(row, column)
    .split(/[\s,、，]+/)
    .filter(Boolean)
}

/** Notes what nobody can read safely: merged cells, formulas and error values, at each of their places. */
export function judgeCells(grid: Grid, problems: Problems): void {
  for (const area of grid.merged) {
    const { row, column } = topLeft(area)
    problems.fault(grid, row, column, 'merged-cells', { area })
  }
  for (const { number, cells } of grid.rows) {
    for (const [column, cell] of cells) {
      if (cell.kind === 'formula') problems.fault(grid, number, column, 'formula')
      if (cell.kind === 'error') problems.fault(grid, number, column, 'error-cell', { text: cell.text })
    }
  }
}

function topLeft(area: string): { row: number | null; column: number | null } {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})/.exec(area) ?? []
  if (letters === '') return { row: null, column: null }
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(digits), column }
}

/** Notes the columns that nothing here reads, each once, at the first cell that holds something. */
export function reportUnknown({ grid, columns, rows }: Sheet, problems: Problems): void {
  const headed = new Set(columns.all.map(({ number }) => number))
  const others = new Map<number, string>(
    columns.all.flatMap(({ number, key, heading }) => (key === null ? [[number, heading]] : [])),
  )
  const cells = new Map<number, { first: number; count: number }>()
  for (const row of rows) {
    for (const column of row.cells.keys()) {
      if (headed.has(column) && !others.has(column)) continue
      const seen = cells.get(column)
      cells.set(column, { first: seen?.first ?? row.number, count: (seen?.count ?? 0) + 1 })
    }
  }
  for (const [column, { first, count }] of cells) {
    const name = others.get(column)
    if (name === undefined) problems.warn(grid, first, column, 'no-heading', { cells: count })
    else problems.warn(grid, first, column, 'unknown-column', { name, cells: count })
  }
}

/**
 * The languages that sheets hold texts of, in the order of their columns; one whose columns are all empty is none,
 * and noted.
 */
export function claimedLanguages(sheets: readonly Sheet[], problems: Problems): string[] {
  const columns = sheets.flatMap(({ grid, columns: { all }, rows }) =>
    all.flatMap((column) => {
      const { key, language, number } = column
      if (key === null || !translated.has(key) || !language) return []
      return [{ grid, number, language, isFilled: rows.some((row) => row.cells.has(number)) }]
    }),
  )
  const claimed = new Set(columns.flatMap(({ language, isFilled }) => (isFilled ? [language] : [])))
  for (const { grid, number, language } of columns) {
    if (!claimed.has(language)) problems.warn(grid, 1, number, 'empty-language', { language })
  }
  return [...claimed]
}
