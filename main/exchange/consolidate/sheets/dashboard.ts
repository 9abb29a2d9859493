import { checkCodes } from '../../../../shared/exchange/consolidate/checks.ts'
import { fileStates } from '../../../../shared/exchange/consolidate-contract.ts'
import { cardLabels } from '../../../inspections/index.ts'
import type { Chart } from '../../../office/excel-chart.ts'
import type { StyleSpec, Styles } from '../../../office/excel-styles.ts'
import type { Sheet } from '../../../office/excel-workbook.ts'
import type { ReadableDatabase } from '../../../vault/index.ts'
import { programmeName } from '../../words.ts'
import { findChecks } from '../find-checks.ts'
import { word } from '../words.ts'

type Line = readonly [label: string, ...numbers: number[]]

const colors = { indigo: '6F8BC0', critical: 'D9756C', medium: 'D9A441', minor: '9AA7BD' }
// Charts stand right of the tables, in columns that hold nothing.
const chartColumn = 6
const chartEnd = 15
const chartRows = 15

/** Writes the figures of the year and answers the charts over them, with LibreOffice and Excel drawing the same cells. */
export function writeDashboard(
  sheet: Sheet,
  styles: Styles,
  db: ReadableDatabase,
  newest: string | null,
): Chart[] {
  ;[34, 11, 11, 11, 11, 3].forEach((width, index) => {
    sheet.getColumn(index + 1).width = width
  })
  for (let column = chartColumn + 1; column <= chartEnd; column += 1) sheet.getColumn(column).width = 9
  put(1, 1, word('title'), { role: 'title' })
  put(2, 1, lead(db), { role: 'plain' })
  sheet.mergeCells(2, 1, 2, chartEnd)
  if (newest !== null)
    put(3, 1, word('dashboard.newest', { at: newest.slice(0, 16).replace('T', ' ') }), {
      role: 'section',
      size: 10,
    })
  let at = 5

  const regions = table(
    word('dashboard.byRegion'),
    [word('columns.region'), word('columns.cases'), word('columns.hours')],
    regionLines(db),
    ['#,##0', '#,##0.0'],
  )
  const groups = table(
    word('dashboard.byGroup'),
    [word('columns.group'), word('severities.critical'), word('severities.medium'), word('severities.minor')],
    groupLines(db),
    ['#,##0', '#,##0', '#,##0'],
  )
  const steps = table(
    word('dashboard.byStep'),
    [word('columns.step'), word('columns.number')],
    stepLines(db),
    ['#,##0'],
  )
  table(word('dashboard.files'), [word('columns.state'), word('columns.number')], fileLines(db), ['#,##0'])
  table(word('dashboard.checks'), [word('columns.check'), word('columns.number')], checkLines(db), ['#,##0'])

  return [
    chart(
      word('dashboard.byRegion'),
      'col',
      regions,
      [[word('columns.hours'), 2, colors.indigo]],
      '#,##0.0',
      0,
    ),
    chart(
      word('dashboard.byGroup'),
      'bar',
      groups,
      (['critical', 'medium', 'minor'] as const).map((key, index) => [
        word(`severities.${key}`),
        index + 1,
        colors[key],
      ]),
      '#,##0;;',
      1,
    ),
    chart(word('dashboard.byStep'), 'col', steps, [[word('columns.number'), 1, colors.indigo]], '#,##0', 2),
  ]

  function put(row: number, column: number, value: string | number, style: StyleSpec): void {
    const cell = sheet.getCell(row, column)
    cell.value = value
    cell.style = styles.get(style)
  }

  function table(
    title: string,
    headings: readonly string[],
    given: readonly Line[],
    formats: readonly string[],
  ) {
    const lines: readonly Line[] = given.length > 0 ? given : [[word('nothing'), ...formats.map(() => 0)]]
    put(at, 1, title, { role: 'section' })
    headings.forEach((heading, index) => {
      put(at + 1, index + 1, heading, { role: 'head' })
    })
    lines.forEach((line, index) => {
      line.forEach((value, column) => {
        const numFmt = formats[column - 1]
        put(at + 2 + index, column + 1, value, numFmt === undefined ? {} : { numFmt, align: 'right' })
      })
    })
    const first = at + 2
    at += lines.length + 3
    return { first, lines }
  }

  function chart(
    title: string,
    direction: Chart['direction'],
    { first, lines }: { readonly first: number; readonly lines: readonly Line[] },
    series: readonly (readonly [name: string, column: number, color: string])[],
    numberFormat: string,
    position: number,
  ): Chart {
    const range = (column: number) => {
      const letter = sheet.getColumn(column + 1).letter
      return `${letter}${first}:${letter}${first + lines.length - 1}`
    }
    return {
      title,
      direction,
      isStacked: series.length > 1,
      categories: { range: range(0), values: lines.map(([label]) => label) },
      series: series.map(([name, column, color]) => ({
        name,
        color,
        range: range(column),
        values: lines.map((line) => Number(line[column] ?? 0)),
      })),
      numberFormat,
      place: {
        column: chartColumn,
        row: 4 + position * (chartRows + 1),
        endColumn: chartEnd,
        endRow: 4 + position * (chartRows + 1) + chartRows,
      },
    }
  }
}

