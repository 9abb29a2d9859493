import { levelOf, radarCode } from '../../../shared/inspections/index.ts'
import type { StyledCell } from '../../office/excel-sheet.ts'
import type { StyleSpec } from '../../office/excel-styles.ts'
import { word } from '../words.ts'
import { inCardOrder, labelPair } from './item-lines.ts'
import type { Scored } from './score-lines.ts'

/** A cell of the heat map; `key` names the line of the score whose percentage it shows. */
export type HeatCell = StyledCell & { readonly key: string | null; readonly width: number }

type Tally = { readonly points: number; readonly answered: number }

// Pale grounds under the numbers of the three levels; they tell nothing that the numbers do not.
const levelFills = { none: 'FFF7DEDA', basic: 'FFF6EFD8', kept: 'FFD9E3F3' } as const
const labelWidth = 26
const cellWidth = 13

/** Objective × addressee with the sums of both, the headings first; empty where a checklist has neither. */
export function heatMapOf({ checklist, score }: Scored): HeatCell[][] {
  const { objectives, matrix } = score
  const addressees = inCardOrder(checklist, 'addressees', score.addressees, ({ key }) => key)
  if (matrix.length === 0) return []
  const lines = new Map<string, Tally>([
    ['overall', score.overall],
    ...objectives.map((line) => [`objective ${line.key}`, line] as const),
    ...addressees.map((line) => [`addressee ${line.key}`, line] as const),
    ...matrix.map((line) => [`matrix ${line.objective} ${line.addressee}`, line] as const),
  ])
  const names = (kind: string, key: string) => labelPair(checklist, kind, key).join('\n')
  const text = (content: string, role: 'head' | 'label', width: number): HeatCell => ({
    content,
    style: { role },
    key: null,
    width,
  })
  const percents = (keys: readonly string[]) =>
    keys.map(
      (key): HeatCell => ({ content: null, style: percentStyle(lines.get(key)), key, width: cellWidth }),
    )
  return [
    [
      text('', 'head', labelWidth),
      ...addressees.map(({ key }) => text(names('addressees', key), 'head', cellWidth)),
      text(word('score.sum'), 'head', cellWidth),
    ],
    ...objectives.map(({ key }, index) => [
      // The radar beside it names its corners by these codes.
      text(`${radarCode(key, index)}　${names('objectives', key)}`, 'label', labelWidth),
      ...percents([...addressees.map((each) => `matrix ${key} ${each.key}`), `objective ${key}`]),
    ]),
    [
      text(word('score.sum'), 'label', labelWidth),
      ...percents([...addressees.map(({ key }) => `addressee ${key}`), 'overall']),
    ],
  ]
}

/** How a percentage looks on the ground of its level; plain where nothing counts. */
export function percentStyle(line: Tally | undefined): StyleSpec {
  const plain: StyleSpec = { numFmt: '0.0%', align: 'center' }
  if (line === undefined || line.answered === 0) return plain
  return { ...plain, fill: levelFills[levelOf((line.points / line.answered) * 100)] }
}
