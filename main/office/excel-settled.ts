import type ExcelJS from 'exceljs'
import { escapeXml } from './escape-xml.ts'
import { restorePairs } from './excel-text.ts'

/** What a settled cell holds: a text as a cell can hold it, a number, or a formula with its value. */
export type SettledValue =
  | string
  | number
  | { readonly formula: string; readonly result: number | string }
  | null

/** A row that does not change any more; its cells from column A on. */
export type SettledRow = {
  readonly number: number
  /** Points; the sheet's own height without one. */
  readonly height?: number
  readonly values: readonly SettledValue[]
  /** In the places of the values; none for a row without styles. */
  readonly styles?: readonly Partial<ExcelJS.Style>[]
  /** True for texts that stand in their cells: shared ones are all held until the end. */
  readonly isInline?: boolean
}

/** Rows that settled one by one, or come when the sheet is written. */
type Settled = { readonly known: SettledRow[]; readonly later: () => Iterable<SettledRow> }

// What exceljs takes for a cell is twenty times as much, and it makes a second copy of all to write them.
const settledRows = new WeakMap<ExcelJS.Worksheet, Settled>()

/** Takes a row that exceljs need not hold; rows settle in their order, and the last row of a sheet stays with exceljs. */
export function settleRow(sheet: ExcelJS.Worksheet, row: SettledRow): void {
  const settled = settledRows.get(sheet) ?? { known: [], later: () => [] }
  settled.known.push(row)
  settledRows.set(sheet, settled)
}

/** Lets rows below all others come when the sheet is written. */
export function settleLater(sheet: ExcelJS.Worksheet, later: () => Iterable<SettledRow>): void {
  settledRows.set(sheet, { known: settledRows.get(sheet)?.known ?? [], later })
}

/** The rows of a sheet that settled one by one. */
export function settledOf(sheet: ExcelJS.Worksheet): readonly SettledRow[] {
  return settledRows.get(sheet)?.known ?? []
}

/** All settled rows of a sheet; null for a sheet without any. */
export function allSettledOf(sheet: ExcelJS.Worksheet): Iterable<SettledRow> | null {
  const settled = settledRows.get(sheet)
  return settled === undefined ? null : chain(settled)
}

/** Lets the settled rows of a sheet go. */
export function forgetSettled(sheet: ExcelJS.Worksheet): void {
  settledRows.delete(sheet)
}

function* chain({ known, later }: Settled): Generator<SettledRow> {
  yield* known
  yield* later()
}

/** Numbers of styles and shared texts of the workbook that is being written. */
export type Numbering = {
  readonly styleId: (style: Partial<ExcelJS.Style>, value: SettledValue) => number
  readonly textId: (text: string) => number
}

const blockLength = 65_536

/** The XML of a sheet with its settled rows among those that exceljs wrote, in blocks. */
export function* fillIn(
  written: string,
  rows: Iterable<SettledRow>,
  numbering: Numbering,
): Generator<Buffer> {
  const xml = restorePairs(written).replace('<sheetData/>', '<sheetData></sheetData>')
  const from = xml.indexOf('<sheetData>') + '<sheetData>'.length
  const to = xml.indexOf('</sheetData>')
  const others = xml.slice(from, to).split(/(?=<row )/)
  const next = () => Number(/^<row r="(\d+)"/.exec(others[0] ?? '')?.[1] ?? Number.POSITIVE_INFINITY)
  // What exceljs says of the size does not count the settled rows.
  let block = xml.slice(0, from).replace(/<dimension [^>]*\/>/, '')
  for (const row of rows) {
    while (next() < row.number) block += others.shift()
    block += rowXml(row, numbering)
    if (block.length < blockLength) continue
    yield Buffer.from(block)
    block = ''
  }
  yield Buffer.from(block + others.join('') + xml.slice(to))
}

function rowXml({ number, height, values, styles, isInline }: SettledRow, numbering: Numbering): string {
  const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`
  let cells = ''
  for (const [index, value] of values.entries()) {
    const style = styles?.[index]
    const id = style === undefined ? 0 : numbering.styleId(style, value)
    const head = `<c r="${letterOf(index)}${number}"${id === 0 ? '' : ` s="${id}"`}`
    if (typeof value === 'string' && isInline) cells += head + inlineXml(value)
    else if (value !== null) cells += head + valueXml(value, numbering)
    else if (id !== 0) cells += `${head}/>`
  }
  return `<row r="${number}"${size}>${cells}</row>`
}

function valueXml(value: NonNullable<SettledValue>, { textId }: Numbering): string {
  if (typeof value === 'number') return `><v>${value}</v></c>`
  if (typeof value === 'string') return ` t="s"><v>${textId(value)}</v></c>`
  const { formula, result } = value
  return typeof result === 'string'
    ? ` t="str"><f>${textXml(formula)}</f><v>${textXml(result)}</v></c>`
    : `><f>${textXml(formula)}</f><v>${result}</v></c>`
}

function inlineXml(text: string): string {
  return ` t="inlineStr"><is><t xml:space="preserve">${textXml(text)}</t></is></c>`
}

/** The XML of all shared texts, in blocks. */
export function* sharedTextsXml(texts: readonly string[], count: number): Generator<Buffer> {
  let block = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${count}" uniqueCount="${texts.length}">`
  for (const text of texts) {
    const space = /^\s|\n|\s$/.test(text) ? ' xml:space="preserve"' : ''
    block += `<si><t${space}>${textXml(text)}</t></si>`
    if (block.length < blockLength) continue
    yield Buffer.from(block)
    block = ''
  }
  yield Buffer.from(`${block}</sst>`)
}

// What XML has no place for, as exceljs drops it.
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are meant
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

function textXml(text: string): string {
  return restorePairs(escapeXml(text.replace(unwritable, '')))
}

const letters: string[] = []

function letterOf(index: number): string {
  letters[index] ??=
    index < 26 ? String.fromCharCode(65 + index) : letterOf(Math.floor(index / 26) - 1) + letterOf(index % 26)
  return letters[index]
}
