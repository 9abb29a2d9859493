import ExcelJS from 'exceljs'

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
