import type { Maturity } from '../../../shared/inspections/contract.ts'
import { formatNumber } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { formatPercent } from './format-percent.ts'
import { LevelBar } from './level-bar.tsx'
import classes from './score-summary.module.css'

type ScoreSummaryProps = {
  readonly overall: { readonly name: string; readonly percent: number | null }
  /** What is counted beside it. */
  readonly figures: readonly { readonly name: string; readonly value: number }[]
  readonly level: Maturity | null
  readonly levelNames: Readonly<Record<string, string>> | undefined
  /** How the percentage is counted. */
  readonly method: string
  readonly className?: string | undefined
}

/** The overall percentage, what was counted, and the programme's level. */
export function ScoreSummary({ overall, figures, level, levelNames, method, className }: ScoreSummaryProps) {
  const language = useLanguage()
  return (
    <div className={`${classes.summary} ${className ?? ''}`}>
      <dl className={classes.figures}>
        <div className={classes.overall}>
          <dt>{overall.name}</dt>
          <dd>{formatPercent(overall.percent, language)}</dd>
        </div>
        {figures.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{formatNumber(value, language)}</dd>
          </div>
        ))}
      </dl>
      <LevelBar level={level} names={levelNames} />
      <p className={classes.method}>{method}</p>
    </div>
  )
}
