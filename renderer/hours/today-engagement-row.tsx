import { Button, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Output } from '../../shared/contract.ts'
import { Unconfirmed, useWords } from '../engagements/index.ts'
import { formatMinutes } from '../ui/format.ts'
import { useRead } from '../ui/use-read.ts'
import { StartTimerButton } from './timer/start-timer-button.tsx'
import classes from './today.module.css'

type TodayEngagementRowProps = { readonly engagement: Output<'engagements.get'> }

/** One engagement: its inspection that is still open, latest first, and the way to its hours. */
export function TodayEngagementRow({ engagement }: TodayEngagementRowProps) {
  const { t } = useTranslation(['hours', 'engagements'])
  const words = useWords()
  const path = `/engagements/${engagement.id}`
  const inspections = useRead('inspections.list', { engagementId: engagement.id })
  const open = inspections.data?.items.findLast((each) => each.answeredCount < each.itemCount)
  return (
    <Table.Tr>
      <Table.Td>
        <Link to={`${path}/overview`} className={classes.link} lang="ja">
          {engagement.company.name}
        </Link>
        <div className={classes.soft}>
          {engagement.region === null
            ? words.engagementKind(engagement.kind)
            : words.region(engagement.region)}
        </div>
      </Table.Td>
      <Table.Td className={classes.time}>
        {engagement.remainingMinutes === null ? (
          <Unconfirmed explanation={t('engagements:unconfirmed.cap')} />
        ) : (
          formatMinutes(engagement.remainingMinutes)
        )}
      </Table.Td>
      <Table.Td>
        {open ? (
          <Link to={`${path}/inspection?inspection=${open.id}`} className={classes.link}>
            {open.siteName}
            <span className={classes.progress}>
              {t('today.progress', { answered: open.answeredCount, items: open.itemCount })}
            </span>
          </Link>
        ) : (
          <Link to={`${path}/inspection`} className={classes.link}>
            {t('today.startInspection')}
          </Link>
        )}
      </Table.Td>
      <Table.Td className={classes.actions}>
        <span className={classes.acts}>
          <Button component={Link} to={`${path}/hours`} variant="default">
            {t('today.addHours')}
          </Button>
          {engagement.step !== '01' && (
            <StartTimerButton engagementId={engagement.id} company={engagement.company.name} />
          )}
        </span>
      </Table.Td>
    </Table.Tr>
  )
}
