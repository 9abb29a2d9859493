import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TimerStatus } from '../../../shared/hours/timer-contract.ts'
import { formatMinutes } from '../../ui/format.ts'
import classes from './timer-strip.module.css'
import { warningOf } from './timer-words.ts'

/** How full the budget is with what runs: a bar, what is left, and from 80 per cent on a word with it. */
export function TimerGauge({ timer }: { readonly timer: TimerStatus }) {
  const { t } = useTranslation('timer')
  const { capMinutes, billedMinutes, remainingMinutes, level } = timer.budget
  const warning = warningOf(timer)
  return (
    <div className={classes.gauge} data-level={warning === null ? undefined : (level ?? 100)}>
      <span className={classes.left}>
        {warning !== null && <IconAlertTriangle size={16} stroke={2} aria-hidden />}
        {warning !== null && <span>{t(`mark.${warning}`)}</span>}
        {remainingMinutes !== null && timer.unbilledReason === null && (
          <span>{t('strip.left', { left: formatMinutes(remainingMinutes) })}</span>
        )}
      </span>
      {capMinutes !== null && (
        <svg className={classes.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <rect className={classes.track} width="100" height="4" />
          <rect
            className={classes.part}
            width={Math.min(100, (100 * billedMinutes) / Math.max(1, capMinutes))}
            height="4"
          />
        </svg>
      )}
    </div>
  )
}
