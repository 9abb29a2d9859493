import { type EditionOf, editionsAfter } from '../../../shared/exchange/editions.ts'
import { type MarkOf, marksSince, type Received } from '../../../shared/exchange/marks.ts'
import type { EngagementRows } from '../../../shared/exchange/rows.ts'
import type { Column, StyledCell } from '../../office/excel-sheet.ts'
import { createStyles, type Styles } from '../../office/excel-styles.ts'
import type { Sheet } from '../../office/excel-workbook.ts'
import { word } from '../words.ts'

/** What every sheet of a workbook is made from. */
export type SheetContext = {
  readonly rows: EngagementRows
  readonly styles: Styles
  readonly editionOf: EditionOf
  readonly markOf: MarkOf
  /** Whether an earlier workbook carried a record. */
  readonly wasExported: (type: string, id: string) => boolean
  /** The batches that the marks are counted since, the newest first. */
  readonly receivedBatches: readonly number[]
}

/** What the sheets of a workbook are made from, marked against what JETRO has. */
export function createContext(rows: EngagementRows, received: Received): SheetContext {
  const exported = new Set(rows.exported.map(({ type, id }) => `${type} ${id}`))
  return {
    rows,
    styles: createStyles(),
    editionOf: editionsAfter(rows.exported),
    markOf: marksSince(received),
    wasExported: (type, id) => exported.has(`${type} ${id}`),
    receivedBatches: received.batches,
  }
}

/** Writes one sheet. */
export type WriteSheet = (sheet: Sheet, context: SheetContext) => void

/** The columns of the version 版 of a record and of its mark 新規・更新・取消, last in every table. */
export const editionColumns: readonly Column[] = [
  { heading: word('columns.edition'), width: 6, style: { align: 'center' } },
  { heading: word('columns.mark'), width: 8, style: { align: 'center' } },
]

/** The version 版 of a record and its mark: what happened to it since JETRO received it, empty for nothing. */
export function editionCells(
  { editionOf, markOf }: SheetContext,
  type: string,
  id: string,
  revision: number,
  isWithdrawn = false,
): readonly [StyledCell, StyledCell] {
  const mark = isWithdrawn ? 'removed' : markOf(type, id, revision)
  return [
    { content: editionOf(type, id, revision), style: {} },
    // The word that a row is gone must not look gone itself.
    {
      content: mark === null ? null : word(`marks.${mark}`),
      style: mark === 'removed' ? { isWarning: true, isStruck: false } : {},
    },
  ]
}

/** The name of a site; empty without one. */
export function siteName({ rows }: SheetContext, siteId: string | null): string {
  return rows.sites.find((site) => site.id === siteId)?.name ?? ''
}
