import type { Calendar } from '../../shared/engagements/working-days.ts'
import { type CountryHolidays, holidayFile } from './holidays.ts'

const read = new Map<string, Calendar>()

/** The days off of a country; for one that is not known Saturday and Sunday alone. */
export function calendarOf(country: string): Calendar {
  const known = read.get(country)
  if (known) return known
  const calendar = toCalendar(country, holidayFile.countries[country])
  read.set(country, calendar)
  return calendar
}

/** Tells whether the holidays of a country ship. */
export function hasCalendar(country: string): boolean {
  return Object.hasOwn(holidayFile.countries, country)
}

function toCalendar(country: string, found: CountryHolidays | undefined): Calendar {
  const { weekend, names, days, workdays } = found ?? { weekend: [6, 7], names: [], days: {}, workdays: [] }
  const holidays = Object.entries(days).flatMap(([year, text]) =>
    text.split(', ').map((each) => {
      const [day = '', name = ''] = each.split(' ')
      const [local = '', en = '', ja = null] = names[Number(name)] ?? []
      return [`${year}-${day}`, { local, en, ja }] as const
    }),
  )
  return { country, weekend: new Set(weekend), holidays: new Map(holidays), workdays: new Set(workdays) }
}
