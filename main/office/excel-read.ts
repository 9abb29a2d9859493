import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { ZipFile as NewZip } from 'yazl'

/** A workbook that is not what it should be; `reason` is a stable word. */
export class WorkbookRefused extends Error {
  readonly reason: string

  constructor(reason: string) {
    super(reason)
    this.reason = reason
  }
}

/** The value of a cell that holds text or a number. */
export type PlainCell = string | number | null

const maxEntries = 10_000
const maxPartBytes = 128 * 1024 * 1024
const maxTotalBytes = 4 * 1024 * 1024 * 1024
// Sheets of real workbooks shrink to a fiftieth at most; a bomb to a thousandth.
const maxRatio = 200
const ratioFromBytes = 1024 * 1024

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
 * reach the parser. Throws `WorkbookRefused`, or the error of the file system.
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

/** Opens a hostile package; its parts are not read yet. Throws `WorkbookRefused`, or the error of the file system. */
export async function openPackage(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { autoClose: false, strictFileNames: true })
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw error
    throw new WorkbookRefused('not-a-workbook')
  }
}

/** Lists the parts of a package after judging their number, their sizes and their names. Throws `WorkbookRefused`. */
export async function judgeEntries(file: ZipFile): Promise<Map<string, Entry>> {
  if (file.entryCount > maxEntries) throw new WorkbookRefused('too-many-parts')
  const entries = new Map<string, Entry>()
  let total = 0
  try {
    for await (const entry of file.eachEntry()) {
      if (entries.has(entry.fileName) || entry.isEncrypted()) throw new WorkbookRefused('not-a-workbook')
      if (/vbaProject|macrosheets/i.test(entry.fileName)) throw new WorkbookRefused('macros')
      total += entry.uncompressedSize
      const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize)
      if (total > maxTotalBytes || (entry.uncompressedSize > ratioFromBytes && ratio > maxRatio)) {
        throw new WorkbookRefused('too-large')
      }
      entries.set(entry.fileName, entry)
    }
  } catch (error) {
    throw error instanceof WorkbookRefused ? error : new WorkbookRefused('not-a-workbook')
  }
  return entries
}

/** The bytes of one part, without a document type. Throws `WorkbookRefused`. */
export async function readPart(file: ZipFile, entry: Entry | undefined): Promise<Buffer> {
  if (entry === undefined) throw new WorkbookRefused('not-a-workbook')
  if (entry.uncompressedSize > maxPartBytes) throw new WorkbookRefused('too-large')
  try {
    const part = await buffer(await file.openReadStreamPromise(entry))
    // No spreadsheet writes a document type; entities would grow in the parser.
    if (part.includes('<!DOCTYPE') || part.includes('<!ENTITY') || part.includes(0)) {
      throw new WorkbookRefused('document-type')
    }
    return part
  } catch (error) {
    throw error instanceof WorkbookRefused ? error : new WorkbookRefused('not-a-workbook')
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
    throw new WorkbookRefused('no-machine-sheet')
  }
  return `xl/${target.replace(/^\/xl\//, '')}`
}

/** The opening tags of a name in a small part, as they are written. */
export function tags(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? []
}

/** An attribute of a tag, as it is written. */
export function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
}

async function parseSheet(content: Buffer, sheetName: string): Promise<PlainCell[][]> {
  const workbook = new ExcelJS.Workbook()
  const ignoreNodes = ['drawing', 'legacyDrawing', 'picture', 'hyperlinks', 'tableParts', 'dataValidations']
  try {
    await workbook.xlsx.load(content as never, {
      ignoreNodes: [...ignoreNodes, 'conditionalFormatting', 'extLst'],
    })
  } catch {
    throw new WorkbookRefused('not-a-workbook')
  }
  const sheet = workbook.getWorksheet(sheetName)
  if (sheet === undefined) throw new WorkbookRefused('no-machine-sheet')
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
  throw new WorkbookRefused('not-plain')
}
