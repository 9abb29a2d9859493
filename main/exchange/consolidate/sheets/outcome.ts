import type { Styles } from '../../../office/excel-styles.ts'
import type { Sheet } from '../../../office/excel-workbook.ts'
import type { ReadableDatabase } from '../../../vault/index.ts'
import { word } from '../words.ts'

/**
 * Writes the outcome of the programme: companies that introduced measures or are considering them. No workbook holds
 * a follow-up result yet, so the sheet says so and names no figure.
 */
export function writeOutcome(sheet: Sheet, styles: Styles, db: ReadableDatabase): void {
  const supported = Number(db.prepare("SELECT count(*) FROM case_now WHERE kind = 'hands-on'").pluck().get())
  sheet.getColumn(1).width = 44
  sheet.getColumn(2).width = 20
  const title = sheet.getCell(1, 1)
  title.value = word('outcome.figure')
  title.style = styles.get({ role: 'title' })
  const rows = [
    [word('outcome.supported'), supported],
    [word('outcome.answered'), 0],
    [word('outcome.adopted'), word('outcome.none')],
    [word('outcome.rate'), word('outcome.none')],
  ] as const
  rows.forEach(([label, value], index) => {
    const [left, right] = [sheet.getCell(index + 3, 1), sheet.getCell(index + 3, 2)]
    left.value = label
    left.style = styles.get({ role: 'label' })
    right.value = value
    right.style = styles.get({ numFmt: '#,##0', align: 'right' })
    sheet.getRow(index + 3).height = 22
  })
  sheet.mergeCells(8, 1, 8, 2)
  const note = sheet.getCell(8, 1)
  note.value = word('outcome.noData')
  note.style = styles.get({ role: 'plain' })
  sheet.getRow(8).height = 40
}
