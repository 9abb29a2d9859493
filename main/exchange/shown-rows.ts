import type { ShownRow } from '../../shared/exchange/shown-cells.ts'
import { plainRows } from '../office/excel-read.ts'
import type { ReadSheet } from '../office/excel-sheets.ts'
import { type ShownCells, shownCells, shownInRead } from '../office/excel-shown.ts'
import type { Workbook } from '../office/excel-workbook.ts'
import { cellsSheet, machineSheet } from './sheets/machine.ts'

/** What the rows of the visible sheets show, with the ids of their records. */
export function* shownRows(workbook: Workbook): Generator<ShownRow> {
  for (const sheet of workbook.worksheets.filter(isVisible))
    for (const cells of shownCells(sheet)) yield toRow(sheet.name, cells)
}

/** As `shownRows`, of a workbook that was read. */
export function readShownRows(sheets: readonly ReadSheet[]): ShownRow[] {
  return sheets
    .filter(isVisible)
    .flatMap((sheet) => shownInRead(sheet).map((cells) => toRow(sheet.name, cells)))
}

/** What the cells showed when the file was written; no rows where that memory is gone or was tampered with. */
export function recordedRows(sheets: readonly ReadSheet[]): {
  readonly lines: readonly string[]
  readonly rows: ShownRow[] | null
} {
  const sheet = sheets.find(({ name }) => name === cellsSheet)
  const lines = sheet === undefined ? [] : plainRows(sheet).map((cells) => cells.join(''))
  try {
    return { lines, rows: lines.map(readLine) }
  } catch {
    return { lines, rows: null }
  }
}

/** Throws where a line says no row: the sheet is as hostile as the file. */
function readLine(line: string): ShownRow {
  const { sheet, row, id, cells } = Object(JSON.parse(line)) as Record<string, unknown>
  const isRow = typeof sheet === 'string' && Number.isInteger(row) && typeof id === 'string'
  if (!isRow || !Array.isArray(cells) || cells.some((cell) => typeof cell === 'object' && cell !== null))
    throw new SyntaxError('no row')
  return { sheet, row: row as number, id, cells: cells as ShownRow['cells'] }
}

// LibreOffice only hides what Excel never shows: the names tell.
function isVisible({ name }: { readonly name: string }): boolean {
  return name !== machineSheet && name !== cellsSheet
}

function toRow(sheet: string, { row, values: [id, ...cells], formulas = [] }: ShownCells): ShownRow {
  return {
    sheet,
    row,
    id: String(id ?? ''),
    cells,
    // Most rows have none, and a list for each would cost memory.
    ...(formulas.length === 0 ? {} : { formulas: formulas.map((at) => at - 1) }),
  }
}
