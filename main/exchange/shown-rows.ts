import type { ShownRow } from '../../shared/exchange/shown-cells.ts'
import type { ReadSheet } from '../office/excel-sheets.ts'
import { type ShownCells, shownCells, shownInRead } from '../office/excel-shown.ts'
import type { Workbook } from '../office/excel-workbook.ts'
import { cellsSheet, machineSheet } from './sheets/machine.ts'

/** What the rows of the visible sheets show, with the ids of their records. */
export function shownRows(workbook: Workbook): ShownRow[] {
  return workbook.worksheets.filter(isVisible).flatMap((sheet) => toRows(sheet.name, shownCells(sheet)))
}

/** As `shownRows`, of a workbook that was read. */
export function readShownRows(sheets: readonly ReadSheet[]): ShownRow[] {
  return sheets.filter(isVisible).flatMap((sheet) => toRows(sheet.name, shownInRead(sheet)))
}

// LibreOffice only hides what Excel never shows: the names tell.
function isVisible({ name }: { readonly name: string }): boolean {
  return name !== machineSheet && name !== cellsSheet
}

function toRows(sheet: string, rows: readonly ShownCells[]): ShownRow[] {
  return rows.map(({ row, values: [id, ...cells] }) => ({ sheet, row, id: String(id ?? ''), cells }))
}
