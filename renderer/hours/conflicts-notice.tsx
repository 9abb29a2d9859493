import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRead } from '../ui/use-read.ts'
import { ConflictLine } from './conflict-line.tsx'
import classes from './conflicts.module.css'

type ConflictsNoticeProps = {
  /** Only conflicts in which this engagement has a part. */
  readonly engagementId?: string
}

const shownAtFirst = 3

/** Says which entries can't all have been so, each with the way to it; nothing while there are none. */
export function ConflictsNotice({ engagementId }: ConflictsNoticeProps) {
  const { t } = useTranslation('ledger')
  const [showsAll, setShowsAll] = useState(false)
  const conflicts = useRead('hours.conflicts', engagementId === undefined ? {} : { engagementId })
  const experts = useRead('experts.list', {})
  const engagements = useRead('engagements.list', {})
  const items = conflicts.data?.items ?? []
  if (items.length === 0 || !experts.data || !engagements.data) return null
  const shown = showsAll ? items : items.slice(0, shownAtFirst)
  return (
    <section className={classes.notice} aria-label={t('conflicts.label')}>
      <h2 className={classes.title}>
        <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
        {t('conflicts.title', { count: items.length })}
      </h2>
      <ul className={classes.list}>
        {shown.map((conflict) => (
          <ConflictLine
            key={[conflict.kind, ...conflict.entries.map(({ id }) => id)].join(' ')}
            conflict={conflict}
            experts={experts.data?.items ?? []}
            engagements={engagements.data?.items ?? []}
          />
        ))}
      </ul>
      {items.length > shown.length && (
        <Button variant="default" size="compact-md" onClick={() => setShowsAll(true)}>
          {t('conflicts.more', { count: items.length - shown.length })}
        </Button>
      )}
    </section>
  )
}
