import type { EditionOf } from '../../../shared/exchange/editions.ts'
import type { EngagementRows } from '../../../shared/exchange/rows.ts'
import type { StyledCell } from '../../office/excel-sheet.ts'
import type { Styles } from '../../office/excel-styles.ts'
import type { Sheet } from '../../office/excel-workbook.ts'

/** What every sheet of a workbook is made from. */
export type SheetContext = {
  readonly rows: EngagementRows
  readonly styles: Styles
  readonly editionOf: EditionOf
}

/** Writes one sheet. */
export type WriteSheet = (sheet: Sheet, context: SheetContext) => void

/** The version 版 of a record, marked where it changed since an earlier workbook. */
export function editionCell(
  { editionOf }: SheetContext,
  type: string,
  id: string,
  revision: number,
): StyledCell {
  const { number, isChanged } = editionOf(type, id, revision)
  return { content: number, style: { align: 'center', ...(isChanged ? { numFmt: '0"（変更）"' } : {}) } }
}

/** The name of a site; empty without one. */
export function siteName({ rows }: SheetContext, siteId: string | null): string {
  return rows.sites.find((site) => site.id === siteId)?.name ?? ''
}
