import type { TimeEntry } from '../../shared/hours/contract.ts'
import { countedMinutes } from '../../shared/hours/counted-minutes.ts'

/** The entries of one local date; `minutes` counts those that are not removed, reversals down. */
export type Day = { readonly date: string; readonly minutes: number; readonly entries: readonly TimeEntry[] }

/**
 * Groups entries by the local date of their start, the latest day first, in order of time within a day; a reversal
 * follows what it takes back.
 */
export function groupByDay(entries: readonly TimeEntry[]): Day[] {
  const days = new Map<string, TimeEntry[]>()
  for (const entry of entries) {
    const date = entry.startsAt.slice(0, 10)
    const own = days.get(date)
    if (own) own.push(entry)
    else days.set(date, [entry])
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([date, own]) => ({
      date,
      minutes: own.reduce((sum, entry) => sum + countedMinutes(entry), 0),
      entries: own.toSorted((a, b) => (place(a) < place(b) ? -1 : 1)),
    }))
}

function place(entry: TimeEntry): string {
  return `${entry.startInstant} ${entry.reversesId ?? entry.id} ${entry.reversesId === null ? 0 : 1}`
}
