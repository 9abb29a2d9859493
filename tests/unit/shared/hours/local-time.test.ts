import { describe, expect, it } from 'vitest'
import {
  dayAnywhere,
  isTimeZone,
  lastLocalDate,
  localDate,
  minutesBetween,
  resolveLocalTime,
  toLocalTime,
} from '../../../../shared/hours/local-time.ts'

function instant(localTime: string, zone: string, offset?: string): string {
  const resolution = resolveLocalTime(localTime, zone, offset)
  if ('problem' in resolution) throw new Error(resolution.problem.reason)
  return resolution.time.instant
}

describe('a local time', () => {
  it('lies on the UTC line by its zone, half-hour zones included', () => {
    expect(instant('2024-09-03T09:00', 'Asia/Bangkok')).toBe('2024-09-03T02:00:00.000Z')
    expect(instant('2024-09-03T10:00', 'Asia/Kolkata')).toBe('2024-09-03T04:30:00.000Z')
  })

  it('that occurs twice needs an offset, and the refusal names both', () => {
    expect(resolveLocalTime('2024-10-27T02:30', 'Europe/Berlin')).toEqual({
      problem: {
        reason: 'local-time-twice',
        choices: [
          { localTime: '2024-10-27T02:30', offset: '+02:00' },
          { localTime: '2024-10-27T02:30', offset: '+01:00' },
        ],
      },
    })
    expect(instant('2024-10-27T02:30', 'Europe/Berlin', '+01:00')).toBe('2024-10-27T01:30:00.000Z')
  })

  it('that never occurs is refused with the two readings it may mean', () => {
    expect(resolveLocalTime('2024-03-31T02:30', 'Europe/Berlin')).toEqual({
      problem: {
        reason: 'local-time-never',
        choices: [
          { localTime: '2024-03-31T01:30', offset: '+01:00' },
          { localTime: '2024-03-31T03:30', offset: '+02:00' },
        ],
      },
    })
    expect(resolveLocalTime('2024-03-31T02:30', 'Europe/Berlin', '+02:00')).toHaveProperty('problem')
  })

  it('refuses an offset that is not in force', () => {
    expect(resolveLocalTime('2024-09-03T09:00', 'Asia/Bangkok', '+09:00')).toEqual({
      problem: {
        reason: 'offset-not-in-force',
        choices: [{ localTime: '2024-09-03T09:00', offset: '+07:00' }],
      },
    })
  })

  it('is refused where clocks did not yet keep to whole minutes', () => {
    const refusal = { problem: { reason: 'before-standard-time' } }
    expect(resolveLocalTime('1900-01-01T09:00', 'Asia/Bangkok')).toEqual(refusal)
    expect(resolveLocalTime('1972-01-06T12:00', 'Africa/Monrovia', '-00:44')).toEqual(refusal)
    expect(resolveLocalTime('1920-04-01T00:01', 'Asia/Bangkok')).toEqual(refusal)
    expect(instant('1972-01-08T12:00', 'Africa/Monrovia')).toBe('1972-01-08T12:00:00.000Z')
  })

  it('comes back as it was written', () => {
    expect(toLocalTime(instant('2024-09-03T09:00', 'Asia/Kolkata'), 'Asia/Kolkata')).toEqual({
      localTime: '2024-09-03T09:00',
      offset: '+05:30',
    })
  })
})

describe('a duration', () => {
  it('neither gains nor loses the hour of a changing clock', () => {
    const start = instant('2024-10-27T01:00', 'Europe/Berlin')
    expect(minutesBetween(start, instant('2024-10-27T04:00', 'Europe/Berlin'))).toBe(240)
    const spring = instant('2024-03-31T01:00', 'Europe/Berlin')
    expect(minutesBetween(spring, instant('2024-03-31T04:00', 'Europe/Berlin'))).toBe(120)
  })

  it('spans two zones on a day of travel', () => {
    const leave = instant('2024-09-05T09:00', 'Asia/Bangkok')
    expect(minutesBetween(leave, instant('2024-09-05T17:00', 'Asia/Tokyo'))).toBe(360)
  })
})

describe('a local date', () => {
  it('is that of the place, not of the machine', () => {
    const late = instant('2025-02-01T00:30', 'Asia/Shanghai')
    expect(localDate(late, 'Asia/Shanghai')).toBe('2025-02-01')
    expect(localDate(late, 'Europe/Berlin')).toBe('2025-01-31')
  })

  it('of work until midnight is the day that ends', () => {
    expect(lastLocalDate(instant('2025-02-01T00:00', 'Asia/Bangkok'), 'Asia/Bangkok')).toBe('2025-01-31')
  })
})

it('a date lasts from its first midnight on Earth to its last', () => {
  const day = dayAnywhere('2024-02-29')
  expect(day).toEqual({ from: '2024-02-28T10:00:00.000Z', to: '2024-03-01T12:00:00.000Z' })
  expect(instant('2024-02-29T00:00', 'Pacific/Kiritimati')).toBe(day.from)
  expect(instant('2024-03-01T00:00', 'Etc/GMT+12')).toBe(day.to)
})

it.each([
  ['Asia/Bangkok', true],
  ['UTC', true],
  ['+07:00', false],
  ['Asia/Nowhere', false],
  ['', false],
])('knows whether %s is a zone', (zone, expected) => {
  expect(isTimeZone(zone)).toBe(expected)
})
