import type { TimeEntry } from '../../shared/hours/contract.ts'

/** The entries of one local date; `minutes` counts those that are not removed. */
export type Day = { readonly date: string; readonly minutes: number; readonly entries: readonly TimeEntry[] }

/** Groups entries by the local date of their start, the latest day first, in order of time within a day. */
export function groupByDay(entries: readonly TimeEntry[]): Day[] {
  const days = new Map<string, TimeEntry[]>()
  for (const entry of entries) {
    const date = entry.startsAt.slice(0, 10)
    days.set(date, [...(days.get(date) ?? []), entry])
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([date, own]) => ({
      date,
      minutes: own.reduce((sum, entry) => sum + (entry.isRemoved ? 0 : entry.minutes), 0),
      entries: own.toSorted((a, b) => a.startInstant.localeCompare(b.startInstant)),
    }))
}
