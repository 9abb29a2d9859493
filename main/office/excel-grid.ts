import { open } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import type { Entry, ZipFile } from 'yauzl'
import { ZipFile as NewZip } from 'yazl'
import { type CutSheet, cutSheet, dropPrefix, findNamed, hasCells, listSheets } from './excel-cut.ts'
import { spellOutPairs } from './excel-read.ts'
import { judgeEntries, judgeKind, openPackage, PackageRefused, readPart } from './package-read.ts'

/** What stands in a cell: its text as a person reads it, or what no reader should trust. */
export type GridCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'formula' }
  | { readonly kind: 'error'; readonly text: string }

/** A row that holds something, with its number in the sheet; columns from 1. */
export type GridRow = { readonly number: number; readonly cells: ReadonlyMap<number, GridCell> }

/** The cells of a sheet. */
export type Grid = {
  readonly name: string
  readonly rows: readonly GridRow[]
  /** How many rows hold something; above the limit none is in `rows`. */
  readonly rowCount: number
  /** The merged areas, e.g. `A1:C1`. */
  readonly merged: readonly string[]
}

/** What was asked for in a workbook, and what else is there. */
export type Grids = {
  readonly grids: readonly Grid[]
  /** The names of the other sheets that hold something. */
  readonly others: readonly string[]
  readonly hasExternalLinks: boolean
}

const maxPartBytes = 32 * 1024 * 1024
const maxCells = 400_000

/**
 * Reads whole sheets of a hostile workbook by name, whatever the case of its letters. Formulas are found, never
 * evaluated. Throws `PackageRefused`, or the error of the file system.
 */
export async function readGrids(path: string, names: readonly string[], maxRows: number): Promise<Grids> {
  await sniff(path)
  const file = await openPackage(path)
  try {
    const entries = await judgeEntries(file)
    judgeKind(entries)
    const read = (name: string) => readText(file, entries.get(name))
    const workbook = await read('xl/workbook.xml')
    const sheets = listSheets(workbook, await read('xl/_rels/workbook.xml.rels'))
    const wanted = names.flatMap((name) => findNamed(sheets, name) ?? [])
    const parts = await Promise.all(
      wanted.map(async ({ name, target }) => cutSheet(name, await read(target), maxRows)),
    )
    if (parts.reduce((sum, { cells }) => sum + cells, 0) > maxCells) throw new PackageRefused('too-large')
    const others = []
    for (const sheet of sheets) {
      if (!wanted.includes(sheet) && hasCells(await read(sheet.target))) others.push(sheet.name)
    }
    const shared = {
      is1904: /date1904="(1|true)"/.test(workbook),
      styles: entries.has('xl/styles.xml') ? await read('xl/styles.xml') : '',
      strings: entries.has('xl/sharedStrings.xml') ? await read('xl/sharedStrings.xml') : '',
    }
    return {
      grids: await parseSheets(parts, shared),
      others,
      hasExternalLinks: [...entries.keys()].some((name) => name.startsWith('xl/externalLinks/')),
    }
  } finally {
    file.close()
  }
}

/** Encrypted workbooks and those of before 2007 share a container that is no ZIP. */
async function sniff(path: string): Promise<void> {
  const handle = await open(path)
  try {
    const head = Buffer.alloc(512 * 1024)
    const { bytesRead } = await handle.read(head, 0, head.length, 0)
    if (bytesRead < 8 || head.readUInt32BE(0) !== 0xd0cf11e0) return
    const isEncrypted = head.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    throw new PackageRefused(isEncrypted ? 'encrypted' : 'old-format')
  } finally {
    await handle.close()
  }
}

async function readText(file: ZipFile, entry: Entry | undefined): Promise<string> {
  if (entry !== undefined && entry.uncompressedSize > maxPartBytes) throw new PackageRefused('too-large')
  return dropPrefix((await readPart(file, entry)).toString())
}

type SharedParts = { readonly is1904: boolean; readonly styles: string; readonly strings: string }

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'

/** Lets exceljs parse a package that holds nothing but the cells, their texts and their number formats. */
async function parseSheets(sheets: readonly CutSheet[], { is1904, styles, strings }: SharedParts) {
  const zip = new NewZip()
  const add = (name: string, xml: string) => {
    zip.addBuffer(spellOutPairs(Buffer.from(xml)), name, { compress: false })
  }
  const each = (write: (sheet: CutSheet, number: number) => string) =>
    sheets.map((sheet, index) => write(sheet, index + 1)).join('')
  if (styles !== '') add('xl/styles.xml', styles)
  if (strings !== '') add('xl/sharedStrings.xml', strings)
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${relationships}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${each(
      (_, number) => `<sheet name="s${number}" sheetId="${number}" r:id="r${number}"/>`,
    )}</sheets></workbook>`,
  )
  add(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${packages}/relationships">${each(
      (_, number) =>
        `<Relationship Id="r${number}" Type="${relationships}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
    )}</Relationships>`,
  )
  sheets.forEach(({ data }, index) => {
    add(
      `xl/worksheets/sheet${index + 1}.xml`,
      `<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`,
    )
  })
  zip.end()
  const workbook = new ExcelJS.Workbook()
  try {
    await workbook.xlsx.load((await buffer(zip.outputStream)) as never)
  } catch {
    throw new PackageRefused('not-a-workbook')
  }
  return sheets.map(
    ({ name, merged, rowCount }, index): Grid => ({
      name,
      merged,
      rowCount,
      rows: readRows(workbook.getWorksheet(`s${index + 1}`)),
    }),
  )
}

function readRows(sheet: ExcelJS.Worksheet | undefined): GridRow[] {
  const rows: GridRow[] = []
  sheet?.eachRow((row, number) => {
    const cells = new Map<number, GridCell>()
    row.eachCell((cell, column) => {
      const read = readCell(cell)
      if (read.kind !== 'text' || read.text.trim() !== '') cells.set(column, read)
    })
    if (cells.size > 0) rows.push({ number, cells })
  })
  return rows
}

function readCell({ type, value }: ExcelJS.Cell): GridCell {
  if (type === ExcelJS.ValueType.Formula) return { kind: 'formula' }
  if (type === ExcelJS.ValueType.Error)
    return { kind: 'error', text: String((value as { error: string }).error) }
  return { kind: 'text', text: plainText(value) }
}

function plainText(value: ExcelJS.CellValue): string {
  if (value instanceof Date) return isoDate(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'object' && value !== null && 'richText' in value) {
    return value.richText.map(({ text }) => text).join('')
  }
  return value === null || value === undefined ? '' : String(value)
}

function isoDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const [day = '', time = ''] = date.toISOString().split('T')
  return time.startsWith('00:00:00') ? day : `${day}T${time.slice(0, 8)}`
}

/** The name of a column as a spreadsheet shows it: 1 is `A`, 27 `AA`. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26))
  return column > 26 ? columnName(Math.floor((column - 1) / 26)) + letter : letter
}
