import { dateFormat, durationSerial, localSerial } from '../../office/excel-dates.ts'
import { addRow, type Column, type StyledCell } from '../../office/excel-sheet.ts'
import { durationFormat } from '../../office/excel-styles.ts'
import type { Sheet } from '../../office/excel-workbook.ts'
import { programmeName, word } from '../words.ts'
import type { SheetContext } from './context.ts'

const duration = { numFmt: durationFormat, align: 'right' } as const

/** Writes the changes of the plan with their reasons, the oldest first. */
export function writePlanChanges(
  sheet: Sheet,
  { rows, styles }: SheetContext,
  columns: readonly Column[],
): void {
  const zone = rows.sites[0]?.timeZone ?? 'Asia/Tokyo'
  const head = { role: 'head' } as const
  sheet.getCell(sheet.rowCount + 1, 1).value = ''
  addRow(sheet, styles, columns, {
    id: '',
    cells: [{ content: word('plan.changes'), style: { role: 'section' } }],
  })
  if (rows.planChanges.length === 0) {
    addRow(sheet, styles, columns, {
      id: '',
      cells: [{ content: word('plan.noChanges'), style: { role: 'plain' } }],
    })
    return
  }
  const spread = (cells: readonly StyledCell[]) => {
    const [day, from, to, moved, reason] = cells
    const blank = { content: null, style: cells[4]?.style ?? {} }
    return [day, from, to, blank, moved, reason, blank, blank].map((cell) => cell ?? blank)
  }
  const write = (id: string, cells: readonly StyledCell[]) => {
    const widths = columns.map((column, index) =>
      index === 2 ? { ...column, width: 32 } : index === 5 ? { ...column, width: 42 } : column,
    )
    const at = addRow(sheet, styles, widths, { id, cells: spread(cells) })
    sheet.mergeCells(at, 4, at, 5)
    sheet.mergeCells(at, 7, at, 9)
  }
  write(
    '',
    (['changedOn', 'from', 'to', 'moved', 'changeReason'] as const).map((key) => ({
      content: word(`plan.${key}`),
      style: { ...head, align: 'center' as const },
    })),
  )
  for (const { id, at, fromItem, toItem, minutes, reason } of rows.planChanges) {
    write(id, [
      { content: Math.floor(localSerial(at, zone)), style: { numFmt: dateFormat, align: 'center' } },
      { content: programmeName('menuItems', fromItem), style: {} },
      { content: programmeName('menuItems', toItem), style: { align: 'left' } },
      { content: durationSerial(minutes), style: duration },
      { content: reason, style: { align: 'left' } },
    ])
  }
}
