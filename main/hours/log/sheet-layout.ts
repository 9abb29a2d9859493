import { dateFormat } from '../../office/excel-dates.ts'
import { addRow, type CellContent, type Column } from '../../office/excel-sheet.ts'
import type { StyleSpec, Styles } from '../../office/excel-styles.ts'
import type { Sheet } from '../../office/excel-workbook.ts'
import { type ColumnName, columnNames } from './document.ts'
import type { Pair } from './words.ts'

const minutes = { numFmt: '0;−0', align: 'right' } as const

const shapes: Readonly<Record<ColumnName, Omit<Column, 'heading'>>> = {
  date: { width: 11.5, style: { numFmt: dateFormat, align: 'center' } },
  local: { width: 23, style: { size: 9 } },
  japan: { width: 13, style: { size: 9, align: 'center' } },
  billed: { width: 12, style: minutes },
  unbilled: { width: 14.5, style: minutes },
  hours: { width: 8.5, style: { numFmt: '0.00;−0.00', align: 'right' } },
  menuItem: { width: 23, style: { size: 9 } },
  service: { width: 15, style: { size: 9 } },
  who: { width: 12, style: { size: 9 } },
  site: { width: 13, style: { size: 9 } },
  participants: { width: 15, style: { size: 9 } },
  note: { width: 36, style: { size: 9 } },
  billing: { width: 24, style: { size: 9 } },
}

/** The columns of the sheet after the hidden one of the ids, as on paper. */
export const columns: readonly Column[] = columnNames.map((name) => ({ heading: '', ...shapes[name] }))

/** The columns as wide as they are to small print: by these widths rows are given their heights. */
export const columnsInSmallPrint: readonly Column[] = columns.map((column) => ({
  ...column,
  width: column.width * 1.12,
}))

/** How many columns there are. */
export const columnCount = columns.length

/** The letter of a column in formulas. */
export function letterOf(name: ColumnName): string {
  // The hidden column of the ids is A.
  return String.fromCharCode('B'.charCodeAt(0) + columnNames.indexOf(name))
}

/** Both languages in one line. */
export function inCell({ ja, local }: Pair): string {
  return local === null || local === ja ? ja : `${ja} / ${local}`
}

/** Both languages, a line each. */
export function onLines({ ja, local }: Pair): string {
  return local === null || local === ja ? ja : `${ja}\n${local}`
}

/** Cells of a row that is no entry: each spans some columns of the sheet. */
export type Span = {
  readonly columns: number
  readonly content: CellContent
  readonly style: StyleSpec
}

/** Writes a row of spans from the first column on and answers its number. */
export function addSpans(sheet: Sheet, styles: Styles, spans: readonly Span[], minHeight = 0): number {
  let from = 0
  const widths: Column[] = []
  const cells: { readonly content: CellContent; readonly style: StyleSpec }[] = []
  const merges: (readonly [number, number])[] = []
  for (const { columns: count, content, style } of spans) {
    const width = columns.slice(from, from + count).reduce((sum, column) => sum + column.width, 0)
    widths.push({ heading: '', width }, ...columns.slice(from + 1, from + count))
    cells.push({ content, style }, ...Array.from({ length: count - 1 }, () => ({ content: null, style })))
    if (count > 1) merges.push([from + 2, from + count + 1])
    from += count
  }
  const row = addRow(sheet, styles, widths, { id: '', cells, minHeight })
  for (const [first, last] of merges) sheet.mergeCells(row, first, row, last)
  return row
}
