import { useTranslation } from 'react-i18next'
import { formatMinutes } from '../ui/format.ts'
import classes from './plan.module.css'

type PlanBarProps = { readonly plannedMinutes: number; readonly actualMinutes: number }

/** What was done of a line as its number above a bar of the part; red and full once it is beyond the plan. */
export function PlanBar({ plannedMinutes, actualMinutes }: PlanBarProps) {
  const { t } = useTranslation('forecast')
  const part = plannedMinutes > 0 ? Math.max(0, Math.min(1, actualMinutes / plannedMinutes)) : 0
  const actual = formatMinutes(actualMinutes)
  return (
    <div className={classes.progress}>
      {actual}
      <svg
        className={classes.bar}
        viewBox="0 0 100 4"
        preserveAspectRatio="none"
        role="img"
        aria-label={t('bar', { actual, planned: formatMinutes(plannedMinutes) })}
      >
        <rect className={classes.track} width="100" height="4" />
        <rect
          className={classes.part}
          data-over={actualMinutes > plannedMinutes || undefined}
          width={part * 100}
          height="4"
        />
      </svg>
    </div>
  )
}
