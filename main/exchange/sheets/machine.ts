import { canonicalJson, splitForCells } from '../../../shared/exchange/canonical.ts'
import type { SignedManifest } from '../../../shared/exchange/manifest.ts'
import { schemaVersion } from '../../../shared/exchange/records.ts'
import type { ShownRow } from '../../../shared/exchange/shown-cells.ts'
import { settleLater } from '../../office/excel-settled.ts'
import { protectPairs } from '../../office/excel-text.ts'
import type { Sheet } from '../../office/excel-workbook.ts'
import type { Content } from '../collect-content.ts'

/** The name of the sheet that Kagimori reads back. */
export const machineSheet = '_kagimori'

/** The name of the sheet that remembers what the visible cells showed. */
export const cellsSheet = '_kagimori_cells'

/** Writes the very hidden sheet: schema version, content hash, manifest, then one record with its stamps a row. */
export function writeMachineSheet(
  sheet: Sheet,
  contentHash: string,
  manifest: SignedManifest,
  { entries, lines, stamps }: Content,
): void {
  sheet.addRow(['schemaVersion', schemaVersion])
  sheet.addRow(['contentHash', contentHash])
  sheet.addRow(['manifest', ...inCells(canonicalJson(manifest))])
  const first = sheet.rowCount + 1
  settleLater(sheet, function* () {
    for (const [index, { type, id, revision, record }] of entries.entries()) {
      const pieces = inCells(lines[index] ?? canonicalJson(record))
      yield { number: first + index, values: [type, id, revision, stamps[index] ?? '{}', ...pieces] }
    }
  })
}

/** What a row of the cells' sheet says, for its hash and for the sheet itself. */
export function cellsLine({ sheet, row, id, cells }: ShownRow): string {
  return canonicalJson({ sheet, row, id, cells })
}

/** Writes what the visible cells show, one row a row; `lines` are asked for when the file is written. */
export function writeCellsSheet(sheet: Sheet, lines: () => Iterable<string>): void {
  settleLater(sheet, function* () {
    let number = 0
    for (const line of lines()) {
      number += 1
      yield { number, values: inCells(line), isInline: true }
    }
  })
}

function inCells(text: string): string[] {
  return splitForCells(text).map(protectPairs)
}
