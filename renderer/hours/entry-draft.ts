import type { Input } from '../../shared/contract.ts'
import type { TimeEntry } from '../../shared/hours/contract.ts'
import { minutesBetween, resolveLocalTime } from '../../shared/hours/local-time.ts'
import { parseDate } from '../ui/parse-date.ts'
import { parseTime } from './parse-time.ts'

/** A time entry as it is being typed; dates and times may still be unreadable. */
export type EntryDraft = {
  readonly date: string
  readonly start: string
  readonly end: string
  readonly siteId: string | null
  readonly timeZone: string
  readonly menuItem: string
  readonly service: 'consultation' | 'training'
  readonly expertId: string | null
  readonly billable: boolean
  readonly note: string
  /** Picks one of two where a local time occurs twice. */
  readonly startOffset?: string | undefined
  readonly endOffset?: string | undefined
}

/** A field of the draft that can't be sent, and why. */
export type DraftProblem = {
  readonly field: 'date' | 'start' | 'end' | 'expertId'
  readonly reason: 'unreadable' | 'order' | 'required'
}

/** What the contract takes of a draft, without its engagement. */
export type EntryInput = Omit<Input<'hours.add'>, 'engagementId'>

/** The longest work that may run past midnight: a longer one is a slip of the pen, not a night. */
const longestNightMinutes = 12 * 60

/** The draft of an entry that is there already. */
export function draftOf(entry: TimeEntry): EntryDraft {
  return {
    date: entry.startsAt.slice(0, 10),
    start: entry.startsAt.slice(11),
    end: entry.endsAt.slice(11),
    siteId: entry.siteId,
    timeZone: entry.timeZone,
    menuItem: entry.menuItem,
    service: entry.service,
    expertId: entry.expertId,
    billable: entry.billable,
    note: entry.note ?? '',
    startOffset: entry.startOffset,
    endOffset: entry.endOffset,
  }
}

/** What the contract takes, or every field that can't be read yet. */
export function readDraft(draft: EntryDraft): { input: EntryInput } | { problems: readonly DraftProblem[] } {
  const date = parseDate(draft.date)
  const start = parseTime(draft.start)
  const end = parseTime(draft.end)
  const problems: DraftProblem[] = []
  if (date === null) problems.push({ field: 'date', reason: 'unreadable' })
  if (start === null) problems.push({ field: 'start', reason: 'unreadable' })
  if (end === null) problems.push({ field: 'end', reason: 'unreadable' })
  if (start !== null && end !== null && nightMinutes(start, end) > longestNightMinutes) {
    problems.push({ field: 'end', reason: 'order' })
  }
  if (draft.expertId === null) problems.push({ field: 'expertId', reason: 'required' })
  if (problems.length > 0 || !date || !start || !end || !draft.expertId) return { problems }
  const { siteId, timeZone, menuItem, service, expertId, billable, startOffset, endOffset } = draft
  return {
    input: {
      expertId,
      siteId,
      menuItem,
      service,
      startsAt: `${date}T${start}`,
      endsAt: `${endsNextDay(start, end) ? nextDay(date) : date}T${end}`,
      timeZone,
      billable,
      note: draft.note.trim() || null,
      ...(startOffset ? { startOffset } : {}),
      ...(endOffset ? { endOffset } : {}),
    },
  }
}

/** Elapsed minutes of a draft and whether it runs past midnight; null while it can't be told. */
export function previewOf(draft: EntryDraft): { minutes: number; isOvernight: boolean } | null {
  const read = readDraft({ ...draft, expertId: draft.expertId ?? 'none' })
  if ('problems' in read) return null
  const { startsAt, endsAt, timeZone = 'UTC', startOffset, endOffset } = read.input
  const start = resolveLocalTime(startsAt, timeZone, startOffset)
  const end = resolveLocalTime(endsAt, timeZone, endOffset)
  if ('problem' in start || 'problem' in end) return null
  return {
    minutes: minutesBetween(start.time.instant, end.time.instant),
    isOvernight: startsAt.slice(0, 10) !== endsAt.slice(0, 10),
  }
}

function endsNextDay(start: string, end: string): boolean {
  return end <= start
}

/** Minutes on the clock of work past midnight; 0 for work within a day. */
function nightMinutes(start: string, end: string): number {
  if (!endsNextDay(start, end)) return 0
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  return minutes(end) + 24 * 60 - minutes(start)
}

function nextDay(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)
}
