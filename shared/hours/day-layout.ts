import { Temporal } from 'temporal-polyfill'
import { toLocalTime } from './local-time.ts'

/**
 * One local day as a strip of minutes.
 *
 * Minute 0 is the first instant of the date in the zone; every further minute is one of real time, so the strip of
 * the night when the clocks go back is 25 hours long and the doubled hour stands in it twice, told apart by its
 * offset. Places on the strip are whole minutes, may lie outside it, and become instants and wall-clock times here
 * alone.
 */
export type DayStrip = {
  readonly date: string
  readonly zone: string
  readonly startMs: number
  /** 1440, but for the nights when the clocks change. */
  readonly minutes: number
}

/** A part of the strip; `from` below 0 began the day before. */
export type StripSpan = { readonly from: number; readonly to: number }

/** A line of the grid, every half hour of the wall clock. */
export type StripMark = {
  readonly minute: number
  /** `HH:MM` */
  readonly time: string
  readonly offset: string
  /** The same wall-clock time stands on the strip twice. */
  readonly isDoubled: boolean
}

/** What stands on the strip: one of `lanes` columns that lie side by side where spans share a moment. */
export type StripBlock<E> = {
  readonly entry: E
  readonly span: StripSpan
  readonly lane: number
  readonly lanes: number
}

type Instants = { readonly startInstant: string; readonly endInstant: string }

const minuteMs = 60_000
const longestMinutes = 24 * 60

/** The strip of a calendar date in a known zone. */
export function dayStrip(date: string, zone: string): DayStrip {
  const start = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone })
  const end = start.add({ days: 1 }).startOfDay()
  const startMs = start.epochMilliseconds
  return { date, zone, startMs, minutes: Math.round((end.epochMilliseconds - startMs) / minuteMs) }
}

/** The lines of the strip as a clock of `zone` shows them; the strip's own zone unless another is given. */
export function stripMarks(strip: DayStrip, zone = strip.zone): StripMark[] {
  const times = Array.from({ length: Math.ceil(strip.minutes / 30) }, (_none, index) => {
    const { localTime, offset } = timeOnStrip(strip, index * 30, zone)
    return { minute: index * 30, localTime, offset }
  })
  const seen = new Map<string, number>()
  for (const { localTime } of times) seen.set(localTime, (seen.get(localTime) ?? 0) + 1)
  return times.map(({ minute, localTime, offset }) => ({
    minute,
    time: localTime.slice(11),
    offset,
    isDoubled: (seen.get(localTime) ?? 0) > 1,
  }))
}

/** The wall-clock time and offset at a place of the strip. */
export function timeOnStrip(strip: DayStrip, minute: number, zone = strip.zone) {
  return toLocalTime(new Date(strip.startMs + minute * minuteMs).toISOString(), zone)
}

/** Where a span of instants lies on the strip. */
export function spanOnStrip(strip: DayStrip, { startInstant, endInstant }: Instants): StripSpan {
  const place = (instant: string) => (Date.parse(instant) - strip.startMs) / minuteMs
  return { from: place(startInstant), to: place(endInstant) }
}

/** The part of a span that the strip shows. */
export function shownOnStrip(strip: DayStrip, { from, to }: StripSpan): StripSpan {
  return { from: Math.max(0, from), to: Math.min(strip.minutes, to) }
}

/** What touches the strip, by time, in as few columns as keep spans that share a moment apart. */
export function layOut<E extends Instants>(strip: DayStrip, entries: readonly E[]): StripBlock<E>[] {
  const placed = entries
    .map((entry) => ({ entry, span: spanOnStrip(strip, entry) }))
    .filter(({ span }) => span.to > 0 && span.from < strip.minutes)
    .toSorted((a, b) => a.span.from - b.span.from || b.span.to - a.span.to)
  const blocks: StripBlock<E>[] = []
  let group: { entry: E; span: StripSpan; lane: number }[] = []
  let ends: number[] = []
  const close = () => {
    blocks.push(...group.map((each) => ({ ...each, lanes: ends.length })))
    group = []
    ends = []
  }
  for (const { entry, span } of placed) {
    if (group.length > 0 && ends.every((end) => end <= span.from)) close()
    const free = ends.findIndex((end) => end <= span.from)
    const lane = free === -1 ? ends.length : free
    ends[lane] = span.to
    group.push({ entry, span, lane })
  }
  close()
  return blocks
}

/** The free parts between what stands on the strip, from the first begin to the last end. */
export function gapsBetween(spans: readonly StripSpan[]): StripSpan[] {
  const gaps: StripSpan[] = []
  let end: number | null = null
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    if (end !== null && span.from > end) gaps.push({ from: end, to: span.from })
    end = Math.max(end ?? span.to, span.to)
  }
  return gaps
}

/** The nearest step of the wall clock. */
export function snap(minute: number, step: number): number {
  return Math.round(minute / step) * step
}

/** The span between where a pointer went down and where it is, at least one step long. */
export function drawnSpan(strip: DayStrip, anchor: number, minute: number, step: number): StripSpan {
  const first = Math.floor(Math.min(anchor, minute) / step) * step
  const last = Math.ceil(Math.max(anchor, minute) / step) * step
  const from = Math.max(0, Math.min(first, strip.minutes - step))
  return { from, to: Math.min(strip.minutes, Math.max(last, from + step)) }
}

/** A span moved by some minutes, its begin on a step and not before that of the day. */
export function movedSpan(strip: DayStrip, { from, to }: StripSpan, by: number, step: number): StripSpan {
  if (by === 0) return { from, to }
  const first = Math.min(from, 0)
  const begin = Math.max(first, Math.min(snap(from + by, step), strip.minutes - step))
  return { from: begin, to: begin + (to - from) }
}

/** A span whose end is moved by some minutes, onto a step; never empty, nor longer than a day. */
export function resizedSpan({ from, to }: StripSpan, by: number, step: number): StripSpan {
  if (by === 0) return { from, to }
  const shortest = snap(from, step) > from ? snap(from, step) : snap(from, step) + step
  return { from, to: Math.min(from + longestMinutes, Math.max(shortest, snap(to + by, step))) }
}
