import { Temporal } from 'temporal-polyfill'

/** The days off of one country. */
export type Calendar = {
  readonly country: string
  /** Days of the week off, 1 (Monday) to 7 (Sunday). */
  readonly weekend: ReadonlySet<number>
  /** Names by date, `YYYY-MM-DD`. */
  readonly holidays: ReadonlyMap<string, HolidayName>
  /** Days of a weekend on which people work all the same. */
  readonly workdays: ReadonlySet<string>
}

/** How a holiday is called: in the country, in English, and in Japanese where that is known. */
export type HolidayName = { readonly local: string; readonly en: string; readonly ja: string | null }

/** A holiday of a country on its date. */
export type Holiday = { readonly date: string; readonly country: string; readonly name: HolidayName }

/** The days from one date to another, both included and `YYYY-MM-DD`, on which people work in all the countries. */
export function countWorkingDays(calendars: readonly Calendar[], from: string, to: string): number {
  const last = Temporal.PlainDate.from(to)
  let days = 0
  for (let day = Temporal.PlainDate.from(from); isUpTo(day, last); day = day.add({ days: 1 })) {
    const date = day.toString()
    if (calendars.every((calendar) => isWorkingDay(calendar, date, day.dayOfWeek))) days += 1
  }
  return days
}

/** The holidays of the countries from one date to another, both included, by date. */
export function holidaysBetween(calendars: readonly Calendar[], from: string, to: string): Holiday[] {
  return calendars
    .flatMap(({ country, holidays }) => [...holidays].map(([date, name]) => ({ date, country, name })))
    .filter(({ date }) => date >= from && date <= to)
    .sort((one, other) => one.date.localeCompare(other.date))
}

function isWorkingDay({ weekend, holidays, workdays }: Calendar, date: string, dayOfWeek: number): boolean {
  return workdays.has(date) || (!weekend.has(dayOfWeek) && !holidays.has(date))
}

function isUpTo(day: Temporal.PlainDate, last: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(day, last) <= 0
}
