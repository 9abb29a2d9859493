import {
  answeredOf,
  countOutcomes,
  type Outcome,
  type OutcomeCounts,
  outcomeShare,
} from '../../../../shared/follow-up/index.ts'
import type { CellContent } from '../../../office/excel-sheet.ts'
import type { StyleSpec, Styles } from '../../../office/excel-styles.ts'
import type { Sheet } from '../../../office/excel-workbook.ts'
import type { ReadableDatabase } from '../../../vault/index.ts'
import { programmeName } from '../../words.ts'
import { word } from '../words.ts'

const headings = [
  'supported',
  'answered',
  'introduced',
  'considering',
  'declined',
  'adopted',
  'rate',
] as const

/**
 * Writes the outcome of the programme: companies that introduced measures or are considering them, year by year and
 * region by region. Says so where no workbook holds a result, and names no figure.
 */
export function writeOutcome(sheet: Sheet, styles: Styles, db: ReadableDatabase): void {
  ;[24, ...headings.map(() => 17)].forEach((width, index) => {
    sheet.getColumn(index + 1).width = width
  })
  const put = (row: number, column: number, content: CellContent, style: StyleSpec) => {
    const cell = sheet.getCell(row, column)
    if (content !== null) cell.value = typeof content === 'object' ? { ...content } : content
    cell.style = styles.get(style)
  }
  const note = (content: string) => {
    const row = sheet.rowCount + 1
    put(row, 1, content, { role: 'plain', size: 9 })
    sheet.mergeCells(row, 1, row, headings.length + 1)
    sheet.getRow(row).height = 30
  }
  put(1, 1, word('outcome.figure'), { role: 'title' })
  sheet.getRow(1).height = 30
  const years = db
    .prepare<[], number>(
      "SELECT DISTINCT fiscal_year FROM case_now WHERE kind = 'hands-on' ORDER BY fiscal_year",
    )
    .pluck()
    .all()
  for (const year of years) writeYear(year)
  if (!hasResults(db)) note(word('outcome.noData'))
  note(word('outcome.once'))

  function writeYear(year: number): void {
    put(sheet.rowCount + 2, 1, word('outcome.year', { year }), { role: 'section' })
    sheet.getRow(sheet.rowCount).height = 26
    const head = sheet.rowCount + 1
    put(head, 1, word('columns.region'), { role: 'head' })
    headings.forEach((name, index) => {
      put(head, index + 2, word(`outcome.${name}`), { role: 'head' })
    })
    sheet.getRow(head).height = 34
    for (const { region, companies } of regionsOf(db, year)) {
      const name = region === '' ? word('noRegion') : programmeName('regions', region)
      writeLine(name, countOutcomes(companies), 'body')
    }
    const all = countOutcomes(companiesOf(db, year))
    writeLine(word('outcome.total'), all, 'total')
    const missing = all.supported - answeredOf(all)
    if (answeredOf(all) > 0 && missing > 0) note(word('outcome.missing', { year, number: missing }))
  }

  function writeLine(name: string, counts: OutcomeCounts, role: 'body' | 'total'): void {
    const row = sheet.rowCount + 1
    const share = outcomeShare(counts)
    const count = { role, numFmt: '#,##0', align: 'right' } as const
    put(row, 1, name, { role })
    put(row, 2, counts.supported, count)
    put(row, 3, { formula: `SUM(D${row}:F${row})`, result: answeredOf(counts) }, count)
    put(row, 4, counts.introduced, count)
    put(row, 5, counts.considering, count)
    put(row, 6, counts.none, count)
    put(row, 7, { formula: `D${row}+E${row}`, result: counts.introduced + counts.considering }, count)
    put(
      row,
      8,
      share === null
        ? word('outcome.none')
        : { formula: `ROUND(G${row}/C${row},3)`, result: Math.round(share * 1000) / 1000 },
      { role, numFmt: '0.0%', align: 'right' },
    )
    sheet.getRow(row).height = 22
  }
}

// The best result of a company that has several.
const best = `CASE max(CASE o.outcome WHEN 'introduced' THEN 3 WHEN 'considering' THEN 2 WHEN 'none' THEN 1 ELSE 0 END)
  WHEN 3 THEN 'introduced' WHEN 2 THEN 'considering' WHEN 1 THEN 'none' END`
const cases = `case_now c LEFT JOIN outcome_now o ON o.case_id = c.id WHERE c.kind = 'hands-on' AND c.fiscal_year = ?`

function companiesOf(db: ReadableDatabase, year: number): Iterable<Outcome | null> {
  return db
    .prepare<[number], Outcome | null>(`SELECT ${best} FROM ${cases} GROUP BY c.same`)
    .pluck()
    .iterate(year)
}

function* regionsOf(db: ReadableDatabase, year: number) {
  const regions = db
    .prepare<[number], string>(`SELECT DISTINCT c.region FROM ${cases} ORDER BY c.region`)
    .pluck()
    .all(year)
  const companies = db
    .prepare<[number, string], Outcome | null>(
      `SELECT ${best} FROM ${cases} AND c.region = ? GROUP BY c.same`,
    )
    .pluck()
  for (const region of regions) yield { region, companies: companies.iterate(year, region) }
}

function hasResults(db: ReadableDatabase): boolean {
  return Number(db.prepare('SELECT count(*) FROM outcome_now').pluck().get()) > 0
}
