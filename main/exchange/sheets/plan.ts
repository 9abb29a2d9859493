import { type PlanProgress, planProgress } from '../../../shared/engagements/index.ts'
import { capMinutes } from '../../../shared/hours/index.ts'
import { durationSerial } from '../../office/excel-dates.ts'
import { addRow, addTable, type Column, type Formula, type StyledCell } from '../../office/excel-sheet.ts'
import { durationFormat } from '../../office/excel-styles.ts'
import type { Sheet } from '../../office/excel-workbook.ts'
import { type FieldColumn, fieldsByHeading } from '../fields/cell-field.ts'
import { type PlanLine, planFields, type ShownPlanLine } from '../fields/plan-fields.ts'
import { programmeName, word } from '../words.ts'
import type { SheetContext } from './context.ts'
import type { HoursTotals } from './hours.ts'
import { writePlanChanges } from './plan-changes.ts'

const duration = { numFmt: durationFormat, align: 'right' } as const
const columns: readonly (Column & FieldColumn<ShownPlanLine, PlanLine>)[] = [
  { heading: word('plan.number'), width: 11, style: { align: 'center' } },
  { heading: word('columns.menuItem'), width: 44, field: planFields.menuItem },
  { heading: word('plan.session'), width: 16, style: duration, field: planFields.session },
  {
    heading: word('plan.times'),
    width: 16,
    style: { numFmt: '0', align: 'center' },
    field: planFields.times,
  },
  { heading: word('cover.planned'), width: 14, style: duration },
  { heading: word('cover.actual'), width: 14, style: duration },
  { heading: word('cover.left'), width: 14, style: duration },
  { heading: word('cover.over'), width: 14, style: duration },
]
const total = { role: 'total' } as const

/** The fields of a line of the plan by the headings of their columns. */
export const planColumnFields = fieldsByHeading(columns)

const elapsed = { numFmt: durationFormat, align: 'left' } as const

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
  const add = (of: (line: PlanProgress) => number) => lines.reduce((minutes, line) => minutes + of(line), 0)
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
      sum('I', add(overOf)),
    ],
  })
  writeFacts()
  writePlanChanges(sheet, context, columns)

  /** Where several lines name one item its hours fill them in their order, the last takes what is beyond. */
  function lineCells(line: PlanProgress, index: number) {
    const at = index + 2
    const before = lines.slice(0, index).filter(({ menuItem }) => menuItem === line.menuItem).length
    const isLast = lines.findLastIndex(({ menuItem }) => menuItem === line.menuItem) === index
    const { formula } = hours.billedOf(line.menuItem)
    const open = before === 0 ? formula : `(${formula})-SUMIFS(G$2:G${at - 1},C$2:C${at - 1},C${at})`
    return [
      index + 1,
      ...[planFields.menuItem, planFields.session, planFields.times].map(({ show }) =>
        show({ line, programme: rows.programme }),
      ),
      rounded(`D${at}*E${at}`, line.plannedMinutes),
      rounded(isLast ? open : `MIN(F${at},${open})`, line.actualMinutes),
      rounded(`MAX(0,F${at}-G${at})`, Math.max(0, line.leftMinutes)),
      rounded(`MAX(0,G${at}-F${at})`, overOf(line)),
    ]
  }

  function writeFacts(): void {
    const planned = add((line) => line.plannedMinutes)
    const cap = rows.programme === null ? null : capMinutes(engagement, rows.programme)
    const label = { role: 'label' } as const
    // A label spans two columns and its value two more.
    const widths = columns.map((column, index) =>
      index === 0 || index === 2
        ? { heading: '', width: column.width + (columns[index + 1]?.width ?? 0) }
        : column,
    )
    const fact = (name: string, value: string | StyledCell) => {
      const at = addRow(sheet, styles, widths, {
        id: engagement.id,
        cells: [
          { content: name, style: { ...label, align: 'left' } },
          { content: null, style: label },
          typeof value === 'string' ? { content: value, style: { align: 'left' } } : value,
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
      cap === null ? word('unconfirmed') : { content: durationSerial(cap), style: elapsed },
    )
    if (cap === null) return
    const capRow = sheet.rowCount
    fact(word('plan.free'), {
      content: rounded(`MAX(0,D${capRow}-F${last + 1})`, Math.max(0, cap - planned)),
      style: elapsed,
    })
  }
}

/** Rounded to the minute: 3 × 0:20 is 1:00, not a hair below it. */
function rounded(formula: string, minutes: number): Formula {
  return { formula: `ROUND((${formula})*1440,0)/1440`, result: durationSerial(minutes) }
}

function overOf({ leftMinutes }: PlanProgress): number {
  return Math.max(0, -leftMinutes)
}

function minutesOf(serial: number): number {
  return Math.round(serial * 1440)
}
