import { dateFormat, excelSerial, timeFormat } from '../../../office/excel-dates.ts'
import type { Column } from '../../../office/excel-sheet.ts'
import { type LaidOutTable, layOutTable, type StreamCell } from '../../../office/excel-stream.ts'
import type { Styles } from '../../../office/excel-styles.ts'
import type { Sheet } from '../../../office/excel-workbook.ts'
import type { ReadableDatabase } from '../../../vault/index.ts'
import { programmeName } from '../../words.ts'
import { word } from '../words.ts'

const centred = { align: 'center' } as const

const columns: readonly Column[] = [
  { heading: word('columns.fiscalYear'), width: 7, style: { ...centred, numFmt: '0' } },
  { heading: word('columns.company'), width: 26 },
  { heading: word('columns.region'), width: 12 },
  { heading: word('columns.date'), width: 11, style: { ...centred, numFmt: dateFormat } },
  { heading: word('columns.start'), width: 7, style: { ...centred, numFmt: timeFormat } },
  { heading: word('columns.end'), width: 7, style: { ...centred, numFmt: timeFormat } },
  { heading: word('columns.zone'), width: 17 },
  { heading: word('columns.minutes'), width: 7, style: { numFmt: '#,##0', align: 'right' } },
  { heading: word('columns.billable'), width: 11 },
  { heading: word('columns.menuItem'), width: 22 },
  { heading: word('columns.service'), width: 15 },
  { heading: word('columns.expert'), width: 14 },
  { heading: word('columns.site'), width: 16 },
  { heading: word('columns.note'), width: 32 },
  { heading: word('columns.file'), width: 22 },
  { heading: word('columns.state'), width: 12 },
]

type EntryRow = {
  readonly fiscalYear: number
  readonly company: string
  readonly region: string
  readonly localStart: string
  readonly localEnd: string
  readonly timeZone: string
  readonly counted: number
  readonly billable: 0 | 1
  readonly menuItem: string
  readonly service: string
  readonly expert: string
  readonly site: string
  readonly note: string | null
  readonly file: string
  readonly state: 'genuine'
}

/** Lays out the time entries: each once, as the newest batch that holds it says. A reversal counts down. */
export function layOutHours(sheet: Sheet, styles: Styles, db: ReadableDatabase): LaidOutTable {
  const looks = { warning: { isWarning: true } } as const
  const table = layOutTable(styles, { sheet, columns, looks, rows: () => entryRows(db) })
  const last = Number(db.prepare('SELECT count(*) FROM entry_now').pluck().get()) + 1
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: Math.max(2, last), column: columns.length } }
  return table
}

function* entryRows(db: ReadableDatabase): Generator<readonly StreamCell[]> {
  const rows = db
    .prepare<[], EntryRow>(
      `SELECT c.fiscal_year AS fiscalYear, c.company, c.region, e.local_start AS localStart, e.local_end AS localEnd,
         e.time_zone AS timeZone, e.counted, e.billable, e.menu_item AS menuItem, e.service, e.expert, e.site, e.note,
         f.name AS file, f.state
       FROM case_now c CROSS JOIN entry_now e ON e.case_id = c.id JOIN file f ON f.id = e.file
       ORDER BY c.id, e.start_instant, e.expert_same, e.id`,
    )
    .iterate()
  for (const each of rows) {
    const timeOf = (local: string) => excelSerial(local) % 1
    yield [
      each.fiscalYear,
      each.company,
      each.region === '' ? '' : programmeName('regions', each.region),
      excelSerial(each.localStart.slice(0, 10)),
      timeOf(each.localStart),
      timeOf(each.localEnd),
      each.timeZone,
      each.counted < 0 ? { content: each.counted, look: 'warning' } : each.counted,
      word(each.billable === 1 ? 'billable.billed' : 'billable.unbilled'),
      programmeName('menuItems', each.menuItem),
      programmeName('services', each.service),
      each.expert,
      each.site,
      each.note,
      each.file,
      each.state === 'genuine'
        ? word('states.genuine')
        : { content: word(`states.${each.state}`), look: 'warning' },
    ]
  }
}
