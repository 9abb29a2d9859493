import type { Entry, ZipFile } from 'yauzl'
import { collectText, type NeededTexts } from './excel-strings.ts'
import { PackageRefused } from './package-read.ts'
import { readXmlPart } from './xml-part.ts'

/** What a cell shows; a formula shows its last result, an error its name. */
export type SheetValue = string | number | boolean | null

/** A row that holds something: its values from column A on, `null` for cells that are empty. */
export type SheetRow = {
  readonly number: number
  readonly values: SheetValue[]
  /** The places of the formulas among the values, counted from 0, whether they have a result or not. */
  formulas?: number[]
}

/** The cells of a sheet. */
export type SheetCells = { readonly rows: SheetRow[]; readonly hasFormulas: boolean }

const lastRow = 1_048_576
// Wider than anything that is written here; rows that reach to column XFD would fill the memory with nothing.
const maxColumns = 1024
// Of all sheets together.
const maxCells = 1_000_000
// Cells of a row that are filled or lie between filled ones.
const maxPlaces = 2_000_000

/** What is left of the limits while the sheets of a workbook are read. */
export type CellBudget = { cells: number; places: number }

/** The limits of a workbook. */
export function newBudget(): CellBudget {
  return { cells: maxCells, places: maxPlaces }
}

/**
 * Reads the cells of a hostile sheet. Shared texts are marked as needed and stand as their numbers until `fillIn` has
 * put them in their places. Throws `PackageRefused`.
 */
export async function readCells(
  file: ZipFile,
  entry: Entry,
  needed: NeededTexts,
  budget: CellBudget,
): Promise<SheetCells & { readonly fillIn: (texts: readonly string[]) => void }> {
  const rows: SheetRow[] = []
  // Row, column and number of each shared text, flat: an object for each would take ten times the memory.
  const shared: number[] = []
  const inline = collectText()
  let hasFormulas = false
  let row: SheetRow | null = null
  let lastNumber = 0
  let column = 0
  let type = ''
  let value = ''
  let isInValue = false

  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    inline.open(name)
    if (name === 'row') {
      lastNumber = rowNumber(attributes.r, lastNumber)
      row = { number: lastNumber, values: [] }
      column = 0
    } else if (name === 'c') {
      column = columnNumber(attributes.r, column)
      type = attributes.t ?? 'n'
      value = ''
    } else if (name === 'v') isInValue = true
    else if (name === 'f') {
      hasFormulas = true
      markFormula()
    }
  }
  const text = (piece: string) => {
    inline.text(piece)
    if (isInValue) value += piece
  }
  const close = (name: string) => {
    inline.close(name)
    if (name === 'v') isInValue = false
    else if (name === 'c') {
      budget.cells -= 1
      put(type === 'inlineStr' ? inline.take() : value)
    } else if (name === 'row' && row !== null) {
      budget.places -= row.values.length
      if (row.values.length > 0) rows.push(row)
      row = null
    }
    if (budget.cells < 0 || budget.places < 0) throw new PackageRefused('too-large')
  }
  const markFormula = () => {
    if (row === null || row.formulas?.at(-1) === column - 1) return
    row.formulas ??= []
    row.formulas.push(column - 1)
  }
  const put = (written: string) => {
    if (written === '') return
    if (row === null || column > maxColumns) throw new PackageRefused('not-a-workbook')
    while (row.values.length < column - 1) row.values.push(null)
    row.values[column - 1] = readValue(type, written)
    if (type !== 's') return
    needed.add(Number(written))
    shared.push(rows.length, column - 1, Number(written))
  }
  await readXmlPart(file, entry, { open, close, text })
  const fillIn = (texts: readonly string[]) => {
    for (let at = 0; at < shared.length; at += 3) {
      const [index = 0, place = 0, number = 0] = shared.slice(at, at + 3)
      const values = rows[index]?.values
      if (values !== undefined) values[place] = texts[number] ?? null
    }
  }
  return { rows, hasFormulas, fillIn }
}

function rowNumber(written: string | undefined, last: number): number {
  const number = written === undefined ? last + 1 : Number(written)
  if (!Number.isInteger(number) || number < 1 || number > lastRow) throw new PackageRefused('not-a-workbook')
  return number
}

/** The column of an address, `28` for `AB7`; cells without one stand beside each other. */
function columnNumber(address: string | undefined, last: number): number {
  if (address === undefined) return last + 1
  const letters = /^([A-Z]{1,3})[1-9]\d{0,6}$/.exec(address)?.[1]
  if (letters === undefined) throw new PackageRefused('not-a-workbook')
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function readValue(type: string, written: string): SheetValue {
  if (type === 'b') return written === '1' || written === 'true'
  if (type !== 'n') return written
  const number = Number(written)
  if (!Number.isFinite(number)) throw new PackageRefused('not-a-workbook')
  return number
}
