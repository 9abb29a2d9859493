import { addRow, type Column, type Formula, setColumns } from '../../office/excel-sheet.ts'
import type { Sheet } from '../../office/excel-workbook.ts'
import { word } from '../words.ts'
import { type SheetContext, siteName } from './context.ts'
import { inLanguage } from './item-lines.ts'
import { type RadarPlace, writeScoreHead } from './score-head.ts'
import { type Line, type Scored, scoreLines } from './score-lines.ts'

const columns: readonly Column[] = [
  { heading: word('columns.site'), width: 16 },
  { heading: word('columns.dimension'), width: 16 },
  { heading: word('columns.lineJa'), width: 30 },
  { heading: word('columns.lineLocal'), width: 30 },
  { heading: word('columns.score'), width: 11, style: { numFmt: '0.0##', align: 'right' } },
  { heading: word('columns.answered'), width: 11, style: { numFmt: '0', align: 'right' } },
  { heading: word('columns.percent'), width: 11, style: { numFmt: '0.0%', align: 'right' } },
  { heading: word('columns.unchecked'), width: 11, style: { numFmt: '0', align: 'right' } },
  { heading: word('columns.notApplicable'), width: 11, style: { numFmt: '0', align: 'right' } },
]

/** What the sheet of the scores left open: the row of its headings, and where the radars go. */
export type WrittenScore = {
  readonly headingRow: number
  readonly radars: readonly (RadarPlace & { readonly scored: Scored })[]
}

/** Writes 評価: for each inspection its level and heat map, then every line of the scores in one table. */
export function writeScore(sheet: Sheet, context: SheetContext): WrittenScore {
  setColumns(sheet, columns)
  const heads = scoredOf(context).map((scored) => ({
    scored,
    ...writeScoreHead(sheet, context, columns, scored),
  }))
  const headings = columns.map(({ heading }) => ({ content: heading, style: { role: 'head' } as const }))
  const headingRow = addRow(sheet, context.styles, columns, { id: 'id', cells: headings, minHeight: 24 })
  for (const { scored, link } of heads) {
    link(new Map(scoreLines(scored).map((line) => [line.key, writeLine(sheet, context, scored, line)])))
  }
  return {
    headingRow,
    radars: heads.flatMap(({ scored, radar }) => (radar === null ? [] : [{ ...radar, scored }])),
  }
}

function scoredOf({ rows }: SheetContext): Scored[] {
  return rows.inspections.flatMap((inspection) => {
    const { checklist, score } = rows.summaries.get(inspection.id) ?? {}
    return checklist === undefined || score === undefined ? [] : [{ inspection, checklist, score }]
  })
}

/** Writes a line; answers a formula that takes its percentage over. */
function writeLine(sheet: Sheet, context: SheetContext, scored: Scored, line: Line): Formula {
  const { points, answered, unchecked, notApplicable } = line.score
  const row = sheet.rowCount + 1
  const result = answered === 0 ? '' : Math.round((points / answered) * 1000) / 1000
  addRow(sheet, context.styles, columns, {
    id: scored.inspection.id,
    cells: [
      siteName(context, scored.inspection.siteId),
      line.dimension,
      line.names[0],
      inLanguage(line.names[1], scored, line.isTyped !== true),
      // The mean of three zones has no end; what it loses here is below what a percentage shows.
      Math.round(points * 10_000) / 10_000,
      answered,
      { formula: `IF(G${row}=0,"",ROUND(F${row}/G${row},3))`, result },
      unchecked,
      notApplicable,
    ],
  })
  return { formula: `H${row}`, result }
}
