import type { ShownRow } from '../../shared/exchange/shown-cells.ts'
import { shownCells } from '../office/excel-shown.ts'
import type { Workbook } from '../office/excel-workbook.ts'
import { cellsSheet, machineSheet } from './sheets/machine.ts'

/** What the rows of the visible sheets show, with the ids of their records. */
export function shownRows(workbook: Workbook): ShownRow[] {
  return (
    workbook.worksheets
      // LibreOffice only hides what Excel never shows: the names tell.
      .filter(({ name }) => name !== machineSheet && name !== cellsSheet)
      .flatMap((sheet) =>
        shownCells(sheet).map(({ row, values: [id, ...cells] }) => ({
          sheet: sheet.name,
          row,
          id: String(id ?? ''),
          cells,
        })),
      )
  )
}
