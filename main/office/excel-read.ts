import type { SheetValue } from './excel-cells.ts'
import { type ReadSheet, readSheets } from './excel-sheets.ts'
import { PackageRefused } from './package-read.ts'

/** The value of a cell that holds text or a number. */
export type PlainCell = string | number | null

/**
 * The rows of one sheet of a hostile file, which holds plain values alone. Throws `PackageRefused`, or the error of the
 * file system.
 */
export async function readSheet(source: string | Uint8Array, sheetName: string): Promise<PlainCell[][]> {
  const { sheets } = await readSheets(source, { isWanted: (name) => name === sheetName })
  const [sheet] = sheets
  if (sheet === undefined) throw new PackageRefused('no-machine-sheet')
  return plainRows(sheet)
}

/** The rows of a sheet of texts and numbers. Throws `PackageRefused` where a cell holds anything else. */
export function plainRows({ rows, hasFormulas }: ReadSheet): PlainCell[][] {
  if (hasFormulas) throw new PackageRefused('not-plain')
  return rows.map(({ values }) => values.map(plainCell))
}

function plainCell(value: SheetValue): PlainCell {
  if (typeof value === 'boolean') throw new PackageRefused('not-plain')
  return value
}

/**
 * Spells rare kanji and emoji as references: exceljs hands the parser pieces of 16,384 units and tears the
 * surrogate pairs at their ends apart.
 */
export function spellOutPairs(part: Buffer): Buffer {
  const spell = (character: string) => `&#x${character.codePointAt(0)?.toString(16)};`
  return Buffer.from(part.toString().replace(/[\u{10000}-\u{10ffff}]/gu, spell))
}
