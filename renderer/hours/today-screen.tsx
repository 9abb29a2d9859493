import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { dayAnywhere } from '../../shared/hours/local-time.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { formatDate } from '../ui/format.ts'
import { Page } from '../ui/page.tsx'
import { todayHere } from '../ui/parse-date.ts'
import { useLanguage } from '../ui/use-language.ts'
import { useRead } from '../ui/use-read.ts'
import { ConflictsNotice } from './conflicts-notice.tsx'
import classes from './today.module.css'
import { TodayEngagements } from './today-engagements.tsx'
import { TodayEntries } from './today-entries.tsx'

/** 今日: the hours of today over all engagements, and the ways to go on with each. */
export function TodayScreen() {
  const { t } = useTranslation('hours')
  const language = useLanguage()
  const engagements = useRead('engagements.list', {})
  const today = todayHere()
  const entries = useRead('hours.list', dayAnywhere(today))
  const items = engagements.data?.items
  return (
    <Page
      title={t('today.title')}
      aside={<span className={classes.date}>{formatDate(today, language)}</span>}
    >
      <FailureNotice failure={engagements.failure ?? entries.failure} />
      {items?.length === 0 && (
        <EmptyState
          title={t('today.empty.title')}
          hint={t('today.empty.hint')}
          action={
            <Button component={Link} to="/engagements">
              {t('today.empty.action')}
            </Button>
          }
        />
      )}
      {items && items.length > 0 && entries.data && (
        <div className={classes.today}>
          <ConflictsNotice />
          <TodayEntries entries={entries.data.items} engagements={items} today={today} />
          <TodayEngagements engagements={items} />
        </div>
      )}
    </Page>
  )
}
