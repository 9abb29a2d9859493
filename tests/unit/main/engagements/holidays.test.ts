import { expect, test } from 'vitest'
import { calendarOf, hasCalendar } from '../../../../main/engagements/calendars.ts'
import { holidayFile } from '../../../../main/engagements/holidays.ts'
import { makeHolidays } from '../../../../scripts/make-holidays.ts'
import { countWorkingDays } from '../../../../shared/engagements/working-days.ts'
import knownDays from '../../../fixtures/holidays/known-days.json' with { type: 'json' }

test('the file is what the libraries say, to the day', () => {
  expect(holidayFile).toEqual(JSON.parse(JSON.stringify(makeHolidays())))
})

test.each(Object.entries(knownDays))(
  '%s has the days off that its governments announced',
  (country, known) => {
    const { holidays, workdays } = calendarOf(country)
    expect(known.off.filter((date) => !holidays.has(date))).toEqual([])
    expect(known.working.filter((date) => holidays.has(date))).toEqual([])
    expect([...workdays]).toEqual(expect.arrayContaining('madeUp' in known ? known.madeUp : []))
  },
)

test.each([
  ['JP', 21],
  ['TH', 22],
  ['CN', 19],
  ['VN', 18],
  ['DE', 22],
])('%s works on %i days of January 2025', (country, days) => {
  expect(countWorkingDays([calendarOf(country)], '2025-01-01', '2025-01-31')).toBe(days)
})

test('every country has every year and every holiday a name in three languages', () => {
  for (const [country, { days, names }] of Object.entries(holidayFile.countries)) {
    const years = Object.keys(days).map(Number)
    expect(years).toEqual(Array.from({ length: 19 }, (_, index) => 2017 + index))
    expect(
      names.flat().filter((name) => !name),
      country,
    ).toEqual([])
  }
})

test('a country that does not ship has weekends alone', () => {
  expect(hasCalendar('NL')).toBe(false)
  expect(countWorkingDays([calendarOf('NL')], '2025-01-01', '2025-01-31')).toBe(23)
})
