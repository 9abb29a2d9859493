import { toLocalTime } from '../../shared/hours/index.ts'

const dayMs = 86_400_000
const epoch = Date.UTC(1899, 11, 30)

/** Gregorian, whatever the language of the program that shows it. */
export const dateFormat = 'yyyy/mm/dd'
/** A wall-clock time. */
export const timeFormat = 'hh:mm'
/** A wall-clock time of another day than the row's. */
export const otherDayTimeFormat = 'mm/dd hh:mm'
/** A date with its wall-clock time. */
export const dateTimeFormat = 'yyyy/mm/dd hh:mm'

/** The number Excel has for a wall-clock time `YYYY-MM-DDTHH:MM` or a date: no zone, no shift. */
export function excelSerial(local: string): number {
  return (Date.parse(local.length === 10 ? `${local}T00:00Z` : `${local}Z`) - epoch) / dayMs
}

/** The number Excel has for the wall-clock time of an instant in a zone. */
export function localSerial(instant: string, zone: string): number {
  return excelSerial(toLocalTime(instant, zone).localTime)
}

/** The number Excel has for a duration. */
export function durationSerial(minutes: number): number {
  return minutes / 1440
}
