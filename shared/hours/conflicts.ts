import { groupBy } from '../group-by.ts'
import type { HoursConflict, TimeEntry } from './contract.ts'
import { lastLocalDate, localDate, minutesBetween } from './local-time.ts'
import { isOverlapping, isOverlapSettled } from './overlap.ts'

/**
 * Impossible days: what the entries of one expert, over all engagements and countries, can't have been.
 * The two limits are Kagimori's own and only ask a person to look; no source of the programme gives any.
 */

/** Nobody changes country in less, minutes. */
export const shortestJourneyMinutes = 60

/** Nobody works longer on one local day, minutes. */
export const longestDayMinutes = 16 * 60

/** An entry with the country of its site; null where it has none. */
export type PlacedEntry = { readonly entry: TimeEntry; readonly country: string | null }

/** Every conflict among entries that count, by expert and time. Overlaps kept with a reason are none. */
export function findConflicts(placed: readonly PlacedEntry[]): HoursConflict[] {
  const byExpert = groupBy(
    placed
      .filter(({ entry }) => !entry.isRemoved && !entry.isReversed && entry.reversesId === null)
      .sort((a, b) => (a.entry.startInstant < b.entry.startInstant ? -1 : 1)),
    ({ entry }) => entry.expertId,
  )
  return [...byExpert].flatMap(([expertId, entries]) => [
    ...overlaps(expertId, entries),
    ...journeys(expertId, entries),
    ...longDays(expertId, entries),
  ])
}

function overlaps(expertId: string, placed: readonly PlacedEntry[]): HoursConflict[] {
  const found: HoursConflict[] = []
  let open: TimeEntry[] = []
  for (const { entry } of placed) {
    open = open.filter((before) => before.endInstant > entry.startInstant)
    for (const before of open) {
      if (!isOverlapping(before, entry) || isOverlapSettled(before) || isOverlapSettled(entry)) continue
      const until = before.endInstant < entry.endInstant ? before.endInstant : entry.endInstant
      found.push({
        kind: 'overlap',
        expertId,
        date: dateOf(entry),
        entries: [before, entry],
        minutes: minutesBetween(entry.startInstant, until),
      })
    }
    open.push(entry)
  }
  return found
}

function journeys(expertId: string, placed: readonly PlacedEntry[]): HoursConflict[] {
  return placed.flatMap(({ entry, country }, index) => {
    const before = placed[index - 1]
    if (before === undefined || before.country === null || country === null || before.country === country)
      return []
    // A travel entry ends where the next one begins.
    if (before.entry.endTimeZone === entry.timeZone && before.entry.timeZone !== before.entry.endTimeZone)
      return []
    const minutes = minutesBetween(before.entry.endInstant, entry.startInstant)
    if (minutes < 0 || minutes >= shortestJourneyMinutes) return []
    return [
      {
        kind: 'two-countries' as const,
        expertId,
        date: dateOf(entry),
        entries: [before.entry, entry],
        minutes,
      },
    ]
  })
}

function longDays(expertId: string, placed: readonly PlacedEntry[]): HoursConflict[] {
  const days = groupBy(placed, ({ entry }) => dateOf(entry))
  return [...days].flatMap(([date, all]) => {
    const minutes = all.reduce((sum, { entry }) => sum + entry.minutes, 0)
    const isWithin = all.every(({ entry }) => lastLocalDate(entry.endInstant, entry.endTimeZone) === date)
    if (minutes <= longestDayMinutes || !isWithin) return []
    return [{ kind: 'long-day' as const, expertId, date, entries: all.map(({ entry }) => entry), minutes }]
  })
}

function dateOf(entry: TimeEntry): string {
  return localDate(entry.startInstant, entry.timeZone)
}
