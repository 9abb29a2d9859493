import { Button } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import classes from './day.module.css'
import type { DayNotice as Notice } from './use-day-edits.ts'

type DayNoticeProps = {
  readonly notice: Notice | null
  readonly onOpenWanted: (notice: Extract<Notice, { kind: 'refused' }>) => void
}

/** What happened last on the grid, with the way back or out. */
export function DayNotice({ notice, onOpenWanted }: DayNoticeProps) {
  const { t } = useTranslation('calendar')
  if (notice?.kind === 'refused') {
    return (
      <FailureNotice failure={notice.failure}>
        <p className={classes.back}>{t('day.refused')}</p>
        <Button variant="default" size="compact-md" onClick={() => onOpenWanted(notice)}>
          {t('day.openForm')}
        </Button>
      </FailureNotice>
    )
  }
  return (
    <div className={classes.notice} role="status">
      {notice?.kind === 'locked' && (
        <>
          <IconLock size={16} stroke={1.75} aria-hidden />
          <span>{t(`day.locked.${notice.reason}`)}</span>
        </>
      )}
      {(notice?.kind === 'changed' || notice?.kind === 'said') && (
        <>
          <IconCheck size={16} stroke={1.75} aria-hidden />
          <span>{notice.sentence}</span>
        </>
      )}
      {notice?.kind === 'changed' && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconArrowBackUp size={16} stroke={1.75} aria-hidden />}
          onClick={notice.undo}
        >
          {t('day.undo')}
        </Button>
      )}
      {notice === null && <span>{t('day.hint')}</span>}
    </div>
  )
}
