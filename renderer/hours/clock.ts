import type { TimeEntry } from '../../shared/hours/contract.ts'

/** The clock times of an entry as they were lived, `09:00–11:30`. */
export function clockSpan(entry: Pick<TimeEntry, 'startsAt' | 'endsAt'>): string {
  return `${entry.startsAt.slice(11)}–${entry.endsAt.slice(11)}`
}

/** The zones of an entry where they differ from the usual one, else an empty text. */
export function zoneRemark(
  entry: Pick<TimeEntry, 'timeZone' | 'endTimeZone'>,
  usualZone: string | undefined,
): string {
  if (entry.timeZone !== entry.endTimeZone) return `${entry.timeZone} → ${entry.endTimeZone}`
  return entry.timeZone === usualZone ? '' : entry.timeZone
}
