import type ExcelJS from 'exceljs'
import { streamParts } from './excel-parts.ts'
import { pairMark, restorePairs } from './excel-text.ts'
import { type ReadPicture, writePicturePackage } from './picture-package.ts'

/** The placeholder of a picture: its id alone, so that every picture keeps a part of its own. */
export function placeholder(id: string): ExcelJS.Buffer {
  return Buffer.from(id) as unknown as ExcelJS.Buffer
}

/**
 * Writes a workbook to the partial file beside `out`, ready to take its place; the pictures flow in one by
 * one for their placeholders. `check` may throw to give the complete file up, of which it is told the SHA-256 of
 * every picture as it lies in there. Throws the error of the file system, of `readPicture`, `check` or `signal`,
 * and leaves nothing behind then.
 */
export async function writePackage(
  workbook: ExcelJS.Workbook,
  out: string,
  readPicture: ReadPicture,
  signal: AbortSignal,
  check: (pictures: readonly string[]) => void,
): Promise<void> {
  const structure = streamParts(workbook)
  await writePicturePackage({ structure, folder: 'xl/media/', finishPart, out, readPicture, signal, check })
}

/**
 * What exceljs can't say: text cells are quoted, a carriage return survives the XML parser, and an anchor
 * at one cell, which never resizes, has no attribute that the schema (ECMA-376, 20.5.2.24) lacks.
 */
export function finishPart(name: string, part: Buffer): Buffer {
  if (name === 'xl/styles.xml') {
    return Buffer.from(part.toString().replaceAll('<xf numFmtId="49"', '<xf quotePrefix="1" numFmtId="49"'))
  }
  if (name === 'xl/sharedStrings.xml') {
    if (!part.includes(pairMark) && !part.includes('\r')) return part
    return Buffer.from(restorePairs(part.toString()).replaceAll('\r', '&#13;'))
  }
  if (name.startsWith('xl/worksheets/')) {
    return part.includes(pairMark) ? Buffer.from(restorePairs(part.toString())) : part
  }
  if (/^xl\/drawings\/[^/]+\.xml$/.test(name)) {
    return Buffer.from(
      part.toString().replaceAll('<xdr:oneCellAnchor editAs="oneCell">', '<xdr:oneCellAnchor>'),
    )
  }
  return part
}
