import { describe, expect, test } from 'vitest'
import { addDays, addMonths, monthTable } from '../../../../../renderer/hours/calendar/month-rows.ts'
import { entryOf } from '../../../../support/entry-of.ts'

describe('the table of a month', () => {
  test('every day of the month stands in its week', () => {
    const { weeks } = monthTable('2024-02', [])
    const days = weeks.flatMap((week) => week.days)
    expect(days).toHaveLength(29)
    expect(weeks.map((week) => week.days.length)).toEqual([4, 7, 7, 7, 4])
    expect(days[0]).toMatchObject({ date: '2024-02-01', weekday: 4 })
  })

  test('billed and unbilled minutes add up by day, week and month; removed ones count nowhere', () => {
    const table = monthTable('2024-09', [
      entryOf(),
      entryOf({ startsAt: '2024-09-03T14:00', minutes: 90, billable: false }),
      entryOf({ startsAt: '2024-09-05T14:00', minutes: 30 }),
      entryOf({ startsAt: '2024-09-30T14:00', minutes: 20 }),
      entryOf({ isRemoved: true, minutes: 500 }),
      entryOf({ startsAt: '2024-10-01T00:00', minutes: 700 }),
    ])
    expect(table.weeks[1]?.days[1]).toMatchObject({ date: '2024-09-03', billed: 60, unbilled: 90 })
    expect(table.weeks[1]).toMatchObject({ billed: 90, unbilled: 90 })
    expect(table).toMatchObject({ billed: 110, unbilled: 90 })
  })

  test('a reversal counts down what it takes back', () => {
    const table = monthTable('2024-09', [
      entryOf({ id: 'first', isReversed: true, isSettled: true }),
      entryOf({ reversesId: 'first' }),
      entryOf({ minutes: 45 }),
    ])
    expect(table.billed).toBe(45)
  })

  test('days and months are counted over the ends of years', () => {
    expect(addMonths('2024-12', 1)).toBe('2025-01')
    expect(addMonths('2024-01', -1)).toBe('2023-12')
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2025-01-01', -1)).toBe('2024-12-31')
  })
})
