import { minutesBetween, resolveLocalTime, type TimeEntry, toLocalTime } from '../../../shared/hours/index.ts'
import type { EntryChanges } from '../../hours/index.ts'
import type { EntryChange } from '../fields/hour-fields.ts'
import type { Moment } from '../fields/read-cell.ts'

type Typed = { -readonly [K in keyof EntryChanges]: EntryChanges[K] }

const dayMs = 86_400_000

/**
 * What cells change in an entry, as the hours' methods take it; undefined where its times can't be so. A date moves
 * both ends; a time that is written without a date, or with the one it had, moves along.
 */
export function entryChanges(entry: TimeEntry, change: Partial<EntryChange>): EntryChanges | undefined {
  const { day, start, end, minutes, zones, ...others } = change
  const changes: Typed = { ...others }
  // The cells name the zones: a site elsewhere must not move the entry to another one.
  if (zones !== undefined || others.siteId !== undefined) {
    changes.timeZone = zones?.start ?? entry.timeZone
    changes.endTimeZone = zones?.end ?? entry.endTimeZone
  }
  const shift = day === undefined ? 0 : (Date.parse(day) - Date.parse(entry.startsAt.slice(0, 10))) / dayMs
  const startsAt = place(entry.startsAt, start, shift)
  const endsAt = place(entry.endsAt, end, shift)
  if (startsAt !== entry.startsAt) changes.startsAt = startsAt
  if (endsAt !== entry.endsAt) changes.endsAt = endsAt
  if (minutes === undefined) return changes
  return withMinutes(entry, changes, minutes, end !== undefined)
}

function place(was: string, written: Moment | undefined, shift: number): string {
  const own = was.slice(0, 10)
  const day = written?.day ?? own
  return `${day === own ? addDays(day, shift) : day}T${written?.time ?? was.slice(11)}`
}

/** The end that the minutes ask for, unless an end was written that says the same. */
function withMinutes(
  entry: TimeEntry,
  changes: Typed,
  minutes: number,
  hasEnd: boolean,
): EntryChanges | undefined {
  const { timeZone = entry.timeZone, endTimeZone = entry.endTimeZone } = changes
  const start = instantOf(changes.startsAt, entry.startsAt, timeZone, entry.timeZone, entry.startOffset)
  if (start === undefined) return undefined
  if (hasEnd) {
    const end = instantOf(changes.endsAt, entry.endsAt, endTimeZone, entry.endTimeZone, entry.endOffset)
    return end !== undefined && minutesBetween(start, end) === minutes ? changes : undefined
  }
  const end = toLocalTime(new Date(Date.parse(start) + minutes * 60_000).toISOString(), endTimeZone)
  return { ...changes, endsAt: end.localTime, endOffset: end.offset }
}

function instantOf(
  typed: string | undefined,
  was: string,
  zone: string,
  zoneBefore: string,
  offsetBefore: string,
): string | undefined {
  const isKept = typed === undefined && zone === zoneBefore
  try {
    const found = resolveLocalTime(typed ?? was, zone, isKept ? offsetBefore : undefined)
    return 'time' in found ? found.time.instant : undefined
  } catch {
    // No such zone.
    return undefined
  }
}

function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10)
}