function lead(db: ReadableDatabase): string {
  const count = (what: string) => Number(db.prepare(`SELECT ${what}`).pluck().get()).toLocaleString('en')
  return word('dashboard.lead', {
    files: count('count(*) FROM file'),
    companies: count('count(DISTINCT same) FROM case_now'),
    cases: count('count(*) FROM case_now'),
    entries: count('count(*) FROM entry_now'),
    findings: count('count(*) FROM finding_now'),
  })
}

function regionLines(db: ReadableDatabase): Line[] {
  const rows = db
    .prepare<[], [string, number, number]>(
      `SELECT c.region, count(*), coalesce(sum((SELECT sum(counted) FROM entry_now e WHERE e.case_id = c.id
         AND e.billable = 1)), 0)
       FROM case_now c GROUP BY c.region ORDER BY 3 DESC, 1`,
    )
    .raw()
    .all()
  return rows.map(([region, cases, minutes]) => [
    region === '' ? word('noRegion') : programmeName('regions', region),
    cases,
    minutes / 60,
  ])
}

function groupLines(db: ReadableDatabase): Line[] {
  const names = cardLabels('ja').groups ?? {}
  const rows = db
    .prepare<[], [string | null, number, number, number]>(
      `SELECT item_group, sum(severity = 'critical'), sum(severity = 'medium'), sum(severity = 'minor')
       FROM finding_now WHERE severity IS NOT NULL GROUP BY item_group`,
    )
    .raw()
    .all()
  const order = [...Object.keys(names), '']
  return rows
    .map(([group, ...numbers]) => ({ key: group ?? '', numbers }))
    .sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
    .map(({ key, numbers }) => [key === '' ? word('otherGroup') : (names[key] ?? key), ...numbers])
}

function stepLines(db: ReadableDatabase): Line[] {
  const rows = db
    .prepare<[], [string | null, number]>(
      'SELECT step, count(*) FROM case_now GROUP BY step ORDER BY step IS NULL, step',
    )
    .raw()
    .all()
  return rows.map(([step, number]) => [
    step === null ? word('noStep') : `${step} ${programmeName('steps', step)}`,
    number,
  ])
}

function fileLines(db: ReadableDatabase): Line[] {
  const rows = new Map(
    db.prepare<[], [string, number]>('SELECT state, count(*) FROM file GROUP BY state').raw().all(),
  )
  return fileStates.map((state) => [word(`states.${state}`), rows.get(state) ?? 0])
}

function checkLines(db: ReadableDatabase): Line[] {
  const found = new Map<string, number>()
  for (const { code } of findChecks(db)) found.set(code, (found.get(code) ?? 0) + 1)
  return checkCodes.flatMap((code) => {
    const number = found.get(code)
    return number === undefined ? [] : [[word(`checks.${code}.title`), number] as const]
  })
}
