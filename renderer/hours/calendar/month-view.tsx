import { ActionIcon, Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TimeEntry } from '../../../shared/hours/contract.ts'
import { todayHere } from '../../ui/parse-date.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { formatMonth } from '../month-word.ts'
import classes from './month.module.css'
import { addMonths } from './month-rows.ts'
import { MonthTable } from './month-table.tsx'
import type { CalendarView } from './use-calendar-view.ts'
import { useClosedMonths } from './use-closed-months.ts'

type MonthViewProps = {
  readonly view: CalendarView
  readonly engagementId: string
  readonly entries: readonly TimeEntry[]
  readonly usualZone: string | undefined
}

/** 月: the days of a month with what was done and its sums. */
export function MonthView({ view, engagementId, entries, usualZone }: MonthViewProps) {
  const { t } = useTranslation('calendar')
  const language = useLanguage()
  const closedMonths = useClosedMonths(engagementId)
  const month = view.day.slice(0, 7)
  const go = (count: number) => view.show('month', `${addMonths(month, count)}-01`)
  return (
    <section className={classes.view} aria-label={t('month.title')}>
      <div className={classes.toolbar}>
        <ActionIcon variant="default" size={44} aria-label={t('month.previous')} onClick={() => go(-1)}>
          <IconChevronLeft size={20} stroke={1.75} aria-hidden />
        </ActionIcon>
        <h2 className={classes.name} aria-live="polite">
          {formatMonth(month, language)}
        </h2>
        <ActionIcon variant="default" size={44} aria-label={t('month.next')} onClick={() => go(1)}>
          <IconChevronRight size={20} stroke={1.75} aria-hidden />
        </ActionIcon>
        <Button variant="default" onClick={() => view.show('month', todayHere())}>
          {t('month.today')}
        </Button>
        {closedMonths.has(month) && (
          <span className={classes.closed}>
            <IconLock size={16} stroke={1.75} aria-hidden />
            {t('month.closed')}
          </span>
        )}
      </div>
      <MonthTable
        key={month}
        month={month}
        day={view.day}
        entries={entries}
        usualZone={usualZone}
        onOpen={(day) => view.show('day', day)}
      />
    </section>
  )
}
