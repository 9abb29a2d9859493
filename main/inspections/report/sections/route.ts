import type { Answer } from '../../../../shared/inspections/index.ts'
import type { Block, Cell } from '../blocks.ts'
import { type Columns, label, span } from '../columns.ts'
import type { ReportSource } from '../read-report.ts'
import { zoneName } from '../words.ts'
import { countCells, countHeads, headCell, heading, numberCell } from './summary.ts'

const counted: readonly Answer[] = ['ok', 'partial', 'missing']

/** The zones in the order of the walk, with what was answered in each; the site as a whole comes first. */
export function layOutRoute(source: ReportSource, columns: Columns): Block[] {
  const { score, findings } = source
  const isWalk = score.zones.some(({ key }) => key !== '')
  const lines = score.zones.filter(
    ({ key, answered, unchecked, notApplicable }) => key !== '' || answered + unchecked + notApplicable > 0,
  )
  const countOf = (zoneId: string, answer: Answer) =>
    [...findings.values()].filter((each) => (each.zoneId ?? '') === zoneId && each.answer === answer).length
  const head: Cell[] = [
    headCell(columns.lines('route.order')),
    { lines: columns.each((column) => label(column, 'card', 'zone'), 'small'), tone: 'head' },
    ...counted.map((answer) => headCell(columns.each((column) => label(column, 'answers', answer)))),
    ...countHeads(columns),
  ]
  return [
    heading(columns, 'route'),
    ...columns
      .lines(isWalk ? 'route.intro' : 'route.none', {}, 'quiet')
      .map((line): Block => ({ kind: 'paragraph', line })),
    {
      kind: 'table',
      widths: [0.06, 0.22, ...head.slice(2).map(() => 0.72 / (head.length - 2))],
      headRows: 1,
      rows: [
        { cells: head },
        ...lines.map((line) => ({
          cells: [
            {
              lines: [[span(line.key === '' ? '–' : orderOf(source, line.key), 'en')]],
              alignment: 'center' as const,
            },
            { lines: columns.each((column) => zoneName(source, column, line.key === '' ? null : line.key)) },
            ...counted.map((answer) => numberCell(countOf(line.key, answer))),
            ...countCells(line, columns),
          ],
        })),
      ],
    },
  ]
}

function orderOf({ inspection }: ReportSource, zoneId: string): string {
  return String(inspection.zones.findIndex(({ id }) => id === zoneId) + 1)
}
