import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { Engagement } from '../../shared/engagements/contract.ts'
import { formatMinutes } from '../ui/format.ts'
import { HourGauge } from '../ui/hour-gauge.tsx'
import { DaysLeftMark } from './days-left-mark.tsx'
import classes from './engagement-table.module.css'
import { GroupWarning } from './group-warning.tsx'
import { secondName } from './names.ts'
import { StepMark } from './step-mark.tsx'
import { Unconfirmed } from './unconfirmed.tsx'
import { useWords } from './use-words.ts'

type EngagementRowProps = { readonly engagement: Engagement }

/** One engagement; the company's name is the link, a click anywhere in the row follows it. */
export function EngagementRow({ engagement }: EngagementRowProps) {
  const { t } = useTranslation('engagements')
  const words = useWords()
  const navigate = useNavigate()
  const path = `/engagements/${engagement.id}/overview`
  const second = secondName(engagement)
  return (
    <Table.Tr className={classes.row} onClick={() => void navigate(path)}>
      <Table.Td className={classes.company}>
        <Link to={path} className={classes.name} lang="ja" onClick={(event) => event.stopPropagation()}>
          {engagement.company.name}
        </Link>
        {second && (
          <div className={classes.second} lang={second.language}>
            {second.text}
          </div>
        )}
        <div>
          <GroupWarning warnings={engagement.warnings} />
        </div>
      </Table.Td>
      <Table.Td>
        <div className={classes.line}>
          {engagement.region === null ? '' : `${words.region(engagement.region)} `}
          {t('home.fiscalYear', { year: engagement.fiscalYear })}
        </div>
        <div className={classes.second}>{words.engagementKind(engagement.kind)}</div>
      </Table.Td>
      <Table.Td>
        <StepMark step={engagement.step} />
      </Table.Td>
      <Table.Td>
        <HourGauge billedMinutes={engagement.billedMinutes} capMinutes={engagement.capMinutes} isCompact />
      </Table.Td>
      <Table.Td className={classes.number} data-label={t('home.columns.left')}>
        {engagement.remainingMinutes === null ? (
          <Unconfirmed explanation={t('unconfirmed.cap')} />
        ) : (
          formatMinutes(engagement.remainingMinutes)
        )}
      </Table.Td>
      <Table.Td data-label={t('home.columns.period')}>
        <DaysLeftMark lastDay={engagement.lastDay} />
      </Table.Td>
    </Table.Tr>
  )
}
