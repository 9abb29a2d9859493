import type { TimeEntryRow } from '../../../shared/exchange/rows.ts'
import { capMinutes, countedMinutes, remainingMinutes, toLocalTime } from '../../../shared/hours/index.ts'
import { menuItemsOf } from '../../../shared/programmes/index.ts'
import { dateFormat, durationSerial, otherDayTimeFormat, timeFormat } from '../../office/excel-dates.ts'
import {
  addRow,
  addTable,
  type CellContent,
  type Column,
  type Formula,
  type Row,
} from '../../office/excel-sheet.ts'
import { durationFormat, type StyleSpec } from '../../office/excel-styles.ts'
import { type Sheet, setFilter } from '../../office/excel-workbook.ts'
import { fieldsByHeading } from '../fields/cell-field.ts'
import { type EntryChange, type EntryLine, hourFields } from '../fields/hour-fields.ts'
import { programmeName, word } from '../words.ts'
import { editionCells, editionColumns, type SheetContext } from './context.ts'
import { entryRemarks } from './entry-remarks.ts'
import { writeLedgerActs } from './ledger-acts.ts'
import { cellsOf, type LineColumn } from './line-columns.ts'

const entryColumns: readonly LineColumn<EntryLine, EntryLine, EntryChange>[] = [
  {
    heading: word('columns.date'),
    width: 11,
    style: { numFmt: dateFormat, align: 'center' },
    field: hourFields.date,
  },
  {
    heading: word('columns.start'),
    width: 8,
    style: { numFmt: timeFormat, align: 'center' },
    field: hourFields.start,
  },
  {
    heading: word('columns.end'),
    width: 12,
    style: { numFmt: timeFormat, align: 'center' },
    field: hourFields.end,
    look: endLook,
  },
  { heading: word('columns.zone'), width: 27, field: hourFields.zone },
  {
    heading: word('columns.duration'),
    width: 9,
    style: { numFmt: durationFormat, align: 'right' },
    field: hourFields.duration,
    look: durationLook,
  },
  { heading: word('columns.menuItem'), width: 33, field: hourFields.menuItem },
  { heading: word('columns.service'), width: 18, field: hourFields.service },
  { heading: word('columns.expert'), width: 18, field: hourFields.expert },
  { heading: word('columns.site'), width: 22, field: hourFields.site },
  {
    heading: word('columns.billable'),
    width: 10,
    style: { align: 'center' },
    field: hourFields.billable,
    look: () => ({}),
  },
  { heading: word('columns.note'), width: 34, field: hourFields.note },
  { heading: word('columns.participants'), width: 24, field: hourFields.participants },
  {
    heading: word('columns.remarks'),
    width: 30,
    cell: ({ entry }, { rows }) => entryRemarks(entry, rows.timeEntries),
  },
]
const columns: readonly Column[] = [...entryColumns, ...editionColumns]

/** The fields of a time entry by the headings of their columns. */
export const hourColumnFields = fieldsByHeading(entryColumns)

// A total's label spans the columns before the durations.
const totalColumns: readonly Column[] = [
  { heading: '', width: columns.slice(0, 4).reduce((sum, { width }) => sum + width, 0) },
  ...columns.slice(1),
]
const totalStyle = { role: 'total', numFmt: durationFormat, align: 'right' } as const
const spanned = [null, null, null].map((content) => ({ content, style: { role: 'total' } as const }))

/** Where the cover finds the totals: cell addresses of this sheet. */
export type HoursTotals = {
  readonly cap: number | null
  readonly billed: { readonly minutes: number; readonly cell: string }
  readonly unbilled: { readonly minutes: number; readonly cell: string }
  readonly remaining: { readonly minutes: number; readonly cell: string } | null
  /** A formula of the billed time of a menu item, with its value. */
  readonly billedOf: (menuItem: string) => Sum
}

type Sum = Formula & { readonly result: number }

/** Writes 支援時間実績: an entry a row, the totals and what happened to the ledger below. */
export function writeHours(sheet: Sheet, context: SheetContext): HoursTotals {
  const { rows, styles, wasExported } = context
  const shown = rows.timeEntries.filter((entry) => !entry.isRemoved || wasExported('time-entry', entry.id))
  const last = Math.max(
    2,
    addTable(
      sheet,
      styles,
      columns,
      shown.map((entry) => entryRow(entry, context)),
    ),
  )
  setFilter(sheet, 1, columns.length, last)
  return writeTotals(sheet, context, last)
}

function entryRow(entry: TimeEntryRow, context: SheetContext): Row {
  return {
    id: entry.id,
    isStruck: entry.isRemoved,
    cells: [
      ...cellsOf(entryColumns, { entry, rows: context.rows }, context),
      ...editionCells(context, 'time-entry', entry.id, entry.revision, entry.isRemoved),
    ],
  }
}

