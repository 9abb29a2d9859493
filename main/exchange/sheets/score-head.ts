import { addRow, type Column, type Formula, type StyledCell } from '../../office/excel-sheet.ts'
import type { Sheet } from '../../office/excel-workbook.ts'
import { word } from '../words.ts'
import { type SheetContext, siteName } from './context.ts'
import { heatMapOf, percentStyle } from './heat-map.ts'
import { inLanguage, labelPair } from './item-lines.ts'
import type { Scored } from './score-lines.ts'

/** What was written: where the radar goes, left of the heat map; `link` puts the formulas in that take the percentages of the lines over. */
export type ScoreHead = {
  /** Counted from 1; null without a heat map. */
  readonly radarRow: number | null
  readonly link: (percents: ReadonlyMap<string, Formula>) => void
}

// The heat map stands right of the radar: its labels in the fourth column, its cells from the fifth on.
const columnsBefore = 3
const heatRowPoints = 40

/** Writes the head of an inspection on a page of its own: its level, a place for the radar, the heat map. */
export function writeScoreHead(
  sheet: Sheet,
  context: SheetContext,
  columns: readonly Column[],
  scored: Scored,
): ScoreHead {
  const { inspection, checklist, score } = scored
  const linked: { readonly key: string; readonly row: number; readonly column: number }[] = []
  const add = (cells: readonly (string | StyledCell)[], minHeight = 0, widths = columns) =>
    addRow(sheet, context.styles, widths, { id: inspection.id, cells, minHeight })

  const whole = [{ heading: '', width: columns.reduce((sum, { width }) => sum + width, 0) }]

  const title = `${siteName(context, inspection.siteId)}　${checklist.title.ja} ${checklist.version}`
  add([{ content: title, style: { role: 'section' } }], 22, whole)
  const [levelJa, levelLocal] = labelPair(checklist, 'levels', score.level)
  const overall = add([
    { content: word('score.overall'), style: { role: 'label' } },
    { content: null, style: percentStyle(score.overall) },
    levelJa,
    inLanguage(levelLocal, scored, true),
  ])
  linked.push({ key: 'overall', row: overall, column: 3 })

  const heatMap = heatMapOf(scored)
  const radarRow = heatMap.length === 0 ? null : overall + 2
  if (radarRow !== null) {
    const before = Array.from({ length: columnsBefore }, () => ({
      content: null,
      style: { role: 'plain' } as const,
    }))
    add([])
    add([...before, { content: word('score.heatMap'), style: { role: 'section' } }])
    for (const cells of heatMap) {
      const widths = [
        ...columns.slice(0, columnsBefore),
        ...cells.map(({ width }) => ({ heading: '', width })),
      ]
      const row = add([...before, ...cells], heatRowPoints, widths)
      cells.forEach(({ key }, index) => {
        if (key !== null) linked.push({ key, row, column: columnsBefore + 2 + index })
      })
    }
  }
  const note = word(score.overall.answered + score.overall.unchecked === 0 ? 'score.none' : 'score.legend')
  const last = add([{ content: note, style: { role: 'plain', size: 9 } }], 32, whole)
  sheet.mergeCells(last, 2, last, columns.length + 1)
  sheet.getRow(last).addPageBreak()
  return {
    radarRow,
    link(percents) {
      for (const { key, row, column } of linked) {
        const percent = percents.get(key)
        if (percent !== undefined) sheet.getCell(row, column).value = { ...percent }
      }
    },
  }
}
