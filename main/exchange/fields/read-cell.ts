import type { ShownValue } from '../../../shared/exchange/shown-cells.ts'
import { calendarDate } from '../../../shared/fields.ts'

/** A wall-clock time `HH:MM` that somebody wrote, with its date `YYYY-MM-DD` where they wrote one. */
export type Moment = { readonly day: string | null; readonly time: string }

const dayMs = 86_400_000
const epoch = Date.UTC(1899, 11, 30)
const minutesOfDay = 1440
// Before 1901 Excel counts wrongly, and 2567 is a year of another era.
const years = { from: 1901, to: 2399 }
// What a spreadsheet holds at most.
const longestText = 32_767
const control = /(?![\t\n\r])\p{Cc}/u
const errorName = /^#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/

/** A text as it was typed, null for none; undefined for a number, an error or what no text field holds. */
export function readText(said: ShownValue): string | null | undefined {
  if (said === null || said === '') return null
  if (typeof said !== 'string' || said.length > longestText) return undefined
  return control.test(said) || errorName.test(said) ? undefined : said
}

/** The date of a serial number as `YYYY/MM/DD`. */
export function sayDay(value: ShownValue): ShownValue {
  if (typeof value !== 'number' || !Number.isInteger(value)) return value
  return dayOf(value)?.replaceAll('-', '/') ?? value
}

/** The wall-clock time of a serial number, with its date unless it is a bare time. */
export function sayMoment(value: ShownValue): ShownValue {
  const minutes = typeof value === 'number' ? wholeMinutes(value) : null
  if (minutes === null || minutes < 0) return value
  const days = Math.floor(minutes / minutesOfDay)
  const rest = minutes % minutesOfDay
  const time = `${digits(Math.floor(rest / 60))}:${digits(rest % 60)}`
  if (days === 0) return time
  const day = dayOf(days)
  return day === undefined ? value : `${day.replaceAll('-', '/')} ${time}`
}

/** The hours and minutes of a serial number, `1:30`. */
export function sayDuration(value: ShownValue): ShownValue {
  const minutes = typeof value === 'number' ? wholeMinutes(value) : null
  if (minutes === null || minutes < 0) return value
  return `${Math.floor(minutes / 60)}:${digits(minutes % 60)}`
}

/** A date, `YYYY-MM-DD`; undefined for one that does not exist. */
export function readDay(said: ShownValue): string | undefined {
  if (typeof said !== 'string') return undefined
  const found = /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/.exec(plain(said))
  if (found === null) return undefined
  const [, year = '', month = found[4] ?? '', date = found[5] ?? ''] = found
  return existing(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
}

/** A wall-clock time to the minute, with or without its date. */
export function readMoment(said: ShownValue): Moment | undefined {
  if (typeof said !== 'string') return undefined
  const found = /^(?:(\S+?)[ T]+)?(\d{1,2}):(\d{2})(?::00)?$/.exec(plain(said))
  const [hours, minutes] = [Number(found?.[2]), Number(found?.[3])]
  if (found === null || hours > 23 || minutes > 59) return undefined
  const day = found[1] === undefined ? null : readDay(found[1])
  return day === undefined ? undefined : { day, time: `${digits(hours)}:${digits(minutes)}` }
}

/** Whole minutes of `1:30`, more than none. */
export function readDuration(said: ShownValue): number | undefined {
  const found = typeof said === 'string' ? /^(\d{1,3}):([0-5]\d)(?::00)?$/.exec(plain(said)) : null
  const minutes = Number(found?.[1]) * 60 + Number(found?.[2])
  return minutes > 0 ? minutes : undefined
}

/** The one value whose name was written; undefined where none or several have it. */
export function readName<T>(
  said: ShownValue,
  values: readonly T[],
  nameOf: (value: T) => string,
): T | undefined {
  const wanted = typeof said === 'string' ? plain(said) : ''
  const [first, ...others] = values.filter((value) => plain(nameOf(value)) === wanted)
  return others.length === 0 ? first : undefined
}

/** A text without what a keyboard for wide characters and an idle space add. */
export function plain(text: string): string {
  return text.normalize('NFKC').trim()
}

function dayOf(serial: number): string | undefined {
  const instant = new Date(epoch + serial * dayMs)
  return Number.isNaN(instant.getTime()) ? undefined : existing(instant.toISOString().slice(0, 10))
}

function existing(day: string): string | undefined {
  const year = Number(day.slice(0, 4))
  return calendarDate.safeParse(day).success && year >= years.from && year <= years.to ? day : undefined
}

/** Null where there are seconds: no entry has any. */
function wholeMinutes(serial: number): number | null {
  const minutes = Math.round(serial * minutesOfDay)
  return Math.abs(serial * minutesOfDay - minutes) < 0.01 ? minutes : null
}

function digits(value: number): string {
  return String(value).padStart(2, '0')
}