function endLook({ entry }: EntryLine): StyleSpec {
  const start = toLocalTime(entry.startInstant, entry.timeZone)
  const end = toLocalTime(entry.endInstant, entry.endTimeZone)
  const isOtherDay = start.localTime.slice(0, 10) !== end.localTime.slice(0, 10)
  return isOtherDay ? { numFmt: otherDayTimeFormat } : {}
}

/** A reversal counts down; Excel shows no duration below zero, so that its format says the figure itself. */
function durationLook({ entry }: EntryLine): StyleSpec {
  if (entry.reversesId === null || entry.isRemoved) return {}
  const shown = `−${Math.floor(entry.minutes / 60)}:${String(entry.minutes % 60).padStart(2, '0')}`
  return { numFmt: `${durationFormat};"${shown}"`, isWarning: true }
}

function writeTotals(sheet: Sheet, context: SheetContext, last: number): HoursTotals {
  const { rows, styles } = context
  const entries = rows.timeEntries.filter((entry) => !entry.isRemoved)
  const range = (column: string) => `$${column}$2:$${column}$${last}`
  const sum = (isWanted: (entry: TimeEntryRow) => boolean) =>
    entries.reduce((minutes, entry) => minutes + (isWanted(entry) ? countedMinutes(entry) : 0), 0)
  const total = (formula: string, minutes: number): Sum => ({
    // Rounded to the minute: 3 × 0:20 is 1:00, not a hair below it.
    formula: `ROUND((${formula})*1440,0)/1440`,
    result: durationSerial(minutes),
  })
  const sumBilled = (column: string, name: string, prefix = '') =>
    `SUMIFS(${prefix}${range('F')},${prefix}${range(column)},${name},${prefix}${range('K')},"${word('billable.billed')}")`
  const add = (label: string, value: CellContent, role: 'total' | 'section' = 'total') => {
    const at = addRow(sheet, styles, totalColumns, {
      id: '',
      cells: [
        { content: label, style: { role } },
        ...(role === 'section' ? [] : [...spanned, { content: value, style: totalStyle }]),
      ],
    })
    if (role === 'total') sheet.mergeCells(at, 2, at, 5)
    return { at, cell: `F${at}` }
  }

  sheet.getRow(last + 1).height = 8
  sheet.getCell(last + 1, 1).value = ''
  const billedMinutes = sum((entry) => entry.billable)
  const unbilledMinutes = sum((entry) => !entry.billable)
  const cap = rows.programme === null ? null : capMinutes(rows.engagement, rows.programme)
  const left = remainingMinutes(cap, billedMinutes)
  const byState = (state: string) => `SUMIFS(${range('F')},${range('K')},"${state}")`
  const billed = add(word('totals.billed'), total(byState(word('billable.billed')), billedMinutes))
  const unbilled = add(word('totals.unbilled'), total(byState(word('billable.unbilled')), unbilledMinutes))
  add(word('totals.all'), total(`SUM(${range('F')})`, billedMinutes + unbilledMinutes))
  const capRow = add(word('totals.cap'), cap === null ? word('unconfirmed') : durationSerial(cap))
  const remaining =
    left === null
      ? add(word('totals.remaining'), word('unconfirmed'))
      : add(word('totals.remaining'), total(`MAX(0,${capRow.cell}-${billed.cell})`, left))

  add(word('totals.byMenuItem'), null, 'section')
  for (const item of menuItemsInUse(rows)) {
    const minutes = sum((entry) => entry.billable && entry.menuItem === item)
    add(programmeName('menuItems', item), total(sumBilled('G', `$B${sheet.rowCount + 1}`), minutes))
  }
  add(word('totals.byService'), null, 'section')
  for (const service of ['consultation', 'training'] as const) {
    const minutes = sum((entry) => entry.billable && entry.service === service)
    add(programmeName('services', service), total(sumBilled('H', `$B${sheet.rowCount + 1}`), minutes))
  }

  writeLedgerActs(sheet, context, columns)

  const prefix = `'${sheet.name}'!`
  return {
    cap,
    billed: { minutes: billedMinutes, cell: `${prefix}${billed.cell}` },
    unbilled: { minutes: unbilledMinutes, cell: `${prefix}${unbilled.cell}` },
    remaining: left === null ? null : { minutes: left, cell: `${prefix}${remaining.cell}` },
    billedOf: (item) =>
      total(
        sumBilled('G', `"${programmeName('menuItems', item).replaceAll('"', '""')}"`, prefix),
        sum((entry) => entry.billable && entry.menuItem === item),
      ),
  }
}

/** The programme's menu items in their order, then any other that an entry names. */
export function menuItemsInUse({ programme, timeEntries, plan }: SheetContext['rows']): string[] {
  const used = timeEntries.filter((entry) => !entry.isRemoved).map(({ menuItem }) => menuItem)
  const planned = plan?.lines.map(({ menuItem }) => menuItem) ?? []
  return [...new Set([...(programme === null ? [] : menuItemsOf(programme)), ...planned, ...used])]
}
