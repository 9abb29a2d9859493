import { planProgress } from '../../../shared/engagements/index.ts'
import { capMinutes } from '../../../shared/hours/index.ts'
import { dateFormat, durationSerial, localSerial } from '../../office/excel-dates.ts'
import { addRow, addTable, type Column, type Formula, type StyledCell } from '../../office/excel-sheet.ts'
import { durationFormat } from '../../office/excel-styles.ts'
import type { Sheet } from '../../office/excel-workbook.ts'
import { programmeName, word } from '../words.ts'
import type { SheetContext } from './context.ts'
import type { HoursTotals } from './hours.ts'

const duration = { numFmt: durationFormat, align: 'right' } as const
const columns: readonly Column[] = [
  { heading: word('plan.number'), width: 11, style: { align: 'center' } },
  { heading: word('columns.menuItem'), width: 44 },
  { heading: word('plan.session'), width: 16, style: duration },
  { heading: word('plan.times'), width: 16, style: { numFmt: '0', align: 'center' } },
  { heading: word('cover.planned'), width: 14, style: duration },
  { heading: word('cover.actual'), width: 14, style: duration },
  { heading: word('cover.left'), width: 14, style: duration },
  { heading: word('cover.over'), width: 14, style: duration },
]
const total = { role: 'total' } as const

/** Writes 支援計画: every line of the plan against the billed hours, and its changes with their reasons. */
export function writePlan(sheet: Sheet, context: SheetContext, hours: HoursTotals): void {
  const { rows, styles } = context
  const { plan, engagement } = rows
  if (plan === null) return
  const billed = plan.lines.map(({ menuItem }) => [menuItem, minutesOf(hours.billedOf(menuItem).result)])
  const { rows: lines } = planProgress(plan.lines, Object.fromEntries(billed))
  const last = addTable(
    sheet,
    styles,
    columns,
    lines.map((line, index) => ({
      id: engagement.id,
      cells: lineCells(line, index),
    })),
  )
  const sum = (column: string, minutes: number): StyledCell => ({
    content: rounded(`SUM(${column}2:${column}${last})`, minutes),
    style: { ...total, ...duration },
  })
  const over = (each: (typeof lines)[number]) => Math.max(0, -each.leftMinutes)
  const add = (of: (line: (typeof lines)[number]) => number) =>
    lines.reduce((minutes, line) => minutes + of(line), 0)
  addRow(sheet, styles, columns, {
    id: '',
    cells: [
      { content: null, style: total },
      { content: word('cover.sum'), style: total },
      ...[null, null].map((content) => ({ content, style: total })),
      sum(
        'F',
        add((line) => line.plannedMinutes),
      ),
      sum(
        'G',
        add((line) => line.actualMinutes),
      ),
      sum(
        'H',
        add((line) => Math.max(0, line.leftMinutes)),
      ),
      sum('I', add(over)),
    ],
  })
  writeFacts()
  writeChanges(sheet, context)

  /** Where several lines name one item its hours fill them in their order, the last takes what is beyond. */
  function lineCells(line: (typeof lines)[number], index: number) {
    const at = index + 2
    const before = lines.slice(0, index).filter(({ menuItem }) => menuItem === line.menuItem).length
    const isLast = lines.findLastIndex(({ menuItem }) => menuItem === line.menuItem) === index
    const { formula } = hours.billedOf(line.menuItem)
    const open = before === 0 ? formula : `(${formula})-SUMIFS(G$2:G${at - 1},C$2:C${at - 1},C${at})`
    return [
      index + 1,
      programmeName('menuItems', line.menuItem),
      durationSerial(line.minutes),
      line.times,
      rounded(`D${at}*E${at}`, line.plannedMinutes),
      rounded(isLast ? open : `MIN(F${at},${open})`, line.actualMinutes),
      rounded(`MAX(0,F${at}-G${at})`, Math.max(0, line.leftMinutes)),
      rounded(`MAX(0,G${at}-F${at})`, over(line)),
    ]
  }

  function writeFacts(): void {
    const planned = add((line) => line.plannedMinutes)
    const cap = rows.programme === null ? null : capMinutes(engagement, rows.programme)
    const fact = (label: string, value: string | StyledCell) => {
      const at = addRow(sheet, styles, columns, {
        id: engagement.id,
        cells: [
          { content: label, style: { role: 'label' } },
          { content: null, style: { role: 'label' } },
          value,
          null,
        ],
      })
      sheet.mergeCells(at, 2, at, 3)
      sheet.mergeCells(at, 4, at, 5)
    }
    sheet.getCell(sheet.rowCount + 1, 1).value = ''
    fact(word('plan.template'), plan?.template ? programmeName('planTemplates', plan.template) : word('none'))
    fact(word('plan.status'), word(`plan.statuses.${plan?.status ?? 'draft'}`))
    fact(
      word('totals.cap'),
      cap === null ? word('unconfirmed') : { content: durationSerial(cap), style: duration },
    )
    if (cap === null) return
    const capRow = sheet.rowCount
    fact(word('plan.free'), {
      content: rounded(`MAX(0,D${capRow}-F${last + 1})`, Math.max(0, cap - planned)),
      style: duration,
    })
  }
}

/** Rounded to the minute: 3 × 0:20 is 1:00, not a hair below it. */
function rounded(formula: string, minutes: number): Formula {
  return { formula: `ROUND((${formula})*1440,0)/1440`, result: durationSerial(minutes) }
}

function minutesOf(serial: number): number {
  return Math.round(serial * 1440)
}

/** The changes of the plan, the oldest first. */
function writeChanges(sheet: Sheet, { rows, styles }: SheetContext): void {
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
      style: head,
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
