import { useTranslation } from 'react-i18next'
import type { ScoreLine } from '../../../shared/inspections/contract.ts'
import { levelOf } from '../../../shared/inspections/score.ts'
import figures from '../../ui/figure-table.module.css'
import { formatNumber } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { formatPercent } from './format-percent.ts'
import classes from './score.module.css'

type ScoreTableProps = {
  readonly title: string
  readonly lines: readonly ScoreLine[]
  readonly nameOf: (key: string) => string
  /** A short code before the name, as the radar has it. */
  readonly codeOf?: (key: string, index: number) => string
}

/** Percentages of one kind with what is counted beside them; nothing without lines. */
export function ScoreTable({ title, lines, nameOf, codeOf }: ScoreTableProps) {
  const { t } = useTranslation('score')
  const language = useLanguage()
  if (lines.length === 0) return null
  return (
    <table className={`${figures.table} ${classes.table}`}>
      <caption className="k-visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{t('overall')}</th>
          <th scope="col">{t('judged')}</th>
          <th scope="col">{t('unchecked')}</th>
          <th scope="col">{t('notApplicable')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={line.key}>
            <th scope="row">
              {codeOf && <b className={classes.code}>{codeOf(line.key, index)}</b>}
              {nameOf(line.key)}
            </th>
            <td>
              <span
                className={classes.percent}
                data-level={line.percent === null ? undefined : levelOf(line.percent)}
              >
                {formatPercent(line.percent, language)}
              </span>
            </td>
            <td>{formatNumber(line.answered, language)}</td>
            <td>{formatNumber(line.unchecked, language)}</td>
            <td>{formatNumber(line.notApplicable, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
