import type { InspectionRow } from '../../../shared/exchange/rows.ts'
import type { Checklist, InspectionScore, ScoreLine } from '../../../shared/inspections/index.ts'
import { word } from '../words.ts'
import { inCardOrder, labelPair, zonePair } from './item-lines.ts'

/** An inspection that was scored. */
export type Scored = {
  readonly inspection: InspectionRow
  readonly checklist: Checklist
  readonly score: InspectionScore
}

/** A line of a score under its view; `key` names it within its inspection. */
export type Line = {
  readonly key: string
  readonly dimension: string
  readonly names: readonly [string, string]
  /** The local name was typed at the site. */
  readonly isTyped?: boolean
  readonly score: Omit<ScoreLine, 'key'>
}

const dimensions = {
  objective: 'objectives',
  group: 'groups',
  addressee: 'addressees',
  requirement: 'requirements',
} as const

/** Every line of a score: overall, per objective, group, addressee, requirement and zone, objective × addressee. */
export function scoreLines({ inspection, checklist, score }: Scored): Line[] {
  const each = (dimension: keyof typeof dimensions) =>
    inCardOrder(checklist, dimensions[dimension], score[dimensions[dimension]], ({ key }) => key).map(
      (line): Line => ({
        key: `${dimension} ${line.key}`,
        dimension: word(`score.${dimension}`),
        names: labelPair(checklist, dimensions[dimension], line.key),
        score: line,
      }),
    )
  const byAddressee = inCardOrder(checklist, 'addressees', score.matrix, ({ addressee }) => addressee)
  const matrix = inCardOrder(checklist, 'objectives', byAddressee, ({ objective }) => objective)
  const zones = score.zones.filter((line) => line.answered + line.unchecked + line.notApplicable > 0)
  return [
    { key: 'overall', dimension: word('score.overall'), names: ['', ''], score: score.overall },
    ...each('objective'),
    ...each('group'),
    ...each('addressee'),
    ...each('requirement'),
    ...zones.map(
      (line): Line => ({
        key: `zone ${line.key}`,
        dimension: word('score.zone'),
        names: line.key === '' ? [word('score.wholeSite'), ''] : zonePair(inspection, line.key),
        isTyped: true,
        score: line,
      }),
    ),
    ...matrix.map((line): Line => {
      const objective = labelPair(checklist, 'objectives', line.objective)
      const addressee = labelPair(checklist, 'addressees', line.addressee)
      return {
        key: `matrix ${line.objective} ${line.addressee}`,
        dimension: word('score.matrix'),
        names: [`${objective[0]} × ${addressee[0]}`, `${objective[1]} × ${addressee[1]}`],
        score: line,
      }
    }),
  ]
}
