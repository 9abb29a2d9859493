import type ExcelJS from 'exceljs'

/** A sheet as plain data: what bare exceljs is to write again. */
export type PlainSheet = {
  readonly name: string
  readonly widths: readonly (number | undefined)[]
  readonly rows: readonly {
    readonly height: number | undefined
    /** Column, value, and the place of the style in `styles`. */
    readonly cells: readonly (readonly [number, ExcelJS.CellValue, number])[]
  }[]
  readonly pictures: readonly { readonly row: number; readonly width: number; readonly height: number }[]
}

/** A workbook as plain data. */
export type PlainBook = {
  readonly styles: readonly Partial<ExcelJS.Style>[]
  readonly sheets: readonly PlainSheet[]
}
