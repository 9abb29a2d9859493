import { dateFormat, localSerial } from '../../office/excel-dates.ts'
import { addRow, type Column } from '../../office/excel-sheet.ts'
import type { Sheet } from '../../office/excel-workbook.ts'
import { programmeName, sentence, word } from '../words.ts'
import type { SheetContext } from './context.ts'

type Act = {
  readonly id: string
  readonly at: string
  readonly text: string
  readonly reason: string | null
}

// What was done and why, each over several columns of the sheet's table.
const textColumns = 3
const reasonColumns = 3

/** Writes what happened to the ledger beside its entries, by time; nothing where nothing did. */
export function writeLedgerActs(
  sheet: Sheet,
  { rows, styles }: SheetContext,
  columns: readonly Column[],
): void {
  const acts = listActs(rows)
  if (acts.length === 0) return
  const zone = rows.sites[0]?.timeZone ?? 'Asia/Tokyo'
  const width = (from: number, count: number) => ({
    heading: '',
    width: columns.slice(from, from + count).reduce((sum, column) => sum + column.width, 0),
  })
  const spans = [1, 1 + textColumns]
  const widths = columns.map((column, index) =>
    index === spans[0]
      ? width(index, textColumns)
      : index === spans[1]
        ? width(index, reasonColumns)
        : column,
  )
  addRow(sheet, styles, columns, {
    id: '',
    cells: [{ content: word('ledgerActs.title'), style: { role: 'section' } }],
  })
  for (const { id, at, text, reason } of acts) {
    const plain = { style: {} } as const
    const blanks = (count: number) => Array.from({ length: count }, () => ({ content: null, ...plain }))
    const row = addRow(sheet, styles, widths, {
      id,
      cells: [
        { content: localSerial(at, zone), style: { numFmt: dateFormat, align: 'center' } },
        { content: text, ...plain },
        ...blanks(textColumns - 1),
        { content: reason, ...plain },
        ...blanks(reasonColumns - 1),
      ],
    })
    // The ids stand before the first column.
    sheet.mergeCells(row, 3, row, 2 + textColumns)
    sheet.mergeCells(row, 3 + textColumns, row, 2 + textColumns + reasonColumns)
  }
}

function listActs({ monthActs, planChanges, allotmentReleases }: SheetContext['rows']): Act[] {
  return [
    ...monthActs.map(({ act, month, ...fields }) => ({
      ...fields,
      text: sentence(`ledgerActs.${act}`, { month: month.replace('-', '/') }),
    })),
    ...planChanges.map(({ fromItem, toItem, minutes, ...fields }) => ({
      ...fields,
      text: sentence('ledgerActs.planChange', {
        from: programmeName('menuItems', fromItem),
        to: programmeName('menuItems', toItem),
        minutes,
      }),
    })),
    ...allotmentReleases.map(({ device, minutes, ...fields }) => ({
      ...fields,
      text: sentence('ledgerActs.release', { device, minutes }),
    })),
  ].toSorted((a, b) => (a.at < b.at ? -1 : 1))
}
