import type { TimeEntry } from '../../../shared/hours/contract.ts'
import { type DayStrip, type StripSpan, spanOnStrip, timeOnStrip } from '../../../shared/hours/day-layout.ts'

/** Wall-clock times with the offsets then in force; what is absent stays as it is. */
export type SpanTimes = Partial<Pick<TimeEntry, 'startsAt' | 'startOffset' | 'endsAt' | 'endOffset'>>

/** The wall-clock times of an entry at its new place, each in the zone it was lived in; a side left alone is left out. */
export function timesOfSpan(strip: DayStrip, entry: TimeEntry, span: StripSpan): SpanTimes {
  const before = spanOnStrip(strip, entry)
  const start = timeOnStrip(strip, span.from, entry.timeZone)
  const end = timeOnStrip(strip, span.to, entry.endTimeZone)
  return {
    ...(span.from === before.from ? {} : { startsAt: start.localTime, startOffset: start.offset }),
    ...(span.to === before.to ? {} : { endsAt: end.localTime, endOffset: end.offset }),
  }
}

/** An entry's times as they are stored now, to bring them back. */
export function storedTimes(entry: TimeEntry): SpanTimes {
  const { startsAt, startOffset, endsAt, endOffset } = entry
  return { startsAt, startOffset, endsAt, endOffset }
}
