import { type DayStrip, type StripSpan, timeOnStrip } from '../../../shared/hours/day-layout.ts'

/** The zones in which a span begins and ends. */
export type SpanZones = { readonly timeZone: string; readonly endTimeZone: string }

/** The place of an IANA zone as it stands in its name: `Asia/Ho_Chi_Minh` is `Ho Chi Minh`. */
export function placeOfZone(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}

/**
 * The clock times of a span as they are lived; the places stand beside them on a journey and where the clocks of the
 * grid show other times.
 */
export function clockWords(strip: DayStrip, span: StripSpan, { timeZone, endTimeZone }: SpanZones): string {
  const start = timeOnStrip(strip, span.from, timeZone)
  const end = timeOnStrip(strip, span.to, endTimeZone)
  const [from, to] = [start.localTime.slice(11), end.localTime.slice(11)]
  if (timeZone !== endTimeZone) return `${from} ${placeOfZone(timeZone)} → ${to} ${placeOfZone(endTimeZone)}`
  const here = timeOnStrip(strip, span.from)
  if (start.localTime !== here.localTime) return `${from}–${to} ${placeOfZone(timeZone)}`
  // The night when the clocks go back has some times twice.
  return start.offset === end.offset ? `${from}–${to}` : `${from} (${start.offset})–${to} (${end.offset})`
}
