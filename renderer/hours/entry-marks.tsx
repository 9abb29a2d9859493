import { IconCalendarOff, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TimeEntry } from '../../shared/hours/contract.ts'
import classes from './entry-table.module.css'

type EntryMarksProps = { readonly entry: TimeEntry; readonly isMonthClosed: boolean }

/** Small marks beside the time of an entry: what of it can't be changed any more. */
export function EntryMarks({ entry, isMonthClosed }: EntryMarksProps) {
  const { t } = useTranslation('ledger')
  if (!entry.isSettled && !isMonthClosed) return null
  return (
    <span className={classes.marks}>
      {entry.isSettled && (
        <span role="img" aria-label={t('row.settled')} title={t('row.settled')}>
          <IconLock size={15} stroke={1.75} aria-hidden />
        </span>
      )}
      {isMonthClosed && (
        <span role="img" aria-label={t('row.monthClosed')} title={t('row.monthClosed')}>
          <IconCalendarOff size={15} stroke={1.75} aria-hidden />
        </span>
      )}
    </span>
  )
}
