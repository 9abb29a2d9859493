import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writePackage } from '../../../../main/office/excel-package.ts'
import { settleLater } from '../../../../main/office/excel-settled.ts'
import { addTable, setUpPage } from '../../../../main/office/excel-sheet.ts'
import { readSheets } from '../../../../main/office/excel-sheets.ts'
import { type ShownCells, shownCells } from '../../../../main/office/excel-shown.ts'
import { createStyles } from '../../../../main/office/excel-styles.ts'
import { createWorkbook } from '../../../../main/office/excel-workbook.ts'
import { placeOutFile } from '../../../../main/out-file.ts'

const tall = 'とても長い備考。'.repeat(400)
const long = `𠮷野家の鍵 & <棚>\r\n"二段目"\u0007 ${'長い'.repeat(300)}`
const columns = [
  { heading: '番号', width: 8 },
  { heading: '備考', width: 60 },
]
const rows = [
  { id: 'a', cells: [1, '=1+1'] },
  { id: 'b', cells: [2, tall] },
  { id: 'c', cells: [{ formula: 'B2*3', result: 3 }, null] },
  { id: 'd', cells: [{ formula: '"<"&B2', result: '<1' }, long] },
  { id: 'e', cells: [5, '最後'] },
]

let folder = ''
let path = ''
let shown: ShownCells[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kagimori-settled-'))
  path = join(folder, 'book.xlsx')
  const workbook = createWorkbook('2024-09-03T02:00:00.000Z')
  const sheet = workbook.addWorksheet('表')
  addTable(sheet, createStyles(), columns, rows)
  sheet.getCell(sheet.rowCount + 1, 1).value = '表の下'
  setUpPage(sheet, { isLandscape: false, header: '𠮷野精機' })
  settleLater(workbook.addWorksheet('後'), function* () {
    yield { number: 1, values: ['一', long, 7], isInline: true }
    yield { number: 2, values: ['二'] }
  })
  shown = [...shownCells(sheet)]
  const noPicture = async () => new Uint8Array()
  await writePackage(workbook, path, noPicture, new AbortController().signal, () => {})
  expect((await placeOutFile(path)).ok).toBe(true)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('settled rows stand among the others, each as it was written', async () => {
  const { sheets } = await readSheets(path, { isWanted: () => true })
  const [table, later] = sheets
  // A control character has no place in XML.
  const written = long.replace('\u0007', '')
  expect(table?.rows.map(({ values }) => values)).toEqual([
    ['id', '番号', '備考'],
    ['a', 1, '=1+1'],
    ['b', 2, tall],
    ['c', 3],
    ['d', '<1', written],
    ['e', 5, '最後'],
    ['表の下'],
  ])
  // The tall one goes over several rows.
  const numbers = table?.rows.map(({ number }) => number) ?? []
  expect(numbers.slice(0, 3)).toEqual([1, 2, 3])
  expect(numbers[3]).toBeGreaterThan(4)
  expect(numbers.slice(4)).toEqual([1, 2, 3].map((more) => (numbers[3] ?? 0) + more))
  expect(later?.rows.map(({ values }) => values)).toEqual([['一', written, 7], ['二']])
})

test('what they show is told in the order of the rows', () => {
  expect(shown.map(({ values }) => values)).toEqual([
    ['id', '番号', '備考'],
    ['a', 1, '=1+1'],
    ['b', 2, tall],
    ['c', 3],
    ['d', '<1', long],
    ['e', 5, '最後'],
  ])
  const numbers = shown.map(({ row }) => row)
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
})

test('another program reads them with their looks', async () => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const sheet = book.getWorksheet('表')
  expect(sheet?.getCell('C2').style).toMatchObject({ numFmt: '@' })
  expect(sheet?.getCell('B2').style.border?.top?.style).toBe('thin')
  const formula = sheet?.getRow(shown[3]?.row ?? 0).getCell(2).value
  expect(formula).toEqual({ formula: 'B2*3', result: 3 })
  expect(sheet?.getRow(2).height).toBeGreaterThan(15)
  expect(sheet?.headerFooter.oddHeader).toBe('&L𠮷野精機&R&A')
})

test('a row that can not be made gives the whole file up', async () => {
  const workbook = createWorkbook('2024-09-03T02:00:00.000Z')
  settleLater(workbook.addWorksheet('表'), function* () {
    yield { number: 1, values: ['一'] }
    throw new Error('no second row')
  })
  const noPicture = async () => new Uint8Array()
  const out = join(folder, 'broken.xlsx')
  const writing = writePackage(workbook, out, noPicture, new AbortController().signal, () => {})
  await expect(writing).rejects.toThrow('no second row')
  expect(readdirSync(folder)).toEqual(['book.xlsx'])
})
