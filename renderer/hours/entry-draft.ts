import type { Input } from '../../shared/contract.ts'
import type { TimeEntry } from '../../shared/hours/contract.ts'
import { minutesBetween, resolveLocalTime } from '../../shared/hours/local-time.ts'
import { isOfAnotherEra, parseDate } from '../ui/parse-date.ts'
import { parseTime } from './parse-time.ts'

/** Where and on which date work ends that does not end in the zone it began in, or not within half a day. */
export type Arrival = { readonly date: string; readonly timeZone: string }

/** A time entry as it is being typed; dates and times may still be unreadable. */
export type EntryDraft = {
  readonly date: string
  readonly start: string
  readonly end: string
  /** Null while the end lies in the same zone, at the latest in the morning after. */
  readonly arrival: Arrival | null
  readonly siteId: string | null
  readonly timeZone: string
  readonly menuItem: string
  readonly service: 'consultation' | 'training'
  readonly expertId: string | null
  readonly billable: boolean
  /** What the ledger said against billing it. */
  readonly unbilledReason?: EntryInput['unbilledReason']
  readonly note: string
  readonly participants: string
  /** Picks one of two where a local time occurs twice. */
  readonly startOffset?: string | undefined
  readonly endOffset?: string | undefined
}

/** A field of the draft that can't be sent, and why. */
export type DraftProblem = {
  readonly field: 'date' | 'start' | 'end' | 'arrivalDate' | 'expertId' | 'reason'
  readonly reason: 'unreadable' | 'another-era' | 'order' | 'too-long' | 'required'
}

/** What the contract takes of a draft, without its engagement. */
export type EntryInput = Omit<Input<'hours.add'>, 'engagementId' | 'onOverlap'>

/** The longest work that may run past midnight: a longer one is a slip of the pen, not a night. */
const longestNightMinutes = 12 * 60

const longestMinutes = 24 * 60

/** The draft of an entry that is there already. */
export function draftOf(entry: TimeEntry): EntryDraft {
  const start = entry.startsAt.slice(11)
  const end = entry.endsAt.slice(11)
  const date = entry.startsAt.slice(0, 10)
  const isUsual =
    entry.timeZone === entry.endTimeZone &&
    entry.endsAt === usualEnd(date, start, end) &&
    nightMinutes(start, end) <= longestNightMinutes
  return {
    date,
    start,
    end,
    arrival: isUsual ? null : { date: entry.endsAt.slice(0, 10), timeZone: entry.endTimeZone },
    siteId: entry.siteId,
    timeZone: entry.timeZone,
    menuItem: entry.menuItem,
    service: entry.service,
    expertId: entry.expertId,
    billable: entry.billable,
    note: entry.note ?? '',
    participants: entry.participants ?? '',
    startOffset: entry.startOffset,
    endOffset: entry.endOffset,
  }
}

/** What the contract takes, or every field that can't be read yet. */
export function readDraft(draft: EntryDraft): { input: EntryInput } | { problems: readonly DraftProblem[] } {
  const date = parseDate(draft.date)
  const start = parseTime(draft.start)
  const end = parseTime(draft.end)
  const endDate = draft.arrival === null ? date : parseDate(draft.arrival.date)
  const problems: DraftProblem[] = []
  if (date === null) problems.push({ field: 'date', reason: dateReason(draft.date) })
  if (start === null) problems.push({ field: 'start', reason: 'unreadable' })
  if (draft.arrival !== null && endDate === null)
    problems.push({ field: 'arrivalDate', reason: dateReason(draft.arrival.date) })
  if (end === null) problems.push({ field: 'end', reason: 'unreadable' })
  if (draft.expertId === null) problems.push({ field: 'expertId', reason: 'required' })
  if (!date || !start || !end || !endDate) return { problems }
  const input = inputOf(
    draft,
    `${date}T${start}`,
    draft.arrival ? `${endDate}T${end}` : usualEnd(date, start, end),
  )
  const isNightTooLong = draft.arrival === null && nightMinutes(start, end) > longestNightMinutes
  const order = isNightTooLong ? 'order' : orderProblem(input)
  if (order) problems.push({ field: 'end', reason: order })
  return problems.length > 0 ? { problems } : { input }
}

/** The changed fields of an input alone: what nobody typed anew keeps its very minute and zone. */
export function changesOf(before: EntryInput, after: EntryInput): Partial<EntryInput> {
  const changed = Object.entries(after).filter(
    ([key, value]) => (before[key as keyof EntryInput] ?? null) !== (value ?? null),
  )
  const changes: Partial<EntryInput> = Object.fromEntries(changed)
  // An offset picks one reading of a time, so the time stands beside it.
  if (changes.startOffset) changes.startsAt = after.startsAt
  if (changes.endOffset) changes.endsAt = after.endsAt
  return changes
}

/** Elapsed minutes of a draft and whether it runs past midnight; null while it can't be told. */
export function previewOf(draft: EntryDraft): { minutes: number; isOvernight: boolean } | null {
  const read = readDraft({ ...draft, expertId: draft.expertId ?? 'none' })
  if ('problems' in read) return null
  const minutes = elapsedMinutes(read.input)
  if (minutes === null) return null
  return { minutes, isOvernight: read.input.startsAt.slice(0, 10) !== read.input.endsAt.slice(0, 10) }
}

function inputOf(draft: EntryDraft, startsAt: string, endsAt: string): EntryInput {
  const { siteId, timeZone, menuItem, service, billable, startOffset, endOffset } = draft
  return {
    expertId: draft.expertId ?? '',
    siteId,
    menuItem,
    service,
    startsAt,
    endsAt,
    timeZone,
    endTimeZone: draft.arrival?.timeZone ?? timeZone,
    billable,
    ...(draft.unbilledReason && !billable ? { unbilledReason: draft.unbilledReason } : {}),
    note: draft.note.trim() || null,
    participants: draft.participants.trim() || null,
    ...(startOffset ? { startOffset } : {}),
    ...(endOffset ? { endOffset } : {}),
  }
}

/** Null while a clock change makes one of the two times doubtful. */
function elapsedMinutes(input: EntryInput): number | null {
  const { startsAt, endsAt, timeZone = 'UTC', endTimeZone = timeZone, startOffset, endOffset } = input
  const start = resolveLocalTime(startsAt, timeZone, startOffset)
  const end = resolveLocalTime(endsAt, endTimeZone, endOffset)
  if ('problem' in start || 'problem' in end) return null
  return minutesBetween(start.time.instant, end.time.instant)
}

function orderProblem(input: EntryInput): 'order' | 'too-long' | null {
  const minutes = elapsedMinutes(input)
  if (minutes === null || (minutes > 0 && minutes <= longestMinutes)) return null
  return minutes > 0 ? 'too-long' : 'order'
}

function dateReason(typed: string): DraftProblem['reason'] {
  return isOfAnotherEra(typed) ? 'another-era' : 'unreadable'
}

function usualEnd(date: string, start: string, end: string): string {
  return `${endsNextDay(start, end) ? nextDay(date) : date}T${end}`
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
