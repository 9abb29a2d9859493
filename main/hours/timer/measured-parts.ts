import { supportPeriod } from '../../../shared/hours/budget.ts'
import { clampRounded } from '../../../shared/hours/clamp-rounded.ts'
import type { TimeEntry } from '../../../shared/hours/contract.ts'
import { localDate, minutesBetween } from '../../../shared/hours/local-time.ts'
import { cutToMinute } from '../../../shared/hours/measure.ts'
import { roundSpan } from '../../../shared/hours/rounding.ts'
import { type SpanPart, splitSpan } from '../../../shared/hours/split.ts'
import { findEngagement, programmeOfEngagement } from '../../engagements/index.ts'
import { newId } from '../../new-id.ts'
import type { ReadableDatabase, WritableDatabase } from '../../vault/index.ts'
import { payingDevice } from '../allotments/holdings.ts'
import { allowanceOf } from '../budget.ts'
import { blankEntry } from '../entry-input.ts'
import { isMonthClosed } from '../month-store.ts'
import { toTimeEntry } from '../read-entry.ts'
import { roundingOf } from '../rounding.ts'
import { type EntryRow, findOverlaps, insertEntry } from '../store.ts'
import type { TimerRow } from './store.ts'

/** The parts that the running time would be kept in if it ended at `until`; none of less than a minute. */
export function planParts(db: ReadableDatabase, timer: TimerRow, until: string): SpanPart[] {
  const { engagementId, expertId, timeZone } = timer
  const span = roundedSpan(db, timer, until)
  const engagement = findEngagement(db, engagementId)
  if (span === null || !engagement) return []
  const isOpen = engagement.kind === 'desk' || engagement.adoptedOn !== null
  return splitSpan(
    { ...span, zone: timeZone },
    {
      period: isOpen ? supportPeriod(engagement, programmeOfEngagement(engagement)) : null,
      taken: findOverlaps(db, { id: '', expertId, ...span }),
      closedMonths: monthsOf(span, timeZone).filter((month) => isMonthClosed(db, engagementId, month)),
      ...allowanceOf(db, engagementId),
    },
  )
}

/** Writes the running time into the ledger as it ends at `until`, each part an entry. */
export function storeParts(
  db: WritableDatabase,
  timer: TimerRow,
  until: string,
  now: string,
): readonly TimeEntry[] {
  return planParts(db, timer, until).map((part) => {
    const entry = { ...toEntry(timer, part), device: payingDevice(db, timer.engagementId) }
    insertEntry(db, entry, now)
    return toTimeEntry(entry)
  })
}

/** An entry of the timer's work, judged or stored like one that was typed. */
export function toEntry(timer: TimerRow, part: SpanPart): EntryRow {
  return {
    ...blankEntry,
    id: newId(),
    engagementId: timer.engagementId,
    expertId: timer.expertId,
    siteId: timer.siteId,
    menuItem: timer.menuItem,
    service: timer.service,
    startInstant: part.startInstant,
    endInstant: part.endInstant,
    startZone: timer.timeZone,
    endZone: timer.timeZone,
    minutes: part.minutes,
    billable: part.unbilledReason === null,
    note: timer.note,
    participants: timer.participants,
    unbilledReason: part.unbilledReason,
  }
}

/** The running time in whole minutes, rounded as the engagement rounds; null when nothing is left to keep. */
function roundedSpan(db: ReadableDatabase, timer: TimerRow, until: string) {
  const { expertId, engagementId, timeZone } = timer
  const raw = { startInstant: cutToMinute(timer.startedAt), endInstant: cutToMinute(until) }
  const rounded = roundSpan({ ...raw, startZone: timeZone, endZone: timeZone }, roundingOf(db, engagementId))
  const isLeft = minutesBetween(rounded.startInstant, rounded.endInstant) > 0
  const { startInstant, endInstant } = isLeft ? rounded : raw
  const wide = {
    startInstant: startInstant < raw.startInstant ? startInstant : raw.startInstant,
    endInstant: endInstant > raw.endInstant ? endInstant : raw.endInstant,
  }
  const taken = findOverlaps(db, { id: '', expertId, ...wide })
  const span = clampRounded(raw, { startInstant, endInstant }, taken, timer.storedUntil)
  return span.startInstant < span.endInstant ? span : null
}

function monthsOf(span: { startInstant: string; endInstant: string }, zone: string): string[] {
  const months: string[] = []
  let [year = 0, month = 0] = localDate(span.startInstant, zone).split('-').map(Number)
  const last = localDate(span.endInstant, zone).slice(0, 7)
  for (;;) {
    const name = `${year}-${String(month).padStart(2, '0')}`
    months.push(name)
    if (name >= last) return months
    month = month === 12 ? 1 : month + 1
    year += month === 1 ? 1 : 0
  }
}
