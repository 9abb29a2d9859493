import ExcelJS from 'exceljs'
import { readSheets } from './excel-sheets.ts'
import { PackageRefused } from './package-read.ts'

/** A stranger's workbook: what its cells show, and the SHA-256 of each picture in it. */
export type LoadedWorkbook = { readonly workbook: ExcelJS.Workbook; readonly pictures: ReadonlySet<string> }

/**
 * Loads the values of every sheet of a hostile file, by its path or its bytes; nothing of it but values reaches the
 * workbook, formulas as their last results. Throws `PackageRefused`, or the error of the file system.
 */
export async function loadWorkbook(source: string | Uint8Array): Promise<LoadedWorkbook> {
  const { sheets, pictures } = await readSheets(source, { isWanted: () => true, hasPictures: true })
  const workbook = new ExcelJS.Workbook()
  for (const { name, rows } of sheets) {
    const sheet = addSheet(workbook, name)
    for (const { number, values } of rows) sheet.getRow(number).values = values
  }
  return { workbook, pictures }
}

function addSheet(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  try {
    return workbook.addWorksheet(name)
  } catch {
    // A name that no spreadsheet allows.
    throw new PackageRefused('not-a-workbook')
  }
}
