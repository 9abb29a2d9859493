import { describe, expect, test } from 'vitest'
import { clockWords, placeOfZone } from '../../../../../renderer/hours/calendar/clock-words.ts'
import { lockReason } from '../../../../../renderer/hours/calendar/lock-reason.ts'
import { timesOfSpan } from '../../../../../renderer/hours/calendar/times-of-span.ts'
import { dayStrip, spanOnStrip } from '../../../../../shared/hours/day-layout.ts'
import { entryOf } from '../../../../support/entry-of.ts'

const bangkok = dayStrip('2024-09-03', 'Asia/Bangkok')
const flight = entryOf({
  endTimeZone: 'Asia/Tokyo',
  endsAt: '2024-09-03T17:00',
  endInstant: '2024-09-03T08:00:00.000Z',
  endOffset: '+09:00',
  minutes: 360,
})

describe('the clock times of a block', () => {
  test('are those of the zone in which it was lived, named where the grid shows another', () => {
    const span = spanOnStrip(bangkok, entryOf())
    expect(clockWords(bangkok, span, entryOf())).toBe('09:00–10:00')
    const tokyo = dayStrip('2024-09-03', 'Asia/Tokyo')
    expect(clockWords(tokyo, spanOnStrip(tokyo, entryOf()), entryOf())).toBe('09:00–10:00 Bangkok')
    expect(placeOfZone('Asia/Ho_Chi_Minh')).toBe('Ho Chi Minh')
  })

  test('of a journey carry both places', () => {
    expect(clockWords(bangkok, spanOnStrip(bangkok, flight), flight)).toBe('09:00 Bangkok → 17:00 Tokyo')
  })

  test('of the night when the clocks go back carry their offsets', () => {
    const berlin = dayStrip('2024-10-27', 'Europe/Berlin')
    const zones = { timeZone: 'Europe/Berlin', endTimeZone: 'Europe/Berlin' }
    expect(clockWords(berlin, { from: 120, to: 180 }, zones)).toBe('02:00 (+02:00)–02:00 (+01:00)')
    expect(clockWords(berlin, { from: 300, to: 360 }, zones)).toBe('04:00–05:00')
  })
})

describe('what is stored of a moved block', () => {
  test('are wall-clock times of each side’s own zone', () => {
    const { from, to } = spanOnStrip(bangkok, flight)
    expect(timesOfSpan(bangkok, flight, { from: from + 60, to: to + 60 })).toEqual({
      startsAt: '2024-09-03T10:00',
      startOffset: '+07:00',
      endsAt: '2024-09-03T18:00',
      endOffset: '+09:00',
    })
  })

  test('a side left alone is not sent, so that its very instant stays', () => {
    const { from, to } = spanOnStrip(bangkok, entryOf())
    expect(timesOfSpan(bangkok, entryOf(), { from, to: to + 15 })).toEqual({
      endsAt: '2024-09-03T10:15',
      endOffset: '+07:00',
    })
  })

  test('in the doubled hour the offset says which of both is meant', () => {
    const berlin = dayStrip('2024-10-27', 'Europe/Berlin')
    const night = entryOf({ timeZone: 'Europe/Berlin', endTimeZone: 'Europe/Berlin' })
    expect(timesOfSpan(berlin, night, { from: 150, to: 210 })).toEqual({
      startsAt: '2024-10-27T02:30',
      startOffset: '+02:00',
      endsAt: '2024-10-27T02:30',
      endOffset: '+01:00',
    })
  })
})

describe('what can’t be moved', () => {
  const locks = { engagementId: 'engagement', closedMonths: new Set(['2024-10']) }

  test('says why', () => {
    expect(lockReason(entryOf(), locks)).toBeNull()
    expect(lockReason(entryOf({ engagementId: 'other' }), locks)).toBe('otherEngagement')
    expect(lockReason(entryOf({ isRemoved: true }), locks)).toBe('removed')
    expect(lockReason(entryOf({ isSettled: true }), locks)).toBe('settled')
    expect(lockReason(entryOf({ startsAt: '2024-10-01T09:00' }), locks)).toBe('monthClosed')
  })
})
