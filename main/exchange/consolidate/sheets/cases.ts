import { capMinutes } from '../../../../shared/hours/index.ts'
import { programmeOf } from '../../../../shared/programmes/index.ts'
import { dateFormat, durationSerial, excelSerial } from '../../../office/excel-dates.ts'
import type { Column } from '../../../office/excel-sheet.ts'
import { type LaidOutTable, layOutTable, type StreamCell } from '../../../office/excel-stream.ts'
import { durationFormat, type Styles } from '../../../office/excel-styles.ts'
import type { Sheet } from '../../../office/excel-workbook.ts'
import type { ReadableDatabase } from '../../../vault/index.ts'
import { programmeName } from '../../words.ts'
import { findChecks } from '../find-checks.ts'
import { type CaseRow, readCases } from '../read-cases.ts'
import { word } from '../words.ts'

const hours = { numFmt: durationFormat, align: 'right' } as const
const count = { numFmt: '#,##0', align: 'right' } as const
const centred = { align: 'center' } as const

const columns: readonly Column[] = [
  { heading: word('columns.fiscalYear'), width: 7, style: { ...centred, numFmt: '0' } },
  { heading: word('columns.company'), width: 32 },
  { heading: word('columns.region'), width: 13 },
  { heading: word('columns.kind'), width: 19 },
  { heading: word('columns.step'), width: 24 },
  { heading: word('columns.adoptedOn'), width: 12, style: { ...centred, numFmt: dateFormat } },
  { heading: word('columns.cap'), width: 9, style: hours },
  { heading: word('columns.used'), width: 11, style: hours },
  { heading: word('columns.remaining'), width: 9, style: hours },
  { heading: word('columns.over'), width: 9, style: hours },
  { heading: word('columns.unbilled'), width: 9, style: hours },
  { heading: word('columns.experts'), width: 8, style: count },
  { heading: word('columns.laptops'), width: 7, style: count },
  { heading: word('columns.entries'), width: 8, style: count },
  { heading: word('columns.critical'), width: 7, style: count },
  { heading: word('columns.medium'), width: 7, style: count },
  { heading: word('columns.minor'), width: 7, style: count },
  { heading: word('columns.score'), width: 9, style: { numFmt: '0.0%', align: 'right' } },
  { heading: word('columns.checks'), width: 8, style: count },
]

const looks = {
  warning: { isWarning: true },
  total: { role: 'total' },
} as const

/** Lays out the list of cases: one company × region × fiscal year a row, the sums below. */
export function layOutCases(sheet: Sheet, styles: Styles, db: ReadableDatabase): LaidOutTable {
  const table = layOutTable(styles, { sheet, columns, looks, rows: () => caseRows(db) })
  const last = Number(db.prepare('SELECT count(*) FROM case_now').pluck().get()) + 1
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: Math.max(2, last), column: columns.length } }
  return table
}

function* caseRows(db: ReadableDatabase): Generator<readonly StreamCell[]> {
  const checks = new Map<number, number>()
  for (const { caseId } of findChecks(db))
    if (caseId !== null) checks.set(caseId, (checks.get(caseId) ?? 0) + 1)
  let row = 1
  let used = 0
  let unbilled = 0
  for (const each of readCases(db)) {
    row += 1
    used += each.billedMinutes
    unbilled += each.unbilledMinutes
    yield cellsOf(each, row, checks.get(each.id) ?? 0)
  }
  if (row > 1) yield totals(row, used, unbilled)
}

function cellsOf(each: CaseRow, row: number, checks: number): StreamCell[] {
  const programme = programmeOf(each.fiscalYear)
  const cap = programme === undefined ? null : capMinutes(each, programme)
  const over = cap === null ? 0 : Math.max(0, each.billedMinutes - cap)
  const warn = (content: StreamCell & (string | number | object), isBad: boolean): StreamCell =>
    isBad ? ({ content, look: 'warning' } as StreamCell) : content
  return [
    each.fiscalYear,
    each.company,
    each.region === '' ? '' : programmeName('regions', each.region),
    programmeName('engagementKinds', each.kind),
    each.step === null ? '' : `${each.step} ${programmeName('steps', each.step)}`,
    each.adoptedOn === null ? null : excelSerial(each.adoptedOn),
    cap === null ? word('unconfirmed') : durationSerial(cap),
    warn(durationSerial(each.billedMinutes), over > 0),
    cap === null
      ? null
      : { formula: `MAX(0,G${row}-H${row})`, result: durationSerial(Math.max(0, cap - each.billedMinutes)) },
    cap === null ? null : warn({ formula: `MAX(0,H${row}-G${row})`, result: durationSerial(over) }, over > 0),
    durationSerial(each.unbilledMinutes),
    each.experts,
    each.laptops,
    each.entries,
    each.critical,
    each.medium,
    each.minor,
    each.answered ? (each.points ?? 0) / each.answered : null,
    warn(checks, checks > 0),
  ]
}

function totals(last: number, used: number, unbilled: number): StreamCell[] {
  const total = (content: Exclude<StreamCell, { look: string }>): StreamCell => ({ content, look: 'total' })
  const sum = (letter: string, minutes: number) =>
    total({ formula: `SUM(${letter}2:${letter}${last})`, result: durationSerial(minutes) })
  return columns.map((_, index) => {
    if (index === 1) return total(word('total'))
    if (index === 7) return sum('H', used)
    return index === 10 ? sum('K', unbilled) : total(null)
  })
}
