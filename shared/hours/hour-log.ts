import { groupBy } from '../group-by.ts'
import type { TimeEntry } from './contract.ts'
import { countedMinutes } from './counted-minutes.ts'
import { toLocalTime } from './local-time.ts'

/**
 * The hour log 支援時間実績: an entry a line, by time, and its sums. A reversal is a line of its own whose minutes count
 * down, so that each column adds up to the ledger.
 */
export type HourLog = {
  readonly lines: readonly LogLine[]
  readonly billedMinutes: number
  readonly unbilledMinutes: number
  readonly byMenuItem: readonly Subtotal[]
  readonly byService: readonly Subtotal[]
  /** By the local month in which entries begin. */
  readonly byMonth: readonly Subtotal[]
  readonly byEngagement: readonly Subtotal[]
}

/** One line: minutes in the column they belong to, below zero in a reversal. */
export type LogLine = {
  readonly entry: TimeEntry
  /** The local date on which the entry begins. */
  readonly date: string
  readonly billedMinutes: number | null
  readonly unbilledMinutes: number | null
  /** The entry that this one takes back, where it is in the log. */
  readonly reverses: TimeEntry | null
}

/** The sums of the lines that share a key. */
export type Subtotal = {
  readonly key: string
  readonly billedMinutes: number
  readonly unbilledMinutes: number
}

const japan = 'Asia/Tokyo'

/** Lays out the entries that count; `menuItems` is the programme's order, other items follow. */
export function layOutHourLog(entries: readonly TimeEntry[], menuItems: readonly string[]): HourLog {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const lines = entries.filter(({ isRemoved }) => !isRemoved).map((entry) => toLine(entry, byId))
  const [services, items] = [['consultation', 'training'], [...menuItems]]
  return {
    lines,
    ...sumOf(lines),
    byMenuItem: subtotals(lines, ({ entry }) => entry.menuItem, items),
    byService: subtotals(lines, ({ entry }) => entry.service, services),
    byMonth: subtotals(lines, ({ date }) => date.slice(0, 7)).toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    byEngagement: subtotals(lines, ({ entry }) => entry.engagementId),
  }
}

function toLine(entry: TimeEntry, byId: ReadonlyMap<string, TimeEntry>): LogLine {
  const minutes = countedMinutes(entry)
  return {
    entry,
    date: entry.startsAt.slice(0, 10),
    billedMinutes: entry.billable ? minutes : null,
    unbilledMinutes: entry.billable ? null : minutes,
    reverses: entry.reversesId === null ? null : (byId.get(entry.reversesId) ?? null),
  }
}

function subtotals(
  lines: readonly LogLine[],
  keyOf: (line: LogLine) => string,
  order: readonly string[] = [],
): Subtotal[] {
  const groups = groupBy(lines, keyOf)
  const keys = [...order.filter((key) => groups.has(key)), ...groups.keys()]
  return [...new Set(keys)].map((key) => ({ key, ...sumOf(groups.get(key) ?? []) }))
}

function sumOf(lines: readonly LogLine[]) {
  return {
    billedMinutes: lines.reduce((sum, line) => sum + (line.billedMinutes ?? 0), 0),
    unbilledMinutes: lines.reduce((sum, line) => sum + (line.unbilledMinutes ?? 0), 0),
  }
}

/** `09:00–17:00` on the entry's own clocks; an end on another date says which. */
export function localSpan({ startsAt, endsAt }: TimeEntry): string {
  return spanOf(startsAt, endsAt, startsAt.slice(0, 10))
}

/** The same span on clocks in Japan; a date that is not the line's own is said. */
export function japanSpan({ startInstant, endInstant, startsAt }: TimeEntry): string {
  const [start, end] = [toLocalTime(startInstant, japan), toLocalTime(endInstant, japan)]
  return spanOf(start.localTime, end.localTime, startsAt.slice(0, 10))
}

/** The zone, or both where the entry ends in another or at another offset, each with its offset. */
export function zonesOf({ timeZone, startOffset, endTimeZone, endOffset }: TimeEntry): string[] {
  const start = `${timeZone} (UTC${startOffset})`
  const end = `${endTimeZone} (UTC${endOffset})`
  return start === end ? [start] : [start, end]
}

function spanOf(start: string, end: string, date: string): string {
  const isStartSaid = start.slice(0, 10) !== date
  const isEndSaid = end.slice(0, 10) !== (isStartSaid ? start.slice(0, 10) : date)
  return `${timeOf(start, isStartSaid)}–${timeOf(end, isEndSaid)}`
}

function timeOf(local: string, isDateSaid: boolean): string {
  const time = local.slice(11)
  return isDateSaid ? `${local.slice(5, 10).replace('-', '/')} ${time}` : time
}
