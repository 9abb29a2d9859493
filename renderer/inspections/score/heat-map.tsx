import { useTranslation } from 'react-i18next'
import type { InspectionScore } from '../../../shared/inspections/contract.ts'
import { radarCode } from '../../../shared/inspections/radar-code.ts'
import { levelOf } from '../../../shared/inspections/score.ts'
import figures from '../../ui/figure-table.module.css'
import { formatNumber } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { formatPercent } from './format-percent.ts'
import classes from './score.module.css'
import type { InspectionWords } from './use-words.ts'

const levels = ['none', 'basic', 'kept'] as const

type HeatMapProps = { readonly score: InspectionScore; readonly words: InspectionWords['words'] }

/** Objective × addressee: each cell says its percentage, its colour the level, and its name both. */
export function HeatMap({ score, words }: HeatMapProps) {
  const { t } = useTranslation('score')
  const language = useLanguage()
  const cells = new Map(score.matrix.map((cell) => [`${cell.objective} ${cell.addressee}`, cell]))
  const objectiveOf = (key: string) => words.objectives?.[key] ?? key
  const addresseeOf = (key: string) => words.addressees?.[key] ?? key
  const nameOf = (objective: string, addressee: string) => {
    const place = { objective: objectiveOf(objective), addressee: addresseeOf(addressee) }
    const cell = cells.get(`${objective} ${addressee}`)
    if (cell === undefined || cell.percent === null) return t('nothing', place)
    return t('cell', {
      ...place,
      percent: formatPercent(cell.percent, language),
      level: words.levels?.[levelOf(cell.percent)] ?? '',
      number: formatNumber(cell.answered, language),
    })
  }
  return (
    <>
      <table className={`${figures.table} ${classes.heatMap}`}>
        <caption className="k-visually-hidden">{t('matrix')}</caption>
        <thead>
          <tr>
            <th scope="col">{words.card?.objective}</th>
            {score.addressees.map(({ key }) => (
              <th scope="col" key={key}>
                {addresseeOf(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {score.objectives.map(({ key: objective }, index) => (
            <tr key={objective}>
              <th scope="row">
                <b className={classes.code}>{radarCode(objective, index)}</b>
                {objectiveOf(objective)}
              </th>
              {score.addressees.map(({ key: addressee }) => {
                const cell = cells.get(`${objective} ${addressee}`)
                const percent = cell?.percent ?? null
                return (
                  <td key={addressee} data-level={percent === null ? undefined : levelOf(percent)}>
                    <span aria-hidden>{formatPercent(percent, language)}</span>
                    {cell !== undefined && percent !== null && (
                      <span className={classes.soft} aria-hidden>
                        {formatNumber(cell.answered, language)}
                      </span>
                    )}
                    <span className="k-visually-hidden">{nameOf(objective, addressee)}</span>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={classes.legend} aria-label={t('legend')}>
        {levels.map((level) => (
          <li key={level}>
            <span data-level={level} aria-hidden />
            {words.levels?.[level] ?? level}
          </li>
        ))}
      </ul>
    </>
  )
}
