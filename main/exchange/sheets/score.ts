import { addRow, type Column, type Formula, setColumns } from '../../office/excel-sheet.ts'
import { placePicture, type Sheet, type Workbook } from '../../office/excel-workbook.ts'
import type { Radar } from '../draw-radars.ts'
import { word } from '../words.ts'
import { type SheetContext, siteName } from './context.ts'
import { inLanguage } from './item-lines.ts'
import { writeScoreHead } from './score-head.ts'
import { type Line, type Scored, scoreLines } from './score-lines.ts'

const columns: readonly Column[] = [
  { heading: word('columns.site'), width: 20 },
  { heading: word('columns.dimension'), width: 16 },
  { heading: word('columns.lineJa'), width: 26 },
  { heading: word('columns.lineLocal'), width: 26 },
  { heading: word('columns.score'), width: 13, style: { numFmt: '0.0##', align: 'center' } },
  { heading: word('columns.answered'), width: 13, style: { numFmt: '0', align: 'center' } },
  { heading: word('columns.percent'), width: 13, style: { numFmt: '0.0%', align: 'center' } },
  { heading: word('columns.unchecked'), width: 13, style: { numFmt: '0', align: 'center' } },
  { heading: word('columns.notApplicable'), width: 13, style: { numFmt: '0', align: 'center' } },
]

/**
 * Writes 評価: for each inspection its level, radar and heat map, then every line of the scores in one table.
 * Answers the row of the table's headings.
 */
export function writeScore(
  workbook: Workbook,
  sheet: Sheet,
  context: SheetContext,
  radars: ReadonlyMap<string, Radar>,
): number {
  setColumns(sheet, columns)
  const heads = scoredOf(context).map((scored) => {
    const { link, radarRow } = writeScoreHead(sheet, context, columns, scored)
    const radar = radars.get(scored.inspection.id)
    if (radar !== undefined && radarRow !== null) addRadar(workbook, sheet, radarRow, radar)
    return { scored, link }
  })
  const headings = columns.map(({ heading }) => ({ content: heading, style: { role: 'head' } as const }))
  const headingRow = addRow(sheet, context.styles, columns, { id: 'id', cells: headings, minHeight: 24 })
  for (const { scored, link } of heads) {
    link(new Map(scoreLines(scored).map((line) => [line.key, writeLine(sheet, context, scored, line)])))
  }
  return headingRow
}

// The first three columns together, in pixels at 96 dpi.
const radarWidth = 430

function addRadar(workbook: Workbook, sheet: Sheet, row: number, { key, width, height }: Radar): void {
  placePicture(
    workbook,
    sheet,
    { id: key, extension: 'png' },
    {
      column: 1,
      row: row - 1,
      padding: 4,
      width: radarWidth,
      height: Math.round((radarWidth * height) / width),
    },
  )
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
