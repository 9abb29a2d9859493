import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { partialPath } from '../out-file.ts'
import { escapeXml } from './escape-xml.ts'
import { type ChartSheet, chartParts, withCharts } from './excel-chart.ts'
import { finishPart } from './excel-package.ts'
import { renderParts } from './excel-parts.ts'
import type { CellContent, Column } from './excel-sheet.ts'
import type { StyleSpec, Styles } from './excel-styles.ts'
import { beginsLikeFormula, cellText, countLines, restorePairs } from './excel-text.ts'
import type { Sheet, Workbook } from './excel-workbook.ts'
import { printable } from './printable.ts'

/** A cell of a streamed row: as its column, or in one of the table's other looks. */
export type StreamCell = CellContent | { readonly content: CellContent; readonly look: string }

/** A table whose rows flow into the file one by one, from its heading on to the end of its sheet. */
export type StreamedTable = {
  readonly sheet: Sheet
  readonly columns: readonly Column[]
  /** Other looks of a cell by name, over that of its column. */
  readonly looks?: Readonly<Record<string, StyleSpec>>
  readonly rows: () => Iterable<readonly StreamCell[]>
}

/** A table that was laid out: the row of its heading, and the looks of its model rows below it. */
export type LaidOutTable = StreamedTable & {
  readonly headingRow: number
  readonly modelLooks: readonly string[]
}

const plainLook = ''
const longestCell = 32_767
const firstDay = new Date(1980, 0, 1)

/**
 * Writes the heading of a table below what a sheet holds, and model rows that carry the looks of its cells: exceljs
 * makes the structure, the rows take the place of the models while the file is packed.
 */
export function layOutTable(styles: Styles, table: StreamedTable): LaidOutTable {
  const { sheet, columns, looks = {} } = table
  const headingRow = sheet.rowCount + 1
  columns.forEach(({ heading, width }, index) => {
    sheet.getColumn(index + 1).width = width
    const cell = sheet.getCell(headingRow, index + 1)
    cell.value = heading
    cell.style = styles.get({ role: 'head' })
  })
  const lines = columns.map(({ heading, width }) => countLines(heading, width))
  sheet.getRow(headingRow).height = Math.max(1, ...lines) * 15.5 + 6
  const modelLooks = [plainLook, ...Object.keys(looks)]
  modelLooks.forEach((look, at) => {
    columns.forEach(({ style = {} }, index) => {
      const usual = styles.get({ ...style, ...looks[look] })
      sheet.getCell(headingRow + 1 + at * 2, index + 1).style = usual
      sheet.getCell(headingRow + 2 + at * 2, index + 1).style = styles.forText(usual, '=')
    })
  })
  return { ...table, headingRow, modelLooks }
}

/**
 * Writes a workbook to the partial file beside `out`, the rows of its tables as they come. The same workbook gives the
 * same bytes. Throws the error of the file system or of `signal`, and leaves nothing behind then.
 */
export async function writeStreamedWorkbook(
  workbook: Workbook,
  tables: readonly LaidOutTable[],
  charts: readonly ChartSheet[],
  out: string,
  signal: AbortSignal,
): Promise<void> {
  const temporary = partialPath(out)
  await rm(temporary, { force: true })
  const zip = new ZipFile()
  const options = { mtime: firstDay, forceDosTimestamp: true } as const
  const byPart = new Map(tables.map((table) => [partOf(table.sheet), table]))
  const failure = new Promise<never>((_, reject) => zip.on('error', reject))
  try {
    const addParts = async () => {
      for await (const { name, content } of renderParts(workbook)) {
        const part = withCharts(name, finishPart(name, content), charts, partOf)
        const table = byPart.get(name)
        if (table === undefined) zip.addBuffer(part, name, options)
        else
          zip.addReadStream(Readable.from(fill(part.toString(), table), { objectMode: false }), name, options)
      }
      for (const { name, content } of chartParts(charts, partOf)) zip.addBuffer(content, name, options)
      zip.end()
    }
    const write = pipeline(zip.outputStream, createWriteStream(temporary, { flags: 'wx', mode: 0o600 }), {
      signal,
    })
    await Promise.race([Promise.all([addParts(), write]), failure])
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

function partOf(sheet: Sheet): string {
  return `xl/worksheets/sheet${sheet.id}.xml`
}

const blockLength = 65_536

/** The XML of a sheet with the rows of its table in the place of the model rows. */
function* fill(xml: string, { columns, headingRow, modelLooks, rows }: LaidOutTable): Generator<Buffer> {
  const from = xml.indexOf(`<row r="${headingRow + 1}"`)
  const to = xml.indexOf('</sheetData>')
  const styleIds = readStyleIds(xml.slice(from, to), headingRow + 1)
  const lookAt = new Map(modelLooks.map((look, index) => [look, index * 2]))
  const letters = columns.map((_, index) => columnName(index))
  let at = headingRow
  // What exceljs says of the size counts the models.
  let block = xml.slice(0, from).replace(/<dimension [^>]*\/>/, '')
  for (const cells of rows()) {
    at += 1
    let lines = 1
    let written = ''
    cells.forEach((cell, index) => {
      const isLooked = typeof cell === 'object' && cell !== null && 'look' in cell
      const content = isLooked ? cell.content : cell
      const isText = typeof content === 'string'
      const model =
        (lookAt.get(isLooked ? cell.look : plainLook) ?? 0) + (isText && beginsLikeFormula(content) ? 1 : 0)
      if (isText) lines = Math.max(lines, countLines(content, columns[index]?.width ?? 10))
      written += cellXml(`${letters[index]}${at}`, styleIds[model]?.[index] ?? '0', content)
    })
    const height = Math.min(409, lines * 15.5 + 5)
    block += `<row r="${at}" ht="${height}" customHeight="1">${written}</row>`
    if (block.length < blockLength) continue
    yield Buffer.from(block)
    block = ''
  }
  yield Buffer.from(block + xml.slice(to))
}

/** The style of each cell of each model row. */
function readStyleIds(models: string, firstRow: number): string[][] {
  const ids: string[][] = []
  for (const [, column = '', row, id = '0'] of models.matchAll(/<c r="([A-Z]+)(\d+)" s="(\d+)"/g)) {
    const model = Number(row) - firstRow
    ids[model] ??= []
    ids[model][columnNumber(column)] = id
  }
  return ids
}

function cellXml(address: string, style: string, content: CellContent): string {
  const head = `<c r="${address}" s="${style}"`
  if (content === null || content === '') return `${head}/>`
  if (typeof content === 'number') return `${head}><v>${content}</v></c>`
  if (typeof content === 'string')
    return `${head} t="inlineStr"><is><t xml:space="preserve">${textXml(content)}</t></is></c>`
  const { formula, result } = content
  const type = typeof result === 'string' ? ' t="str"' : ''
  return `${head}${type}><f>${textXml(formula)}</f><v>${typeof result === 'string' ? textXml(result) : result}</v></c>`
}

function textXml(text: string): string {
  return restorePairs(escapeXml(cellText(printable(text.slice(0, longestCell)))))
}

function columnName(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26)
}

function columnNumber(name: string): number {
  return [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
