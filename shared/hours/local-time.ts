import { Temporal } from 'temporal-polyfill'
import type { FieldProblem } from '../result.ts'

/**
 * Local time and the UTC line.
 *
 * People write wall-clock times; public money is counted in elapsed minutes. So a time entry is stored as two
 * UTC instants and the IANA zones in which they were lived, and its duration is measured between the instants:
 * the night the clocks change neither costs nor gains anybody an hour. A wall-clock time that occurs twice
 * (autumn) is only accepted with the UTC offset that picks one; a time that never occurs (spring) is refused
 * with the two readings that the person may have meant. Zone data come with the runtime; nothing here reads
 * the clock or the zone of the machine.
 */

/** A wall-clock time of a zone, resolved: the instant and the offset then in force. */
export type ResolvedTime = { readonly instant: string; readonly offset: string }

/** One reading of a doubtful wall-clock time. */
export type TimeChoice = { readonly localTime: string; readonly offset: string }

/** Either the one instant that was meant, or why it can't be told. */
export type TimeResolution =
  | { readonly time: ResolvedTime }
  | { readonly problem: Omit<FieldProblem, 'path'> }

const knownZones = new Set<string>()

/** Tells whether the runtime knows an IANA time zone by this name; bare offsets are no zones. */
export function isTimeZone(zone: string): boolean {
  if (knownZones.has(zone)) return true
  if (!/^[A-Za-z]/.test(zone)) return false
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
  } catch {
    return false
  }
  knownZones.add(zone)
  return true
}

/** Resolves `YYYY-MM-DDTHH:MM` in a known zone; `offset` picks one of two where the time occurs twice. */
export function resolveLocalTime(localTime: string, zone: string, offset?: string): TimeResolution {
  const plain = Temporal.PlainDateTime.from(localTime)
  const only = onlyReading(plain, zone)
  if (only === null) return resolveDoubtful(plain, zone, offset)
  const epochMs = only.epochMilliseconds
  // Asking for the offset would cost as much again.
  const minutes = (Date.parse(`${localTime}Z`) - epochMs) / 60_000
  // Seconds in an offset would make durations of parts of a minute.
  if (!Number.isInteger(minutes)) return { problem: { reason: 'before-standard-time' } }
  if (offset !== undefined && offset !== writeOffset(minutes))
    return { problem: { reason: 'offset-not-in-force', choices: [choice(only)] } }
  const time = { instant: new Date(epochMs).toISOString(), offset: writeOffset(minutes) }
  keep(time.instant, zone, { localTime, offset: time.offset })
  return { time }
}

/** The one reading of a wall-clock time, or null where it occurs twice or never. */
function onlyReading(plain: Temporal.PlainDateTime, zone: string): Temporal.ZonedDateTime | null {
  try {
    return plain.toZonedDateTime(zone, { disambiguation: 'reject' })
  } catch {
    return null
  }
}

/** Resolves a wall-clock time that occurs twice or never. */
function resolveDoubtful(plain: Temporal.PlainDateTime, zone: string, offset?: string): TimeResolution {
  const readings = (['earlier', 'later'] as const).map((disambiguation) =>
    plain.toZonedDateTime(zone, { disambiguation }),
  )
  if (readings.some((reading) => reading.offsetNanoseconds % 60e9 !== 0))
    return { problem: { reason: 'before-standard-time' } }
  const choices = readings.map(choice)
  const exists = readings.every((reading) => reading.toPlainDateTime().equals(plain))
  if (!exists) return { problem: { reason: 'local-time-never', choices } }
  const chosen = readings.find((reading) => reading.offset === offset)
  if (chosen) return { time: resolved(chosen) }
  return { problem: { reason: 'local-time-twice', choices } }
}

/** One call asks several times for the same two instants, and each answer costs 6 kB of garbage. */
const keptTimes = new Map<string, TimeChoice>()
const mostKept = 2000

function keep(instant: string, zone: string, time: TimeChoice): void {
  if (keptTimes.size >= mostKept) keptTimes.clear()
  keptTimes.set(`${zone} ${instant}`, time)
}

/** The wall-clock time `YYYY-MM-DDTHH:MM` and offset of an instant in a zone. */
export function toLocalTime(instant: string, zone: string): TimeChoice {
  const known = keptTimes.get(`${zone} ${instant}`)
  if (known !== undefined) return known
  const time = readLocalTime(Date.parse(instant), zone)
  keep(instant, zone, time)
  return time
}

function readLocalTime(epochMs: number, zone: string): TimeChoice {
  const time = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone)
  const offsetMs = time.offsetNanoseconds / 1e6
  // Lists hold thousands of entries, and formatting through Temporal takes three times as long.
  const localTime = new Date(epochMs + offsetMs).toISOString().slice(0, 16)
  const minutes = offsetMs / 60_000
  return { localTime, offset: Number.isInteger(minutes) ? writeOffset(minutes) : time.offset }
}

/** Whole minutes on the UTC line between two instants; negative when the second is earlier. */
export function minutesBetween(startInstant: string, endInstant: string): number {
  return (Date.parse(endInstant) - Date.parse(startInstant)) / 60_000
}

/** The local date of an instant, `YYYY-MM-DD`. */
export function localDate(instant: string, zone: string): string {
  return toLocalTime(instant, zone).localTime.slice(0, 10)
}

/** The local date of the last minute before an instant: work until midnight belongs to the day it ends. */
export function lastLocalDate(endInstant: string, zone: string): string {
  return localDate(new Date(Date.parse(endInstant) - 60_000).toISOString(), zone)
}

/**
 * The instants between which a calendar date is lived somewhere on Earth, the end excluded: zones lie from UTC+14
 * to UTC-12.
 */
export function dayAnywhere(date: string): { readonly from: string; readonly to: string } {
  const midnight = Date.parse(`${date}T00:00Z`)
  return {
    from: new Date(midnight - 14 * 3_600_000).toISOString(),
    to: new Date(midnight + (24 + 12) * 3_600_000).toISOString(),
  }
}

/** `+05:30` of 330 minutes. */
function writeOffset(minutes: number): string {
  const digits = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const distance = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${digits(distance / 60)}:${digits(distance % 60)}`
}

function resolved(time: Temporal.ZonedDateTime): ResolvedTime {
  return { instant: new Date(time.epochMilliseconds).toISOString(), offset: time.offset }
}

function choice(time: Temporal.ZonedDateTime): TimeChoice {
  return { localTime: time.toPlainDateTime().toString({ smallestUnit: 'minute' }), offset: time.offset }
}
