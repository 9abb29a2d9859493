import { IconAlertTriangle, IconCalendarEvent, IconCheck, IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Priority } from '../../shared/assets/index.ts'
import classes from './marks.module.css'

const icons = { now: IconAlertTriangle, soon: IconClock, plan: IconCalendarEvent, keep: IconCheck } as const

type PriorityMarkProps = { readonly priority: Priority | null }

/** When measures for an asset are due. */
export function PriorityMark({ priority }: PriorityMarkProps) {
  const { t } = useTranslation('assets')
  if (priority === null) return <span className={classes.none}>{t('notSet')}</span>
  const Icon = icons[priority]
  return (
    <span className={classes.priority} data-priority={priority}>
      <Icon size={16} stroke={1.75} aria-hidden />
      {t(`priorities.${priority}`)}
    </span>
  )
}
