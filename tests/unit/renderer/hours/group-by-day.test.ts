import { expect, test } from 'vitest'
import { groupByDay } from '../../../../renderer/hours/group-by-day.ts'
import { unbilledByReason } from '../../../../renderer/hours/unbilled-by-reason.ts'
import type { TimeEntry } from '../../../../shared/hours/contract.ts'

function entry(part: Partial<TimeEntry>): TimeEntry {
  return {
    id: 'a',
    startsAt: '2024-09-03T09:00',
    startInstant: '2024-09-03T02:00:00.000Z',
    minutes: 60,
    billable: true,
    unbilledReason: null,
    reversesId: null,
    isRemoved: false,
    ...part,
  } as TimeEntry
}

test('a reversal follows what it takes back and counts its minutes down', () => {
  const [day] = groupByDay([
    entry({ id: '0', reversesId: 'a' }),
    entry({ id: 'b', minutes: 90 }),
    entry({ id: 'a' }),
    entry({ id: 'c', minutes: 500, isRemoved: true }),
  ])
  expect(day?.entries.map(({ id }) => id)).toEqual(['a', '0', 'b', 'c'])
  expect(day?.minutes).toBe(90)
})

test('the latest day stands first', () => {
  const days = groupByDay([entry({}), entry({ id: 'b', startsAt: '2024-09-04T09:00' })])
  expect(days.map(({ date }) => date)).toEqual(['2024-09-04', '2024-09-03'])
})

test('unbilled minutes are summed by reason, and what was taken back leaves none', () => {
  expect(
    unbilledByReason([
      entry({ id: 'billed' }),
      entry({ id: 'b', billable: false, unbilledReason: 'over-cap' }),
      entry({ id: 'c', billable: false, unbilledReason: 'over-cap', minutes: 30 }),
      entry({ id: 'd', billable: false, unbilledReason: 'overlap' }),
      entry({ id: 'e', billable: false, unbilledReason: 'overlap', reversesId: 'd' }),
    ]),
  ).toEqual([{ reason: 'over-cap', minutes: 90 }])
})
