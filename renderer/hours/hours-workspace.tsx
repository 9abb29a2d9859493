import { Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { HoursSummary, TimeEntry } from '../../shared/hours/contract.ts'
import { useRead } from '../ui/use-read.ts'
import { AllotmentsSection } from './allotments/allotments-section.tsx'
import { ConflictsNotice } from './conflicts-notice.tsx'
import { EntryForm } from './entry-form.tsx'
import { EntryTable } from './entry-table.tsx'
import type { DraftSource } from './first-draft.ts'
import classes from './hours-tab.module.css'
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
  return (
    <div className={classes.area}>
      <div className={classes.tab}>
        <ConflictsNotice engagementId={source.engagement.id} />
        <EntryForm form={form} source={source} />
        <div className={classes.ledger}>
          <section className={classes.list} aria-label={t('list.title')}>
            <div className={classes.head}>
              <h2 className={classes.title}>{t('list.title')}</h2>
              {hasRemoved && (
                <Switch
                  withThumbIndicator={false}
                  label={t('list.showRemoved')}
                  checked={showsRemoved}
                  onChange={(event) => setShowsRemoved(event.currentTarget.checked)}
                />
              )}
            </div>
            <EntryTable
              entries={showsRemoved ? allEntries : source.entries}
              source={source}
              closedMonths={closedMonths}
              editedId={form.editedId}
              pointedId={params.get('entry')}
              onEdit={form.edit}
            />
          </section>
          <div className={classes.aside}>
            <TotalsSection summary={summary} entries={source.entries} />
            <AllotmentsSection engagementId={source.engagement.id} />
            <MonthsSection engagementId={source.engagement.id} months={months} />
            <RoundingSection engagementId={source.engagement.id} />
          </div>
        </div>
      </div>
    </div>
  )
}
