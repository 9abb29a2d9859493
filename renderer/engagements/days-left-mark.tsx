import { useTranslation } from 'react-i18next'
import { assertNever } from '../../shared/result.ts'
import { todayHere } from '../ui/parse-date.ts'
import { daysLeft } from './days-left.ts'
import classes from './marks.module.css'
import { Unconfirmed } from './unconfirmed.tsx'

type DaysLeftMarkProps = { readonly lastDay: string | null }

const soonDays = 14

/** Days left of the support period in words. */
export function DaysLeftMark({ lastDay }: DaysLeftMarkProps) {
  const { t } = useTranslation('engagements')
  const left = daysLeft(lastDay, todayHere())
  switch (left.kind) {
    case 'left':
      return (
        <span className={`${classes.days} ${left.days <= soonDays ? classes.soon : ''}`}>
          {t('period.left', { count: left.days, days: left.days })}
        </span>
      )
    case 'last-day':
      return <span className={`${classes.days} ${classes.soon}`}>{t('period.lastDay')}</span>
    case 'over':
      return <span className={`${classes.days} ${classes.over}`}>{t('period.over')}</span>
    case 'unconfirmed':
      return <Unconfirmed explanation={t('period.unconfirmed')} />
    default:
      return assertNever(left)
  }
}
