import type { Formula } from '../../office/excel-sheet.ts'
import type { Styles } from '../../office/excel-styles.ts'
import type { Sheet } from '../../office/excel-workbook.ts'
import type { Budget, LogTotals, TotalGroup } from './document.ts'
import { addSpans, columnCount, inCell, letterOf, onLines } from './sheet-layout.ts'
import type { Pair } from './words.ts'

type Rows = { readonly first: number; readonly last: number }
type Cell = Formula | number | string | null

const labelColumns = 3
const total = { role: 'total' } as const
const minutesStyle = { ...total, numFmt: '0;−0', align: 'right' } as const
const hoursStyle = { ...total, numFmt: '0.00;−0.00', align: 'right' } as const

/** Writes the sums below the entries: formulas over their minutes, hours only as minutes divided by 60. */
export function writeTotals(sheet: Sheet, styles: Styles, totals: LogTotals, rows: Rows): void {
  const { billedMinutes, unbilledMinutes, words } = totals
  const heading = (title: Pair) =>
    addSpans(
      sheet,
      styles,
      [{ columns: columnCount, content: inCell(title), style: { role: 'section' } }],
      22,
    )
  const line = (label: string, billed: Cell, unbilled: Cell, hours: Cell) =>
    addSpans(sheet, styles, [
      { columns: labelColumns, content: label, style: total },
      { columns: 1, content: billed, style: minutesStyle },
      { columns: 1, content: unbilled, style: minutesStyle },
      { columns: 1, content: hours, style: hoursStyle },
    ])
  const next = () => sheet.rowCount + 1
  const hoursOf = (minutes: number): Formula => ({
    formula: `(E${next()}+F${next()})/60`,
    result: minutes / 60,
  })
  const range = (column: string) => `$${column}$${rows.first}:$${column}$${rows.last}`

  heading(totals.title)
  addSpans(sheet, styles, [
    { columns: labelColumns, content: null, style: { role: 'head' } },
    ...totals.heads.map((each) => ({
      columns: 1,
      content: onLines(each),
      style: { role: 'head', size: 9 } as const,
    })),
  ])
  const all = line(
    inCell(totals.all),
    { formula: `SUM(${range('E')})`, result: billedMinutes },
    { formula: `SUM(${range('F')})`, result: unbilledMinutes },
    hoursOf(billedMinutes + unbilledMinutes),
  )
  for (const budget of totals.budgets) writeBudget(budget)
  for (const group of totals.groups) {
    if (group.lines.length === 0) continue
    heading(group.title)
    for (const each of group.lines) {
      line(
        inCell(each.label),
        { formula: sumWhere(group, each.key, 'E'), result: each.billedMinutes },
        { formula: sumWhere(group, each.key, 'F'), result: each.unbilledMinutes },
        hoursOf(each.billedMinutes + each.unbilledMinutes),
      )
    }
  }

  function writeBudget({ label, capMinutes, usedMinutes, remainingMinutes, isWhole }: Budget): void {
    const say = (word: Pair) => (label === null ? inCell(word) : `${inCell(label)}：${inCell(word)}`)
    const unknown = inCell(words.unconfirmed)
    const used = line(
      say(words.used),
      isWhole ? { formula: `E${all}`, result: usedMinutes } : usedMinutes,
      null,
      hoursOf(usedMinutes),
    )
    const cap = line(
      say(words.cap),
      capMinutes ?? unknown,
      null,
      capMinutes === null ? null : hoursOf(capMinutes),
    )
    line(
      say(words.remaining),
      remainingMinutes === null ? unknown : { formula: `MAX(0,E${cap}-E${used})`, result: remainingMinutes },
      null,
      remainingMinutes === null ? null : hoursOf(remainingMinutes),
    )
  }

  /** Compares whole texts: a name may hold what a criterion of SUMIFS would read as a wildcard. */
  function sumWhere({ by }: TotalGroup, key: string, column: string): string {
    if (by !== 'month') return `SUMPRODUCT((${range(letterOf(by))}=$B${next()})*${range(column)})`
    const [year = 0, month = 0] = key.split('-').map(Number)
    const dates = range(letterOf('date'))
    return `SUMIFS(${range(column)},${dates},">="&DATE(${year},${month},1),${dates},"<"&DATE(${year},${month + 1},1))`
  }
}
