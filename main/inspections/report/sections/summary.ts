import type { InspectionScore, ScoreLine, Severity } from '../../../../shared/inspections/contract.ts'
import { hasSeverity, levelOf, radarCode } from '../../../../shared/inspections/index.ts'
import { drawRadar, printedRadar } from '../../../../shared/inspections/radar.ts'
import type { Block, Cell, Line, TableBlock, Tone } from '../blocks.ts'
import { type Columns, label, span } from '../columns.ts'
import { formatPercent } from '../formats.ts'
import type { ReportSource } from '../read-report.ts'

const levels = ['none', 'basic', 'kept'] as const
const severities: readonly Severity[] = ['critical', 'medium', 'minor']

/** The page for who reads one page alone: score, level, counts, radar and heat map. */
export function layOutSummary(source: ReportSource, columns: Columns): Block[] {
  const { score } = source
  const subheading = (key: 'summary.radar' | 'summary.matrix'): Block => ({
    kind: 'heading',
    level: 3,
    id: key.replace('.', '-'),
    line: columns.inline(({ text }) => text(key)),
  })
  return [
    heading(columns, 'summary'),
    levelTable(score, columns),
    countTable(source, columns),
    ...columns.lines('summary.method', {}, 'small').map((line): Block => ({ kind: 'paragraph', line })),
    ...(score.objectives.length === 0 ? [] : [subheading('summary.radar'), ...radar(score, columns)]),
    ...(score.matrix.length === 0 ? [] : [subheading('summary.matrix'), matrixTable(score, columns)]),
    ...details(score, columns),
  ]
}

/** A heading of the first level, which begins a page. */
export function heading(
  columns: Columns,
  section: 'summary' | 'findings' | 'actions' | 'route' | 'answers' | 'photos',
): Block {
  const line = columns.inline(({ text }) => text(`sections.${section}`))
  return { kind: 'heading', level: 1, id: section, line, startsPage: true }
}

function levelTable({ overall, level }: InspectionScore, columns: Columns): TableBlock {
  const border: Record<(typeof levels)[number], 'summary.below' | 'summary.between' | 'summary.above'> = {
    none: 'summary.below',
    basic: 'summary.between',
    kept: 'summary.above',
  }
  const cell = (each: (typeof levels)[number]): Cell => {
    const isReached = each === level
    return {
      ...(isReached ? { tone: 'reached' } : {}),
      alignment: 'center',
      lines: [
        ...columns.each(
          (column) => `${isReached ? '● ' : ''}${label(column, 'levels', each)}`,
          isReached ? 'strong' : 'plain',
        ),
        ...columns.each(
          ({ text, language }) =>
            text(border[each], {
              low: percentBorder(each, language),
              high: formatPercent(each === 'none' ? 40 : 75, language),
            }),
          'small',
        ),
      ],
    }
  }
  const scoreCell: Cell = {
    alignment: 'center',
    lines: [
      columns.inline(({ text }) => text('summary.score'), 'quiet'),
      overall.percent === null
        ? columns.inline(({ text }) => text('summary.noScore'))
        : [span(formatPercent(overall.percent, firstLanguage(columns)), 'en', 'large')],
    ],
  }
  return {
    kind: 'table',
    widths: [0.25, 0.25, 0.25, 0.25],
    headRows: 0,
    rows: [{ cells: [scoreCell, ...levels.map(cell)] }],
  }
}

function percentBorder(level: (typeof levels)[number], language: string): string {
  return formatPercent(level === 'kept' ? 75 : 40, language)
}

/** How many gaps of each severity, and how many items were judged, not checked and not applicable. */
function countTable({ score, findings }: ReportSource, columns: Columns): TableBlock {
  const { overall } = score
  const gaps = [...findings.values()].filter(({ answer }) => hasSeverity(answer))
  const unrated = gaps.filter(({ severity }) => severity === null).length
  const counts: { readonly name: readonly Line[]; readonly count: number }[] = [
    ...severities.map((severity) => ({
      name: columns.each((column) => label(column, 'severities', severity), severity),
      count: gaps.filter((gap) => gap.severity === severity).length,
    })),
    ...(unrated === 0 ? [] : [{ name: columns.lines('summary.withoutSeverity'), count: unrated }]),
    { name: columns.lines('summary.answered'), count: overall.answered },
    { name: columns.each((column) => label(column, 'answers', 'unchecked')), count: overall.unchecked },
    { name: columns.each((column) => label(column, 'answers', 'na')), count: overall.notApplicable },
  ]
  return {
    kind: 'table',
    widths: counts.map(() => 1 / counts.length),
    headRows: 1,
    rows: [
      { cells: counts.map(({ name }) => headCell(name)) },
      {
        cells: counts.map(({ count }) => ({
          lines: [[span(String(count), 'en', 'strong')]],
          alignment: 'center',
        })),
      },
    ],
  }
}

