import { Button } from '@mantine/core'
import { IconAlertTriangle, IconArrowsLeftRight, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatMinutes } from '../ui/format.ts'
import classes from './plan.module.css'
import { Unconfirmed } from './unconfirmed.tsx'
import type { EditedPlan } from './use-plan.ts'

type PlanFootProps = {
  readonly edited: EditedPlan
  readonly capMinutes: number | null
  readonly onAddLine: () => void
  readonly onMove: () => void
}

/** The sum of a plan against the cap, and the agreement with the reason where it is impossible. */
export function PlanFoot({ edited, capMinutes, onAddLine, onMove }: PlanFootProps) {
  const { t } = useTranslation(['engagements', 'forecast'])
  const { totalMinutes, overMinutes, isAgreed } = edited
  const isOver = overMinutes > 0
  return (
    <div className={classes.foot}>
      {!isAgreed && (
        <Button
          variant="default"
          leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />}
          onClick={onAddLine}
        >
          {t('plan.addLine')}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconArrowsLeftRight size={18} stroke={1.75} aria-hidden />}
        onClick={onMove}
      >
        {t('forecast:move.open')}
      </Button>
      <dl className={classes.sum}>
        <dt>{t('plan.total')}</dt>
        <dd className={classes.total} data-over={isOver || undefined}>
          {formatMinutes(totalMinutes)}
        </dd>
        <dd className={classes.cap}>
          {capMinutes === null ? (
            <Unconfirmed explanation={t('unconfirmed.cap')} />
          ) : (
            t('plan.ofCap', { cap: formatMinutes(capMinutes) })
          )}
        </dd>
      </dl>
      {isOver && (
        <p id="plan-over-cap" role="status" className={classes.over}>
          <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
          {t('plan.overCap', { over: formatMinutes(overMinutes) })}
        </p>
      )}
      {isAgreed ? (
        <Button variant="default" onClick={() => void edited.setAgreed(false)}>
          {t('plan.change')}
        </Button>
      ) : (
        <Button
          disabled={isOver}
          aria-describedby={isOver ? 'plan-over-cap' : undefined}
          onClick={() => void edited.setAgreed(true)}
        >
          {t('plan.agree')}
        </Button>
      )}
    </div>
  )
}
