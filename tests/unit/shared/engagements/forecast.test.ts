import { expect, test } from 'vitest'
import { warnOf } from '../../../../shared/engagements/forecast.ts'
import {
  type Calendar,
  countWorkingDays,
  holidaysBetween,
} from '../../../../shared/engagements/working-days.ts'

function calendar(country: string, weekend: number[], holidays: string[], workdays: string[] = []): Calendar {
  const names = holidays.map((date) => [date, { local: date, en: date, ja: null }] as const)
  return { country, weekend: new Set(weekend), holidays: new Map(names), workdays: new Set(workdays) }
}

const japan = calendar('JP', [6, 7], ['2025-01-13'])

test('a day counts where it is a working day in every country, both ends included', () => {
  const abroad = calendar('XX', [5, 6], ['2025-01-15'], ['2025-01-18'])
  expect(countWorkingDays([japan], '2025-01-13', '2025-01-19')).toBe(4)
  expect(countWorkingDays([abroad], '2025-01-13', '2025-01-19')).toBe(5)
  expect(countWorkingDays([japan, abroad], '2025-01-13', '2025-01-19')).toBe(2)
})

test('after the last day there is none', () => {
  expect(countWorkingDays([japan], '2025-02-01', '2025-01-31')).toBe(0)
})

test('holidays of both countries stand by date', () => {
  const abroad = calendar('XX', [], ['2025-01-12', '2025-02-01'])
  expect(holidaysBetween([japan, abroad], '2025-01-12', '2025-01-31').map(({ country }) => country)).toEqual([
    'XX',
    'JP',
  ])
})

const calm = {
  plannedMinutesLeft: 480,
  sessionsLeft: 2,
  remainingMinutes: 480,
  workingDays: 2,
  isOver: false,
}

test.each([
  ['fits', {}, []],
  ['has more sessions than days', { sessionsLeft: 3 }, ['more-sessions-than-days']],
  ['plans more than remains', { remainingMinutes: 479 }, ['plan-over-remaining']],
  [
    'wants more hours than days hold',
    { workingDays: 2, plannedMinutesLeft: 961, remainingMinutes: null },
    ['more-hours-than-days'],
  ],
  ['is past its end', { isOver: true, workingDays: 0 }, ['period-over']],
  ['is done', { isOver: true, plannedMinutesLeft: 0 }, []],
  ['has no last day', { workingDays: null, sessionsLeft: 99 }, []],
])('a plan that %s is told so', (_, change, warnings) => {
  expect(warnOf({ ...calm, ...change })).toEqual(warnings)
})
