import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Engagement } from '../../shared/engagements/contract.ts'
import { HourGauge } from '../ui/hour-gauge.tsx'
import classes from './budget-gauge.module.css'
import { budgetLevel } from './budget-level.ts'
import { Unconfirmed } from './unconfirmed.tsx'

type BudgetGaugeProps = { readonly engagement: Engagement }

/** The hour gauge of an engagement, with a word from 80 % of the cap on. */
export function BudgetGauge({ engagement }: BudgetGaugeProps) {
  const { t } = useTranslation('engagements')
  const { billedMinutes, capMinutes } = engagement
  const level = budgetLevel(billedMinutes, capMinutes)
  return (
    <div className={classes.gauge}>
      <HourGauge billedMinutes={billedMinutes} capMinutes={capMinutes} />
      {capMinutes === null && <Unconfirmed explanation={t('unconfirmed.cap')} />}
      {(level === 'warn80' || level === 'warn90' || level === 'warn100') && (
        <span className={classes.warning} data-full={level === 'warn100' || undefined} role="status">
          <IconAlertTriangle size={14} stroke={2} aria-hidden />
          {t(`header.${level}`)}
        </span>
      )}
    </div>
  )
}
