import { Table } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/empty-state.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { useChange } from '../ui/use-change.ts'
import { useRead } from '../ui/use-read.ts'
import { SelfCheckLine } from './self-check-line.tsx'
import classes from './self-check-list.module.css'
import { StartSelfCheck } from './start-self-check.tsx'
import { UnconfirmedForm } from './unconfirmed-form.tsx'

type SelfCheckListProps = {
  readonly engagementId: string
  readonly onOpen: (selfCheckId: string) => void
}

/** The self-checks of an engagement by day, and the start of a new one. */
export function SelfCheckList({ engagementId, onOpen }: SelfCheckListProps) {
  const { t } = useTranslation('self-check')
  const id = useId()
  const checks = useRead('selfCheck.list', { engagementId })
  const engagement = useRead('engagements.get', { id: engagementId })
  const remove = useChange('selfCheck.remove')
  const restore = useChange('selfCheck.restore')
  const failure = checks.failure ?? engagement.failure
  if (failure) return <FailureNotice failure={failure} />
  if (!checks.data || !engagement.data) return null
  const { sites } = engagement.data
  const start = sites.length > 0 && (
    <StartSelfCheck engagementId={engagementId} sites={sites} onStarted={onOpen} />
  )
  if (checks.data.items.length === 0) {
    const hint = t(sites.length > 0 ? 'list.emptyHint' : 'list.noSiteHint')
    return <EmptyState title={t('list.emptyTitle')} hint={hint} action={start} />
  }
  return (
    <section className={classes.list} aria-label={t('list.label')}>
      <UnconfirmedForm />
      <FailureNotice failure={remove.failure ?? restore.failure} />
      <Table verticalSpacing="xs" fz="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('list.site')}</Table.Th>
            <Table.Th>{t('list.date')}</Table.Th>
            <Table.Th>{t('list.progress')}</Table.Th>
            <Table.Th>{t('list.state')}</Table.Th>
            <Table.Th aria-hidden />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {checks.data.items.map((check) => (
            <SelfCheckLine
              key={check.id}
              check={check}
              site={sites.find((site) => site.id === check.siteId)}
              onOpen={() => onOpen(check.id)}
              onRemove={() => void remove.run({ id: check.id })}
              onRestore={() => void restore.run({ id: check.id })}
            />
          ))}
        </Table.Tbody>
      </Table>
      <section className={classes.new} aria-labelledby={id}>
        <h3 id={id}>{t('list.new')}</h3>
        {start}
      </section>
    </section>
  )
}
