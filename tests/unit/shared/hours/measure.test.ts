import { describe, expect, it } from 'vitest'
import { budgetLevel, cutToMinute, measure } from '../../../../shared/hours/measure.ts'

const anchor = { startedAt: '2024-09-03T02:00:40.000Z', startedUptimeMs: 5_000, bootId: 'one' }
const hourMs = 3_600_000

describe('a running timer', () => {
  it('is measured by the time since the machine started, sleep included', () => {
    const reading = { now: '2024-09-03T03:00:40.000Z', uptimeMs: 5_000 + hourMs, bootId: 'one' }
    expect(measure(anchor, reading)).toEqual({ until: '2024-09-03T03:00:40.000Z', clockChanged: false })
  })

  it('keeps its length when the wall clock was set, and says so', () => {
    for (const now of ['2024-09-03T07:00:40.000Z', '2024-09-03T00:10:00.000Z'])
      expect(measure(anchor, { now, uptimeMs: 5_000 + hourMs, bootId: 'one' })).toEqual({
        until: '2024-09-03T03:00:40.000Z',
        clockChanged: true,
      })
  })

  it('takes a drift of less than a minute for none', () => {
    const reading = { now: '2024-09-03T03:01:20.000Z', uptimeMs: 5_000 + hourMs, bootId: 'one' }
    expect(measure(anchor, reading).clockChanged).toBe(false)
  })

  it('is measured by the wall clock after the machine was started anew', () => {
    const reading = { now: '2024-09-03T04:00:40.000Z', uptimeMs: 9_000, bootId: 'two' }
    expect(measure(anchor, reading)).toEqual({ until: '2024-09-03T04:00:40.000Z', clockChanged: false })
  })

  it('never ends before it began', () => {
    const reading = { now: '2024-09-03T01:00:00.000Z', uptimeMs: 9_000, bootId: 'two' }
    expect(measure(anchor, reading)).toEqual({ until: anchor.startedAt, clockChanged: true })
  })
})

it('cuts an instant to its minute', () => {
  expect(cutToMinute('2024-09-03T02:00:59.999Z')).toBe('2024-09-03T02:00:00.000Z')
})

it('reaches the marks of a budget at 80, 90 and 100 per cent, to the minute', () => {
  expect([1103, 1104, 1241, 1242, 1379, 1380, 1400].map((billed) => budgetLevel(billed, 1380))).toEqual([
    null,
    80,
    80,
    90,
    90,
    100,
    100,
  ])
  expect(budgetLevel(5000, null)).toBe(null)
})
