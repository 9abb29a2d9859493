import { canonicalJson, splitForCells } from '../../../shared/exchange/canonical.ts'
import { type RecordEntry, schemaVersion } from '../../../shared/exchange/records.ts'
import { protectPairs } from '../../office/excel-text.ts'
import type { Sheet } from '../../office/excel-workbook.ts'

/** The name of the sheet that Kagimori reads back. */
export const machineSheet = '_kagimori'

/** Writes the very hidden sheet: schema version, content hash, then one record a row. */
export function writeMachineSheet(
  sheet: Sheet,
  contentHash: string,
  entries: readonly RecordEntry[],
  lines: readonly string[],
): void {
  sheet.addRow(['schemaVersion', schemaVersion])
  sheet.addRow(['contentHash', contentHash])
  entries.forEach(({ type, id, revision, record }, index) => {
    sheet.addRow([
      type,
      id,
      revision,
      ...splitForCells(lines[index] ?? canonicalJson(record)).map(protectPairs),
    ])
  })
}
