import { describe, expect, it } from 'vitest'
import { entryChanges } from '../../../../main/exchange/corrections/entry-changes.ts'
import type { TimeEntry } from '../../../../shared/hours/index.ts'

/** From 23:00 to 01:00 in Bangkok. */
const night = {
  siteId: 'a',
  startsAt: '2024-09-03T23:00',
  endsAt: '2024-09-04T01:00',
  startInstant: '2024-09-03T16:00:00.000Z',
  endInstant: '2024-09-03T18:00:00.000Z',
  timeZone: 'Asia/Bangkok',
  endTimeZone: 'Asia/Bangkok',
  startOffset: '+07:00',
  endOffset: '+07:00',
  minutes: 120,
} as TimeEntry

describe('what cells change in an entry', () => {
  it('moves both ends with the date, over midnight too', () => {
    expect(entryChanges(night, { day: '2024-09-10' })).toEqual({
      startsAt: '2024-09-10T23:00',
      endsAt: '2024-09-11T01:00',
    })
  })

  it('keeps the day of a time that is written without one, and takes the day that is', () => {
    expect(entryChanges(night, { end: { day: null, time: '02:00' } })).toEqual({ endsAt: '2024-09-04T02:00' })
    expect(entryChanges(night, { start: { day: '2024-09-04', time: '00:15' } })).toEqual({
      startsAt: '2024-09-04T00:15',
    })
    const moved = entryChanges(night, { day: '2024-09-05', start: { day: '2024-09-03', time: '22:00' } })
    expect(moved).toEqual({ startsAt: '2024-09-05T22:00', endsAt: '2024-09-06T01:00' })
  })

  it('puts the end where the minutes ask for it', () => {
    expect(entryChanges(night, { minutes: 45 })).toEqual({
      endsAt: '2024-09-03T23:45',
      endOffset: '+07:00',
    })
    const start = { day: null, time: '22:30' }
    expect(entryChanges(night, { start, minutes: 60 })).toMatchObject({ endsAt: '2024-09-03T23:30' })
  })

  it('refuses minutes that are not those between the ends that were written', () => {
    const end = { day: null, time: '02:00' }
    expect(entryChanges(night, { end, minutes: 180 })).toEqual({ endsAt: '2024-09-04T02:00' })
    expect(entryChanges(night, { end, minutes: 120 })).toBeUndefined()
  })

  it('counts minutes on the time line the night the clocks change', () => {
    const autumn = {
      ...night,
      startsAt: '2024-10-27T02:30',
      endsAt: '2024-10-27T03:30',
      startInstant: '2024-10-27T00:30:00.000Z',
      endInstant: '2024-10-27T02:30:00.000Z',
      timeZone: 'Europe/Berlin',
      endTimeZone: 'Europe/Berlin',
      startOffset: '+02:00',
      endOffset: '+01:00',
    }
    expect(entryChanges(autumn, { minutes: 60 })).toEqual({ endsAt: '2024-10-27T02:30', endOffset: '+01:00' })
  })

  it('keeps the zones that the cells name when the site is another one', () => {
    expect(entryChanges(night, { siteId: 'b' })).toEqual({
      siteId: 'b',
      timeZone: 'Asia/Bangkok',
      endTimeZone: 'Asia/Bangkok',
    })
    const zones = { start: 'Asia/Tokyo', end: 'Asia/Nowhere' }
    expect(entryChanges(night, { zones })).toMatchObject({ timeZone: 'Asia/Tokyo' })
    expect(
      entryChanges(night, { zones: { start: 'Asia/Nowhere', end: 'Asia/Tokyo' }, minutes: 60 }),
    ).toBeUndefined()
  })
})
