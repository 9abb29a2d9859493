import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { onTestFinished } from 'vitest'
import type { PackFile } from '../../../main/inspections/pack.ts'
import { readXlsform } from '../../../main/inspections/xlsform/read-xlsform.ts'
import type { SheetProblem } from '../../../shared/inspections/contract.ts'
import type { UiLanguage } from '../../../shared/languages.ts'

/** The rows of each sheet, the headings first; a cell may be anything that exceljs writes. */
export type Sheets = Readonly<Record<string, readonly (readonly ExcelJS.CellValue[])[]>>

/** A folder that is gone when the test ends. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kagimori-xlsform-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Writes a workbook as a stranger would, and answers its path. */
export async function writeForm(
  sheets: Sheets,
  name = 'form.xlsx',
  change: (workbook: ExcelJS.Workbook) => void = () => {},
  folder: string = testFolder(),
): Promise<string> {
  const workbook = new ExcelJS.Workbook()
  for (const [sheet, rows] of Object.entries(sheets)) {
    workbook.addWorksheet(sheet).addRows(rows.map((row) => [...row]))
  }
  change(workbook)
  const path = join(folder, name)
  await workbook.xlsx.writeFile(path)
  return path
}

/** What is wrong with a form, as `sheet!columnRow code`; fails where nothing is. */
export async function faultsOf(path: string): Promise<string[]> {
  return (await refusedForm(path)).map(at)
}

/** The faults of a form that must be refused. */
export async function refusedForm(path: string, language: UiLanguage = 'en'): Promise<SheetProblem[]> {
  const result = await readXlsform({ path, language })
  if (result.ok) throw new Error('the form was taken in')
  if (result.code !== 'CHECKLIST_REFUSED') throw new Error(`${result.code} ${JSON.stringify(result.details)}`)
  return result.details.problems as SheetProblem[]
}

/** The checklist in a form that must be taken in, and the warnings as `sheet!columnRow code`. */
export async function readForm(path: string) {
  const result = await readXlsform({ path, language: 'en' })
  if (!result.ok) throw new Error(JSON.stringify(result.details, null, 1))
  return {
    file: JSON.parse(result.value.body) as PackFile,
    body: result.value.body,
    warnings: result.value.warnings.map(at),
  }
}

/** A place and a code in one line. */
export function at({ sheet, row, column, code }: SheetProblem): string {
  return `${sheet ?? ''}!${column ?? ''}${row ?? ''} ${code}`
}

/** A small form in two languages that uses every type. */
export const smallForm: Sheets = {
  survey: [
    [
      'type',
      'name',
      'label::日本語 (ja)',
      'label::ไทย (th)',
      'hint::日本語 (ja)',
      'hint::ไทย (th)',
      'relevant',
    ],
    ['begin_group', 'stock', '在庫', 'คลังสินค้า'],
    ['select_one kagimori_answers', 'S-1', '施錠', 'ล็อก', '鍵', 'กุญแจ'],
    ['select_one yes_no', 'S-2', '台帳の有無', 'มีทะเบียนหรือไม่'],
    ['integer', 'S-3', '台数', 'จำนวน', null, null, "${S-2} = 'yes'"],
    ['end_group'],
    ['begin repeat', 'line', '生産ライン', 'สายการผลิต'],
    ['select_multiple yes_no', 'L-1', '写真の可否', 'ถ่ายรูปได้หรือไม่'],
    ['decimal', 'L-2', '温度', 'อุณหภูมิ'],
    ['end repeat'],
    ['note', 'N', 'ご協力ありがとうございます', 'ขอบคุณ'],
    ['text', 'T', '責任者', 'ผู้รับผิดชอบ'],
    ['date', 'D', '確認日', 'วันที่ตรวจ'],
    ['image', 'I', '写真', 'รูปถ่าย'],
  ],
  choices: [
    ['list_name', 'name', 'label::日本語 (ja)', 'label::ไทย (th)'],
    ['yes_no', 'yes', 'はい', 'ใช่'],
    ['yes_no', 'no', 'いいえ', 'ไม่ใช่'],
  ],
  settings: [
    ['form_title::日本語 (ja)', 'form_title::ไทย (th)', 'form_id', 'version'],
    ['自社点検表', 'แบบตรวจของบริษัท', 'own-check', '2024-09'],
  ],
}

/** The small form with one sheet changed. */
export function changed(sheet: string, change: (rows: ExcelJS.CellValue[][]) => void): Sheets {
  const rows = (smallForm[sheet] ?? []).map((row) => [...row])
  change(rows)
  return { ...smallForm, [sheet]: rows }
}