function radar(score: InspectionScore, columns: Columns): Block[] {
  const names: TableBlock = {
    kind: 'table',
    isWhole: true,
    widths: [0.55, 0.15, 0.15, 0.15],
    headRows: 1,
    rows: [
      { cells: [objectiveHead(columns), ...countHeads(columns)] },
      ...score.objectives.map((line, index) => ({
        cells: [objectiveCell(line.key, index, columns), ...countCells(line, columns)],
      })),
    ],
  }
  const svg = drawRadar(score, printedRadar)
  if (svg === null) return [names]
  const alt = score.objectives
    .map(({ key, percent }, index) => `${radarCode(key, index)} ${percent === null ? '–' : `${percent} %`}`)
    .join(', ')
  return [{ kind: 'radar', svg, alt }, names]
}

function objectiveHead(columns: Columns): Cell {
  return { lines: columns.each((column) => label(column, 'card', 'objective'), 'small'), tone: 'head' }
}

/** The first line begins with the code by which the radar calls the objective. */
function objectiveCell(key: string, index: number, columns: Columns): Cell {
  const [first = [], ...rest] = columns.each((column) => label(column, 'objectives', key))
  return { lines: [[span(`${radarCode(key, index)}　`, 'en', 'strong'), ...first], ...rest] }
}

function matrixTable(score: InspectionScore, columns: Columns): TableBlock {
  const addressees = score.addressees.map(({ key }) => key)
  const cells = new Map(score.matrix.map((cell) => [`${cell.objective} ${cell.addressee}`, cell]))
  return {
    kind: 'table',
    isWhole: true,
    widths: [0.36, ...addressees.map(() => 0.64 / addressees.length)],
    headRows: 1,
    rows: [
      {
        cells: [
          objectiveHead(columns),
          ...addressees.map((key) => headCell(columns.each((column) => label(column, 'addressees', key)))),
        ],
      },
      ...score.objectives.map((line, index) => ({
        cells: [
          objectiveCell(line.key, index, columns),
          ...addressees.map((key) => percentCell(cells.get(`${line.key} ${key}`) ?? null, columns)),
        ],
      })),
    ],
  }
}

/** What else the score says: by field and by requirement. */
function details(score: InspectionScore, columns: Columns): Block[] {
  const table = (group: 'groups' | 'requirements', lines: readonly ScoreLine[]): TableBlock => ({
    kind: 'table',
    widths: [0.55, 0.15, 0.15, 0.15],
    headRows: 1,
    rows: [
      {
        cells: [
          { lines: columns.lines(`summary.${group}`, {}, 'strong'), tone: 'head' },
          ...countHeads(columns),
        ],
      },
      ...lines.map((line) => ({
        cells: [
          { lines: [columns.inline((column) => label(column, group, line.key))] },
          ...countCells(line, columns),
        ],
      })),
    ],
  })
  return (['requirements', 'groups'] as const).flatMap((group) =>
    score[group].length === 0 ? [] : [{ kind: 'paragraph', line: [] }, table(group, score[group])],
  )
}

/** The heads of the columns that `countCells` fills. */
export function countHeads(columns: Columns): Cell[] {
  return [
    headCell(columns.lines('summary.score')),
    headCell(columns.each((column) => label(column, 'answers', 'unchecked'))),
    headCell(columns.each((column) => label(column, 'answers', 'na'))),
  ]
}

/** Percentage, and what is counted beside it. */
export function countCells(line: ScoreLine, columns: Columns): Cell[] {
  return [percentCell(line, columns), numberCell(line.unchecked), numberCell(line.notApplicable)]
}

/** A cell of a head above figures. */
export function headCell(lines: readonly Line[]): Cell {
  const small = lines.map((line) => line.map((each) => ({ ...each, look: each.look ?? 'small' })))
  return { lines: small, tone: 'head', alignment: 'center' }
}

/** A count; nothing where it is zero, so that what is there stands out. */
export function numberCell(count: number): Cell {
  return { lines: [[span(count === 0 ? '–' : String(count), 'en')]], alignment: 'center' }
}

/** A percentage on the colour of its level, with the number of items behind it. */
export function percentCell(line: Omit<ScoreLine, 'key'> | null, columns: Columns): Cell {
  if (line === null || line.percent === null)
    return { lines: [[span('–', 'en', 'quiet')]], alignment: 'center' }
  const { percent, answered } = line
  const tone: Tone = levelOf(percent)
  return {
    tone,
    alignment: 'center',
    lines: [
      [
        span(formatPercent(percent, firstLanguage(columns)), 'en', 'strong'),
        span(` (${answered})`, 'en', 'small'),
      ],
    ],
  }
}

/** Figures stand once, as the first language writes them. */
function firstLanguage({ all }: Columns): string {
  return all[0]?.language ?? 'ja'
}
