import type { Block, Row } from '../blocks.ts'
import { type Columns, label, span } from '../columns.ts'
import type { ReportSource } from '../read-report.ts'
import { dutyOf, meansOf } from './findings.ts'
import { heading } from './summary.ts'

/** Every action in the order of its finding's rank, as a table to work through. */
export function layOutActions({ ranking, findings }: ReportSource, columns: Columns): Block[] {
  const rows = ranking.flatMap(({ findingId, rank }): Row[] => {
    const finding = findings.get(findingId)
    const actions = finding?.actions.filter(({ isRemoved }) => !isRemoved) ?? []
    return actions.map((action) => ({
      cells: [
        { lines: [[span(String(rank), 'en', 'strong')]], alignment: 'center' },
        { lines: [[span(finding?.itemId ?? '', 'en')]] },
        ...columns.all.map((column) => ({ lines: [columns.pair(action.text, column)] })),
        { lines: columns.each((column) => meansOf(action, column).join(' · '), 'small') },
        {
          lines:
            action.owner === null && action.dueOn === null
              ? columns.lines('actions.undecided', {}, 'small')
              : columns.each((column) => dutyOf(action, column).join(' · '), 'small'),
        },
      ],
    }))
  })
  const textWidth = 0.52 / columns.all.length
  return [
    heading(columns, 'actions'),
    ...(rows.length === 0
      ? columns.lines('actions.none').map((line): Block => ({ kind: 'paragraph', line }))
      : [
          {
            kind: 'table' as const,
            widths: [0.07, 0.1, ...columns.all.map(() => textWidth), 0.15, 0.16],
            headRows: 1,
            rows: [
              {
                cells: [
                  { lines: columns.lines('actions.rank', {}, 'small'), tone: 'head' as const },
                  { lines: columns.lines('actions.item', {}, 'small'), tone: 'head' as const },
                  ...columns.all.map((column) => ({
                    lines: [[span(label(column, 'card', 'action'), column.language, 'small' as const)]],
                    tone: 'head' as const,
                  })),
                  { lines: columns.lines('actions.means', {}, 'small'), tone: 'head' as const },
                  { lines: columns.lines('actions.duty', {}, 'small'), tone: 'head' as const },
                ],
              },
              ...rows,
            ],
          },
        ]),
  ]
}
