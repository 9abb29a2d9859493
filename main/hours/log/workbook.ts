import { excelSerial } from '../../office/excel-dates.ts'
import { addRow, type CellContent, setColumns, setUpPage } from '../../office/excel-sheet.ts'
import { createStyles } from '../../office/excel-styles.ts'
import { createWorkbook, setPrintArea } from '../../office/excel-workbook.ts'
import { columnNames, type Fact, type LogDocument, type LogRow } from './document.ts'
import { addSpans, columnCount, columns, columnsInSmallPrint, inCell, onLines } from './sheet-layout.ts'
import { writeSignatures } from './sheet-signatures.ts'
import { writeTotals } from './sheet-totals.ts'

/** Builds a log as one sheet for A4 landscape, with placeholders for its signatures. */
export function buildLogWorkbook(document: LogDocument, at: string) {
  const workbook = createWorkbook(at)
  const styles = createStyles()
  const sheet = workbook.addWorksheet(document.title.ja)
  setColumns(sheet, columns)
  addSpans(
    sheet,
    styles,
    [{ columns: columnCount, content: inCell(document.title), style: { role: 'title' } }],
    28,
  )
  for (const { label, value } of document.facts) {
    addSpans(sheet, styles, [
      { columns: 2, content: inCell(label), style: { role: 'label' } },
      { columns: 6, content: typeof value === 'string' ? value : inCell(value), style: {} },
    ])
  }
  const headingRow = addRow(sheet, styles, columnsInSmallPrint, {
    id: 'id',
    cells: columnNames.map((name) => ({
      content: onLines(document.headings[name]),
      style: { role: 'head', size: 9, align: 'center' } as const,
    })),
    minHeight: 32,
  })
  for (const row of document.rows)
    addRow(sheet, styles, columnsInSmallPrint, entryRow(row, sheet.rowCount + 1))
  if (document.rows.length === 0)
    addRow(sheet, styles, columns, { id: '', cells: [null, inCell(document.none)], minHeight: 20 })
  const rows = { first: headingRow + 1, last: sheet.rowCount }
  writeTotals(sheet, styles, document.totals, rows)
  writeSignatures(workbook, sheet, styles, document.signatures)
  setUpPage(sheet, { isLandscape: true, header: document.subject, headingRow })
  setPrintArea(sheet)
  return workbook
}

function entryRow(row: LogRow, at: number) {
  const minutes = (content: CellContent) =>
    row.isReversal ? { content, style: { isWarning: true } } : content
  return {
    id: row.id,
    cells: [
      excelSerial(row.date),
      row.local.join('\n'),
      row.japan,
      minutes(row.billedMinutes),
      minutes(row.unbilledMinutes),
      minutes({
        formula: `(E${at}+F${at})/60`,
        result: ((row.billedMinutes ?? 0) + (row.unbilledMinutes ?? 0)) / 60,
      }),
      inCell(row.menuItem),
      inCell(row.service),
      row.who,
      row.site,
      row.participants,
      row.note,
      row.billing.map(factText).join('\n'),
    ],
  }
}

function factText({ label, value }: Fact): string {
  const said = typeof value === 'string' ? value : inCell(value)
  return said === '' ? inCell(label) : `${inCell(label)}：${said}`
}
