import type ExcelJS from 'exceljs'
import { type SettledValue, settledOf } from './excel-settled.ts'
import type { ReadSheet } from './excel-sheets.ts'
import { unprotectText } from './excel-text.ts'
import type { Sheet } from './excel-workbook.ts'

/** What a cell shows: a number, a text, or nothing. */
export type ShownValue = string | number | boolean | null

/** What the cells of a row show, from column A on. */
export type ShownCells = {
  readonly row: number
  readonly values: readonly ShownValue[]
  /** The places of formulas among the values, counted from 0; of a sheet that was read. */
  readonly formulas?: readonly number[]
}

const dayMs = 86_400_000
/** Excel counts days from the end of 1899. */
const daysBefore1970 = 25_569

/** What the rows of a sheet show, one by one; a formula shows its result. Empty rows are left out. */
export function* shownCells(sheet: Sheet): Generator<ShownCells> {
  const others: ShownCells[] = []
  sheet.eachRow((row, number) => {
    others.push({ row: number, values: valuesOf(row) })
  })
  for (const { number, values } of settledOf(sheet)) {
    while (others[0] !== undefined && others[0].row < number) yield* ifShown(others.shift())
    yield* ifShown({ row: number, values: trimmed(values.map(settledValue)) })
  }
  for (const row of others) yield* ifShown(row)
}

function ifShown(row: ShownCells | undefined): ShownCells[] {
  return row?.values.slice(1).some((value) => value !== null) ? [row] : []
}

function settledValue(value: SettledValue): ShownValue {
  return shownValue(typeof value === 'object' && value !== null ? value.result : value)
}

/** What the rows of a sheet show that was read as plain values. */
export function shownInRead({ rows }: ReadSheet): ShownCells[] {
  return rows
    .map(({ number, values, formulas }) => ({
      row: number,
      values: values.map(shownValue),
      ...(formulas && { formulas }),
    }))
    .filter(({ values }) => values.slice(1).some((value) => value !== null))
}

function valuesOf(row: ExcelJS.Row): ShownValue[] {
  const values: ShownValue[] = []
  row.eachCell({ includeEmpty: true }, (cell, column) => {
    // Cells that are merged away repeat the first.
    values[column - 1] = cell.isMerged && cell.master !== cell ? null : shownIn(cell)
  })
  return trimmed(Array.from(values, (value) => value ?? null))
}

function trimmed(filled: ShownValue[]): ShownValue[] {
  while (filled.length > 1 && filled.at(-1) === null) filled.pop()
  return filled
}

// The value of a formula leaves a result of 0 out.
function shownIn(cell: ExcelJS.Cell): ShownValue {
  return shownValue(cell.formula ? (cell.result as ExcelJS.CellValue) : cell.value)
}

function shownValue(value: ExcelJS.CellValue): ShownValue {
  if (value === null || value === undefined || value === '') return null
  // The reader makes a date of every number that is shown as one.
  if (value instanceof Date) return value.getTime() / dayMs + daysBefore1970
  if (typeof value === 'string') return unprotectText(value)
  if (typeof value !== 'object') return value
  if ('richText' in value) return unprotectText(value.richText.map(({ text }) => text).join(''))
  if ('error' in value) return value.error
  if ('text' in value) return shownValue(value.text as ExcelJS.CellValue)
  return null
}
