import ExcelJS from 'exceljs'
import { placeholder } from './excel-package.ts'

/** A workbook being made. */
export type Workbook = ExcelJS.Workbook

/** A sheet of a workbook being made. */
export type Sheet = ExcelJS.Worksheet

/** An empty workbook; `at` is the moment its properties name. */
export function createWorkbook(at: string): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = 'Kagimori'
  workbook.lastModifiedBy = 'Kagimori'
  workbook.created = new Date(at)
  workbook.modified = new Date(at)
  return workbook
}

/** Prints what is written, without the hidden column of the ids. */
export function setPrintArea(sheet: ExcelJS.Worksheet): void {
  const last = sheet.getColumn(Math.max(2, sheet.columnCount)).letter
  sheet.pageSetup.printArea = `B1:${last}${Math.max(1, sheet.rowCount)}`
}

/** Lets a reader filter and sort the table below a row of headings, with the ids: a sort moves no cell outside. */
export function setFilter(sheet: ExcelJS.Worksheet, headingRow: number, columns: number, last: number): void {
  sheet.autoFilter = {
    from: { row: headingRow, column: 1 },
    to: { row: Math.max(headingRow + 1, last), column: columns + 1 },
  }
}

/** Where a picture goes: the top left cell, counted from 0, and sizes in pixels. */
export type PicturePlace = {
  readonly column: number
  readonly row: number
  readonly padding: number
  readonly width: number
  readonly height: number
}

const emuPerPixel = 9525

/** Anchors a picture inside a cell, which moves it but never resizes it; `id` fetches its bytes later. */
export function placePicture(
  workbook: Workbook,
  sheet: Sheet,
  { id, extension }: { readonly id: string; readonly extension: 'jpeg' | 'png' },
  { column, row, padding, width, height }: PicturePlace,
): void {
  const imageId = workbook.addImage({ buffer: placeholder(id), extension })
  const offset = padding * emuPerPixel
  const corner = { nativeCol: column, nativeColOff: offset, nativeRow: row, nativeRowOff: offset }
  sheet.addImage(imageId, { tl: corner as ExcelJS.Anchor, ext: { width, height }, editAs: 'oneCell' })
}
