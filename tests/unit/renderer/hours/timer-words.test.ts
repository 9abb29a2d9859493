import { describe, expect, it } from 'vitest'
import {
  isDoubtful,
  shownMinutes,
  unbilledByReason,
  warningOf,
} from '../../../../renderer/hours/timer/timer-words.ts'
import type { TimeEntry } from '../../../../shared/hours/contract.ts'
import type { TimerStatus } from '../../../../shared/hours/timer-contract.ts'

const timer: TimerStatus = {
  state: 'running',
  sessionId: 'one',
  engagementId: 'engagement',
  companyName: '彩波精機株式会社',
  expertId: 'expert',
  siteId: null,
  menuItem: 'assessment',
  service: 'consultation',
  timeZone: 'Asia/Bangkok',
  note: null,
  participants: null,
  startedAt: '2024-09-03T02:00:00.000Z',
  startsAt: '2024-09-03T09:00',
  measuredAt: '2024-09-03T09:30',
  elapsedMinutes: 30,
  sessionMinutes: 90,
  clockChanged: false,
  isFromEarlierRun: false,
  unbilledReason: null,
  budget: { capMinutes: 1380, billedMinutes: 30, remainingMinutes: 1350, level: null },
}
const atLevel = (level: 80 | 90 | 100 | null) => ({ ...timer, budget: { ...timer.budget, level } })

it('shows the running part, and the session while it is paused', () => {
  expect(shownMinutes(timer)).toBe(30)
  expect(shownMinutes({ ...timer, state: 'paused' })).toBe(90)
})

it('warns of each mark, and first of what will not be billed', () => {
  expect([null, 80, 90].map((level) => warningOf(atLevel(level as 80 | 90 | null)))).toEqual([
    null,
    'level80',
    'level90',
  ])
  expect(warningOf({ ...atLevel(100), unbilledReason: 'over-cap' })).toBe('over-cap')
  expect(warningOf({ ...timer, unbilledReason: 'outside-period' })).toBe('outside-period')
})

it('sums what is unbilled by its reason', () => {
  const entry = (minutes: number, unbilledReason: TimeEntry['unbilledReason']) =>
    ({ minutes, unbilledReason }) as TimeEntry
  const entries = [entry(60, null), entry(10, 'overlap'), entry(20, 'over-cap'), entry(5, 'overlap')]
  expect(unbilledByReason({ entries })).toEqual([
    { reason: 'overlap', minutes: 15 },
    { reason: 'over-cap', minutes: 20 },
  ])
})

describe('a timer that may have been forgotten', () => {
  it('is one from before the application was closed, or of more than eight hours', () => {
    expect(isDoubtful(timer, undefined)).toBe(false)
    expect(isDoubtful({ ...timer, isFromEarlierRun: true }, undefined)).toBe(true)
    expect(isDoubtful({ ...timer, elapsedMinutes: 480 }, undefined)).toBe(false)
    expect(isDoubtful({ ...timer, elapsedMinutes: 481 }, undefined)).toBe(true)
    expect(isDoubtful({ ...timer, elapsedMinutes: 481, state: 'paused' }, undefined)).toBe(false)
  })

  it('is asked about again after eight more hours', () => {
    const asked = { ...timer, isFromEarlierRun: true, elapsedMinutes: 700 }
    expect(isDoubtful(asked, 600)).toBe(false)
    expect(isDoubtful(asked, 219)).toBe(true)
  })
})
