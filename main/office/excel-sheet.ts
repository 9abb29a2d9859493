import type ExcelJS from 'exceljs'
import { type SettledValue, settledOf, settleRow } from './excel-settled.ts'
import { type StyleSpec, type Styles, textFormat } from './excel-styles.ts'
import { cellText, countLines, protectPairs } from './excel-text.ts'

/** A formula with the value it has now. */
export type Formula = { readonly formula: string; readonly result: number | string }

/** What a cell shows; null leaves it empty but framed. */
export type CellContent = string | number | Formula | null

/** A column of a table. */
export type Column = {
  readonly heading: string
  /** In widths of a digit, as Excel counts. */
  readonly width: number
  readonly style?: StyleSpec
}

/** A cell that looks different from its column. */
export type StyledCell = { readonly content: CellContent; readonly style: StyleSpec }

/** A row of a table; `id` goes to the hidden first column. */
export type Row = {
  readonly id: string
  readonly cells: readonly (CellContent | StyledCell)[]
  /** Points at least, for a row that holds a picture. */
  readonly minHeight?: number
  /** Strikes out every cell that does not say otherwise. */
  readonly isStruck?: boolean
  /** True for a row that nothing changes later and that is not the last of its sheet: it takes little memory. */
  readonly isSettled?: boolean
}

/** How a sheet prints. */
export type PageOptions = {
  readonly isLandscape: boolean
  /** Repeated on every page above the sheet's name; shortened where Excel would refuse it. */
  readonly header: string
  /** The row that is repeated on every page, and frozen with all above it; undefined: none. */
  readonly headingRow?: number | undefined
  /** False: the row is repeated and not frozen, because it stands far down. */
  readonly isFrozen?: boolean
  /** How many columns, the hidden one among them, are repeated on every page and frozen. */
  readonly headingColumns?: number
  /** How many pages wide it prints; 1 unless given. */
  readonly pagesWide?: number
  /** Percent, for a sheet with page breaks of its own: a sheet that fits itself to a page's width ignores them. */
  readonly scale?: number
}

const plain: StyleSpec = {}
const idStyle: StyleSpec = { numFmt: textFormat }

// Excel's tallest row.
const tallest = 409
const lineHeight = 15.5
const tallLineHeight = 17
const tallScripts = /[\u0e00-\u0eff\u0900-\u097f\u1780-\u17ff]/

/** A4, one page wide, page numbers in the footer, the heading frozen and repeated. */
export function setUpPage(
  sheet: ExcelJS.Worksheet,
  { isLandscape, header, headingRow, isFrozen = true, headingColumns = 0, pagesWide = 1, scale }: PageOptions,
): void {
  const name = header.length > 60 ? `${[...header].slice(0, 60).join('')}…` : header
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: 9,
    orientation: isLandscape ? 'landscape' : 'portrait',
    ...(scale === undefined ? { fitToPage: true, fitToWidth: pagesWide, fitToHeight: 0 } : { scale }),
    margins: { left: 0.4, right: 0.4, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 },
    ...(headingRow === undefined ? {} : { printTitlesRow: `${headingRow}:${headingRow}` }),
    ...(headingColumns === 0 ? {} : { printTitlesColumn: `A:${sheet.getColumn(headingColumns).letter}` }),
  }
  sheet.headerFooter.oddHeader = `&L${protectPairs(name)
    .replaceAll('&', '&&')
    .replace(/[\r\n]+/g, ' ')}&R&A`
  sheet.headerFooter.oddFooter = '&C&P / &N'
  sheet.views = [
    {
      showGridLines: false,
      ...(headingRow === undefined || !isFrozen
        ? {}
        : { state: 'frozen', xSplit: headingColumns, ySplit: headingRow }),
    },
  ]
}

/** Sets the columns of a table, the hidden one of the ids before them. */
export function setColumns(sheet: ExcelJS.Worksheet, columns: readonly Pick<Column, 'width'>[]): void {
  sheet.getColumn(1).width = 38
  sheet.getColumn(1).hidden = true
  columns.forEach(({ width }, index) => {
    sheet.getColumn(index + 2).width = width
  })
}

type Cell = { readonly value: SettledValue; readonly style: Partial<ExcelJS.Style> }

/** One value as a cell holds it; a text stays the text it is. */
function toCell(content: CellContent, style: Partial<ExcelJS.Style>, styles: Styles): Cell {
  if (typeof content === 'string') return { value: cellText(content), style: styles.forText(style, content) }
  return { value: content !== null && typeof content === 'object' ? { ...content } : content, style }
}

/** Writes headings and rows from row 1 on and answers the number of the last row. */
export function addTable(
  sheet: ExcelJS.Worksheet,
  styles: Styles,
  columns: readonly Column[],
  rows: readonly Row[],
): number {
  setColumns(sheet, columns)
  const headings = columns.map(({ heading }) => ({ content: heading, style: { role: 'head' } as const }))
  addRow(sheet, styles, columns, { id: 'id', cells: headings, minHeight: 24 })
  for (const [index, row] of rows.entries())
    addRow(sheet, styles, columns, { ...row, isSettled: index < rows.length - 1 })
  return sheet.rowCount
}

/** Writes one row below the last one, tall enough for its texts; answers its number. */
export function addRow(
  sheet: ExcelJS.Worksheet,
  styles: Styles,
  columns: readonly Column[],
  row: Row,
): number {
  const at = Math.max(sheet.rowCount, settledOf(sheet).at(-1)?.number ?? 0) + 1
  const cells: Cell[] = [toCell(row.id, styles.get(idStyle), styles)]
  let height = row.minHeight ?? 0
  for (const [index, cell] of row.cells.entries()) {
    const column = columns[index]
    if (column === undefined) throw new Error(`row ${at} has more cells than columns`)
    const isStyled = typeof cell === 'object' && cell !== null && 'content' in cell
    const content = isStyled ? cell.content : cell
    const usual = column.style ?? plain
    const spec = isStyled ? { ...usual, ...cell.style } : usual
    const style = styles.get(row.isStruck ? { ...spec, isStruck: true } : spec)
    cells.push(toCell(content, style, styles))
    if (typeof content === 'string') height = Math.max(height, textHeight(content, column.width))
  }
  if (row.isSettled && height <= tallest) {
    const values = cells.map(({ value }) => value)
    settleRow(sheet, {
      number: at,
      height: usualHeight(height),
      values,
      styles: cells.map(({ style }) => style),
    })
    return at
  }
  const target = sheet.getRow(at)
  for (const [index, { value, style }] of cells.entries()) {
    const cell = target.getCell(index + 1)
    if (value !== null) cell.value = value
    cell.style = style
  }
  return setHeight(sheet, at, height, row.cells.length)
}

function usualHeight(height: number): number {
  return Math.max(height, lineHeight + 4)
}

/** Points that a wrapped text of 10 points needs. */
function textHeight(text: string, columnWidth: number): number {
  return countLines(text, columnWidth) * (tallScripts.test(text) ? tallLineHeight : lineHeight) + 5
}

/** A record taller than Excel's tallest row goes over several rows, its cells merged downwards. */
function setHeight(sheet: ExcelJS.Worksheet, at: number, height: number, cellCount: number): number {
  const parts = Math.ceil(height / tallest)
  if (parts <= 1) {
    sheet.getRow(at).height = usualHeight(height)
    return at
  }
  for (let part = 0; part < parts; part += 1) sheet.getRow(at + part).height = height / parts
  for (let column = 2; column < cellCount + 2; column += 1) {
    sheet.mergeCells(at, column, at + parts - 1, column)
  }
  return at
}
