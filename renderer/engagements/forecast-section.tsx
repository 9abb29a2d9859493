import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Engagement } from '../../shared/engagements/contract.ts'
import { UnlinkedFact } from '../proofs/index.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { formatMinutes } from '../ui/format.ts'
import { todayHere } from '../ui/parse-date.ts'
import { useRead } from '../ui/use-read.ts'
import classes from './forecast.module.css'
import { ForecastHolidays } from './forecast-holidays.tsx'
import overview from './overview.module.css'
import { useWords } from './use-words.ts'

type ForecastSectionProps = { readonly engagement: Engagement }

/** 見通し: hours, working days and sessions that are left, and whether they go together. */
export function ForecastSection({ engagement }: ForecastSectionProps) {
  const { t } = useTranslation('forecast')
  const words = useWords()
  const { data, failure } = useRead('plans.forecast', { engagementId: engagement.id, today: todayHere() })
  if (failure) return <FailureNotice failure={failure} />
  if (!data) return null
  const { remainingMinutes, workingDays, workingDaysJapan, workingDaysAbroad, minutesPerWorkingDay } = data
  const days = (value: number | null) => value ?? words.unconfirmed
  return (
    <section className={overview.section} aria-label={t('title')}>
      <div className={overview.head}>
        <h2 className={overview.title}>{t('title')}</h2>
      </div>
      <p className={classes.sentence}>
        {t('sentence', {
          left:
            remainingMinutes === null
              ? words.unconfirmed
              : t('hours', { value: formatMinutes(remainingMinutes) }),
          days: t('days', { value: days(workingDays) }),
          sessions: t('sessions', { value: data.sessionsLeft }),
        })}
      </p>
      {data.warnings.map((warning) => (
        <p key={warning} role="status" className={classes.warning}>
          <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
          {t(`warnings.${warning}`)}
        </p>
      ))}
      <dl className={classes.facts}>
        <div>
          <dt>{t('facts.planned')}</dt>
          <dd>{formatMinutes(data.plannedMinutesLeft)}</dd>
        </div>
        {minutesPerWorkingDay !== null && (
          <div>
            <dt>{t('facts.perDay')}</dt>
            <dd>{formatMinutes(minutesPerWorkingDay)}</dd>
          </div>
        )}
        <div>
          <dt>{t('facts.japan')}</dt>
          <dd>{days(workingDaysJapan)}</dd>
        </div>
        {workingDaysAbroad !== null && (
          <div>
            <dt>{t('facts.abroad')}</dt>
            <dd>{workingDaysAbroad}</dd>
          </div>
        )}
        <UnlinkedFact engagementId={engagement.id} />
      </dl>
      {data.lastDay !== null && <ForecastHolidays forecast={data} />}
    </section>
  )
}
