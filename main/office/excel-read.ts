import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { ZipFile as NewZip } from 'yazl'
import { attribute, judgeEntries, openPackage, PackageRefused, readPart, tags } from './package-read.ts'

/** The value of a cell that holds text or a number. */
export type PlainCell = string | number | null

const sharedParts = [
  '[Content_Types].xml',
  '_rels/.rels',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/sharedStrings.xml',
  'xl/styles.xml',
]

/**
 * The rows of one sheet of a hostile file: the package is judged first, and only the parts of that sheet
 * reach the parser. Throws `PackageRefused`, or the error of the file system.
 */
export async function readSheet(path: string, sheetName: string): Promise<PlainCell[][]> {
  const file = await openPackage(path)
  try {
    const entries = await judgeEntries(file)
    const read = async (name: string) => readPart(file, entries.get(name))
    const workbook = await read('xl/workbook.xml')
    const target = findSheet(
      workbook.toString(),
      (await read('xl/_rels/workbook.xml.rels')).toString(),
      sheetName,
    )
    const parts = new NewZip()
    for (const name of [...sharedParts, target]) {
      if (entries.has(name)) parts.addBuffer(spellOutPairs(await read(name)), name, { compress: false })
    }
    parts.end()
    return await parseSheet(await buffer(parts.outputStream), sheetName)
  } finally {
    file.close()
  }
}

/**
 * Spells rare kanji and emoji as references: exceljs hands the parser pieces of 16,384 units and tears the
 * surrogate pairs at their ends apart.
 */
export function spellOutPairs(part: Buffer): Buffer {
  const spell = (character: string) => `&#x${character.codePointAt(0)?.toString(16)};`
  return Buffer.from(part.toString().replace(/[\u{10000}-\u{10ffff}]/gu, spell))
}

function findSheet(workbook: string, relations: string, sheetName: string): string {
  const sheet = tags(workbook, 'sheet').find((tag) => attribute(tag, 'name') === sheetName)
  const id = sheet === undefined ? undefined : attribute(sheet, '\\w+:id')
  const relation = tags(relations, 'Relationship').find(
    (tag) => id !== undefined && attribute(tag, 'Id') === id,
  )
  const target = relation === undefined ? undefined : attribute(relation, 'Target')
  if (target === undefined || !/^(\/xl\/)?worksheets\/sheet\d+\.xml$/.test(target)) {
    throw new PackageRefused('no-machine-sheet')
  }
  return `xl/${target.replace(/^\/xl\//, '')}`
}

async function parseSheet(content: Buffer, sheetName: string): Promise<PlainCell[][]> {
  const workbook = new ExcelJS.Workbook()
  const ignoreNodes = ['drawing', 'legacyDrawing', 'picture', 'hyperlinks', 'tableParts', 'dataValidations']
  try {
    await workbook.xlsx.load(content as never, {
      ignoreNodes: [...ignoreNodes, 'conditionalFormatting', 'extLst'],
    })
  } catch {
    throw new PackageRefused('not-a-workbook')
  }
  const sheet = workbook.getWorksheet(sheetName)
  if (sheet === undefined) throw new PackageRefused('no-machine-sheet')
  return plainRows(sheet)
}

/** The rows of a sheet of texts and numbers. Throws `PackageRefused` where a cell holds anything else. */
export function plainRows(sheet: ExcelJS.Worksheet): PlainCell[][] {
  const rows: PlainCell[][] = []
  sheet.eachRow((row) => {
    const cells: PlainCell[] = []
    row.eachCell({ includeEmpty: true }, (cell) => {
      cells.push(plainCell(cell.value))
    })
    rows.push(cells)
  })
  return rows
}

function plainCell(value: ExcelJS.CellValue): PlainCell {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'object' && 'richText' in value) return value.richText.map(({ text }) => text).join('')
  throw new PackageRefused('not-plain')
}
