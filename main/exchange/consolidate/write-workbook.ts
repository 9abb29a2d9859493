import { setUpPage } from '../../office/excel-sheet.ts'
import { writeStreamedWorkbook } from '../../office/excel-stream.ts'
import { createStyles } from '../../office/excel-styles.ts'
import { createWorkbook, type Sheet } from '../../office/excel-workbook.ts'
import type { ReadableDatabase } from '../../vault/index.ts'
import { layOutCases } from './sheets/cases.ts'
import { layOutChecks } from './sheets/checks.ts'
import { writeDashboard } from './sheets/dashboard.ts'
import { layOutHours } from './sheets/hours.ts'
import { writeOutcome } from './sheets/outcome.ts'
import { layOutScores } from './sheets/scores.ts'
import { word } from './words.ts'

/**
 * Writes the workbook of the office to the partial file beside `out`. Its date is that of the newest export, so that
 * the same files give the same bytes. Throws the error of the file system or of `signal`.
 */
export async function writeSummaryWorkbook(
  db: ReadableDatabase,
  out: string,
  signal: AbortSignal,
): Promise<void> {
  const newest = db.prepare<[], string | null>('SELECT max(exported_at) FROM file').pluck().get() ?? null
  const workbook = createWorkbook(newest ?? '2000-01-01T00:00:00.000Z')
  const styles = createStyles()
  const add = (name: 'dashboard' | 'cases' | 'hours' | 'checks' | 'scores' | 'outcome') =>
    workbook.addWorksheet(word(`sheets.${name}`))
  const setUp = (sheet: Sheet, headingRow?: number) => {
    setUpPage(sheet, { isLandscape: true, header: word('title'), headingRow })
  }
  const dashboard = add('dashboard')
  const charts = writeDashboard(dashboard, styles, db, newest)
  const tables = [
    layOutCases(add('cases'), styles, db),
    layOutHours(add('hours'), styles, db),
    layOutChecks(add('checks'), styles, db),
    layOutScores(add('scores'), styles, db),
  ]
  const outcome = add('outcome')
  writeOutcome(outcome, styles, db)
  setUp(dashboard)
  // A chart must not be cut by the end of a page.
  dashboard.pageSetup.fitToHeight = 1
  setUp(outcome)
  for (const { sheet, headingRow } of tables) setUp(sheet, headingRow)
  await writeStreamedWorkbook(workbook, tables, [{ sheet: dashboard, charts }], out, signal)
}
