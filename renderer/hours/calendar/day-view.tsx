import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimeEntry } from '../../../shared/hours/contract.ts'
import {
  dayStrip,
  layOut,
  type StripSpan,
  shownOnStrip,
  timeOnStrip,
} from '../../../shared/hours/day-layout.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { formatDate, formatMinutes } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { useRead } from '../../ui/use-read.ts'
import { clockSpan } from '../clock.ts'
import { draftOf } from '../entry-draft.ts'
import { type DraftSource, firstDraft } from '../first-draft.ts'
import type { EntryForm } from '../use-entry-form.ts'
import { useRemoval } from '../use-removal.tsx'
import classes from './day.module.css'
import { DayGrid } from './day-grid.tsx'
import { DayNotice } from './day-notice.tsx'
import { DayToolbar } from './day-toolbar.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import type { CalendarView } from './use-calendar-view.ts'
import { useClosedMonths } from './use-closed-months.ts'
import { useDayEdits } from './use-day-edits.ts'
import { useEntryDialog } from './use-entry-dialog.ts'
import { useSteps } from './use-steps.ts'

type DayViewProps = {
  readonly view: CalendarView
  readonly source: DraftSource
  readonly form: EntryForm
  readonly showsRemoved: boolean
}

const dayMs = 86_400_000

/** 日: one expert's day over all engagements, by the clock of a zone. */
export function DayView({ view, source, form, showsRemoved }: DayViewProps) {
  const { t } = useTranslation(['calendar', 'hours'])
  const language = useLanguage()
  const { engagement, experts } = source
  const [expertId, setExpertId] = useState(() => firstDraft(source).expertId ?? experts[0]?.id ?? null)
  const [zone, setZone] = useState(() => firstDraft(source).timeZone)
  const [said, say] = useState('')
  const strip = dayStrip(view.day, zone)
  const range = {
    from: new Date(strip.startMs - dayMs).toISOString(),
    to: new Date(strip.startMs + strip.minutes * 60_000).toISOString(),
  }
  const read = useRead(
    'hours.list',
    { ...(expertId ? { expertId } : {}), ...range, includeRemoved: showsRemoved },
    { enabled: expertId !== null },
  )
  const entries = (read.data?.items ?? []).filter((entry) => entry.reversesId === null && !entry.isReversed)
  const hasOthers = entries.some((entry) => entry.engagementId !== engagement.id)
  const others = useRead('engagements.list', {}, { enabled: hasOthers })
  const closedMonths = useClosedMonths(engagement.id)
  const steps = useSteps(engagement.id)
  const edits = useDayEdits(strip)
  const dialog = useEntryDialog(form)
  const removal = useRemoval()

  const create = (span: StripSpan) => {
    edits.tell(null)
    const start = timeOnStrip(strip, span.from)
    const end = timeOnStrip(strip, span.to)
    const site = engagement.sites.find((each) => each.timeZone === zone)
    dialog.create({
      date: start.localTime.slice(0, 10),
      start: start.localTime.slice(11),
      end: end.localTime.slice(11),
      startOffset: start.offset,
      endOffset: end.offset,
      timeZone: zone,
      siteId: site?.id ?? null,
      expertId,
    })
  }
  const remove = (entry: TimeEntry) => {
    const name = { date: formatDate(entry.startsAt, language), time: clockSpan(entry) }
    void removal.remove(entry.id, t('hours:list.removedNotice', name))
  }
  const open = (entry: TimeEntry) => {
    if (entry.engagementId !== engagement.id) edits.tell({ kind: 'locked', reason: 'otherEngagement', entry })
    else if (entry.isRemoved) edits.tell({ kind: 'locked', reason: 'removed', entry })
    else dialog.edit(entry)
  }
  const minutesOf = (chosen: readonly TimeEntry[]) =>
    layOut(
      strip,
      chosen.filter((entry) => !entry.isRemoved),
    ).reduce((sum, { span }) => {
      const shown = shownOnStrip(strip, span)
      return sum + shown.to - shown.from
    }, 0)

  if (expertId === null) return <p className={classes.empty}>{t('day.noExpert')}</p>
  return (
    <section className={classes.view} aria-label={t('day.title')}>
      <DayToolbar
        day={view.day}
        zone={zone}
        expertId={expertId}
        experts={experts}
        usualZones={[...engagement.sites.map((site) => site.timeZone), 'Asia/Tokyo']}
        onDay={(day) => {
          edits.flush()
          edits.tell(null)
          view.show('day', day)
        }}
        onZone={(next) => {
          edits.flush()
          setZone(next)
        }}
        onExpert={(next) => {
          edits.flush()
          edits.tell(null)
          setExpertId(next)
        }}
      />
      {read.failure && <FailureNotice failure={read.failure} />}
      <div className={classes.above}>
        <DayNotice
          notice={edits.notice}
          onOpenWanted={({ entry, wanted }) => {
            edits.tell(null)
            dialog.edit(entry, draftOf({ ...entry, ...wanted }))
          }}
        />
        <p className={classes.total}>
          {t('day.total', {
            own: formatMinutes(minutesOf(entries.filter((entry) => entry.engagementId === engagement.id))),
            all: formatMinutes(minutesOf(entries)),
          })}
        </p>
      </div>
      <DayGrid
        key={`${view.day} ${zone}`}
        strip={strip}
        entries={entries}
        locks={{ engagementId: engagement.id, closedMonths }}
        steps={steps}
        edits={edits}
        companyOf={(id) => others.data?.items.find((each) => each.id === id)?.company.name ?? ''}
        onCreate={create}
        onOpen={open}
        onRemove={remove}
        onSay={say}
      />
      <p className="k-visually-hidden" aria-live="polite">
        {said}
      </p>
      <EntryDialog dialog={dialog} form={form} source={source} />
    </section>
  )
}
