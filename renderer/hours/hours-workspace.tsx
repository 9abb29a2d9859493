import { Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { HoursSummary, TimeEntry } from '../../shared/hours/contract.ts'
import { todayHere } from '../ui/parse-date.ts'
import { useRead } from '../ui/use-read.ts'
import { AllotmentsSection } from './allotments/allotments-section.tsx'
import { CalendarSwitch } from './calendar/calendar-switch.tsx'
import { DayView } from './calendar/day-view.tsx'
import { FilterButton } from './calendar/filter-button.tsx'
import { ListFilters } from './calendar/list-filters.tsx'
import { MonthView } from './calendar/month-view.tsx'
import { useCalendarView } from './calendar/use-calendar-view.ts'
import { useEntryFilter } from './calendar/use-entry-filter.ts'
import { ConflictsNotice } from './conflicts-notice.tsx'
import { EntryForm } from './entry-form.tsx'
import { EntryTable } from './entry-table.tsx'
import { type DraftSource, firstDraft } from './first-draft.ts'
import classes from './hours-tab.module.css'
import { HourLogButton } from './log/hour-log-button.tsx'
import { MonthsSection } from './months-section.tsx'
import { RoundingSection } from './rounding-section.tsx'
import { TotalsSection } from './totals-section.tsx'
import { useEntryForm } from './use-entry-form.ts'

type HoursWorkspaceProps = {
  readonly source: DraftSource
  /** Removed entries too. */
  readonly allEntries: readonly TimeEntry[]
  readonly summary: HoursSummary
}

/** The form above the ledger; beside it the totals, the closing of months and the rounding. */
export function HoursWorkspace({ source, allEntries, summary }: HoursWorkspaceProps) {
  const { t } = useTranslation('hours')
  const form = useEntryForm(source)
  const [showsRemoved, setShowsRemoved] = useState(false)
  const [params] = useSearchParams()
  const months = useRead('hours.months', { engagementId: source.engagement.id }).data?.items ?? []
  const closedMonths = new Set(months.filter(({ isClosed }) => isClosed).map(({ month }) => month))
  const hasRemoved = allEntries.length > source.entries.length
  const view = useCalendarView(firstDraft(source).date || todayHere())
  const isList = view.name === 'list'
  const list = useEntryFilter(showsRemoved ? allEntries : source.entries)
  return (
    <div className={classes.area}>
      <div className={classes.tab}>
        <ConflictsNotice engagementId={source.engagement.id} />
        {isList && <EntryForm form={form} source={source} />}
        <div className={isList ? classes.ledger : undefined}>
          <section className={classes.list} aria-label={t('list.title')}>
            <div className={classes.head}>
              <h2 className={classes.title}>{t('list.title')}</h2>
              {isList && <FilterButton list={list} />}
              {hasRemoved && view.name !== 'month' && (
                <Switch
                  withThumbIndicator={false}
                  label={t('list.showRemoved')}
                  checked={showsRemoved}
                  onChange={(event) => setShowsRemoved(event.currentTarget.checked)}
                />
              )}
              <HourLogButton source={source} />
              <CalendarSwitch view={view} />
            </div>
            {isList && list.isOpen && <ListFilters list={list} source={source} />}
            {isList && (
              <EntryTable
                entries={list.filtered}
                source={source}
                closedMonths={closedMonths}
                editedId={form.editedId}
                pointedId={params.get('entry')}
                onEdit={form.edit}
              />
            )}
            {view.name === 'day' && (
              <DayView view={view} source={source} form={form} showsRemoved={showsRemoved} />
            )}
            {view.name === 'month' && (
              <MonthView
                view={view}
                engagementId={source.engagement.id}
                entries={source.entries}
                usualZone={source.engagement.sites[0]?.timeZone}
              />
            )}
          </section>
          {isList && (
            <div className={classes.aside}>
              <TotalsSection summary={summary} entries={source.entries} />
              <AllotmentsSection engagementId={source.engagement.id} />
              <MonthsSection engagementId={source.engagement.id} months={months} />
              <RoundingSection engagementId={source.engagement.id} />
            </div>
          )}
        </div>
      </div>
    </div>
  )
}
