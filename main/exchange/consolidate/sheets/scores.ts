import { cardLabels, shippedPacks } from '../../../inspections/index.ts'
import type { Column } from '../../../office/excel-sheet.ts'
import { type LaidOutTable, layOutTable, type StreamCell } from '../../../office/excel-stream.ts'
import type { Styles } from '../../../office/excel-styles.ts'
import type { Sheet } from '../../../office/excel-workbook.ts'
import type { ReadableDatabase } from '../../../vault/index.ts'
import { programmeName } from '../../words.ts'
import { word } from '../words.ts'

/** The objectives of the card by their keys, in its order. */
const objectives = Object.entries(cardLabels('ja').objectives ?? {})

const percent = { numFmt: '0%', align: 'center' } as const

const columns: readonly Column[] = [
  { heading: word('columns.fiscalYear'), width: 7, style: { align: 'center', numFmt: '0' } },
  { heading: word('columns.company'), width: 30 },
  { heading: word('columns.region'), width: 13 },
  { heading: word('columns.site'), width: 24 },
  { heading: word('columns.checklist'), width: 18 },
  { heading: word('columns.overall'), width: 11, style: percent },
  ...objectives.map(([key, name]) => ({ heading: `${key}\n${name}`, width: 15, style: percent })),
]

const firstScore = 6
const headingRow = 2

/** Lays out the heat map: company × region with its sites below it, objectives across; numbers on their colours. */
export function layOutScores(sheet: Sheet, styles: Styles, db: ReadableDatabase): LaidOutTable {
  sheet.getCell(1, 1).value = word('scores.legend')
  sheet.getCell(1, 1).style = { ...styles.get({ role: 'plain', size: 9 }), alignment: { wrapText: false } }
  const looks = { whole: { role: 'total' } } as const
  const table = layOutTable(styles, { sheet, columns, looks, rows: () => scoreRows(db) })
  const counted =
    'SELECT (SELECT count(*) FROM site_score) + (SELECT count(DISTINCT case_id) FROM site_score)'
  const last = headingRow + Math.max(1, Number(db.prepare(counted).pluck().get()))
  const letter = (column: number) => sheet.getColumn(column).letter
  sheet.addConditionalFormatting({
    ref: `${letter(firstScore)}${headingRow + 1}:${letter(columns.length)}${last}`,
    rules: [
      {
        type: 'colorScale',
        priority: 1,
        cfvo: [
          { type: 'num', value: 0 },
          { type: 'num', value: 0.575 },
          { type: 'num', value: 1 },
        ],
        color: [{ argb: 'FFF2B8B0' }, { argb: 'FFF6EFD8' }, { argb: 'FFB5C9EC' }],
      },
    ],
  })
  return table
}

type SiteRow = {
  readonly caseId: number
  readonly fiscalYear: number
  readonly company: string
  readonly region: string
  readonly site: string
  readonly checklist: string
  /** JSON of points and answered items by objective. */
  readonly scores: string
}

type Sums = Map<string, { points: number; answered: number }>

function* scoreRows(db: ReadableDatabase): Generator<readonly StreamCell[]> {
  const rows = db
    .prepare<[], SiteRow>(
      `SELECT c.id AS caseId, c.fiscal_year AS fiscalYear, c.company, c.region, i.site, i.checklist,
         (SELECT json_group_array(json_array(s.objective, s.points, s.answered)) FROM score s
           WHERE s.inspection_id = i.inspection_id AND s.file = i.file) AS scores
       FROM case_now c CROSS JOIN site_score i ON i.case_id = c.id ORDER BY c.id, i.site_same`,
    )
    .iterate()
  let open: SiteRow[] = []
  let isEmpty = true
  for (const row of rows) {
    isEmpty = false
    if (open[0] !== undefined && open[0].caseId !== row.caseId) {
      yield* caseRows(open)
      open = []
    }
    open.push(row)
  }
  yield* caseRows(open)
  if (isEmpty) yield columns.map((_, index) => (index === 1 ? word('nothing') : null))
}

function* caseRows(sites: readonly SiteRow[]): Generator<readonly StreamCell[]> {
  const [first] = sites
  if (first === undefined) return
  const whole: Sums = new Map()
  for (const { scores } of sites) addTo(whole, scores)
  const region = first.region === '' ? '' : programmeName('regions', first.region)
  const head = [first.fiscalYear, first.company, region, word('allSites'), null, ...percents(whole)]
  yield head.map((content) => ({ content, look: 'whole' }))
  for (const { site, checklist, scores } of sites)
    yield [
      first.fiscalYear,
      first.company,
      region,
      site,
      checklistName(checklist),
      ...percents(addTo(new Map(), scores)),
    ]
}

function addTo(sums: Sums, scores: string): Sums {
  for (const [objective, points, answered] of JSON.parse(scores) as [string, number, number][]) {
    const sum = sums.get(objective) ?? { points: 0, answered: 0 }
    sums.set(objective, { points: sum.points + points, answered: sum.answered + answered })
  }
  return sums
}

function percents(sums: Sums): (number | null)[] {
  return ['', ...objectives.map(([key]) => key)].map((key) => {
    const sum = sums.get(key)
    return sum === undefined ? null : Math.round((sum.points / sum.answered) * 1000) / 1000
  })
}

function checklistName(checklist: string): string {
  const pack = shippedPacks.find(({ id, version }) => `${id} ${version}` === checklist)
  return pack === undefined ? checklist : `${pack.textsIn('ja').title} ${pack.version}`
}
