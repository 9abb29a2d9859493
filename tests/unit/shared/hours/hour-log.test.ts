import { describe, expect, it } from 'vitest'
import type { TimeEntry } from '../../../../shared/hours/contract.ts'
import { japanSpan, layOutHourLog, localSpan, zonesOf } from '../../../../shared/hours/hour-log.ts'
import { toLocalTime } from '../../../../shared/hours/local-time.ts'
import { entryOf } from '../../../support/entry-of.ts'

let count = 0

function entry(
  startInstant: string,
  endInstant: string,
  { timeZone = 'Asia/Bangkok', endTimeZone = timeZone, ...more }: Partial<TimeEntry> = {},
): TimeEntry {
  const start = toLocalTime(startInstant, timeZone)
  const end = toLocalTime(endInstant, endTimeZone)
  count += 1
  return entryOf({
    id: `entry-${count}`,
    siteId: null,
    startsAt: start.localTime,
    endsAt: end.localTime,
    timeZone,
    endTimeZone,
    startOffset: start.offset,
    endOffset: end.offset,
    startInstant,
    endInstant,
    minutes: (Date.parse(endInstant) - Date.parse(startInstant)) / 60_000,
    ...more,
  })
}

describe('the hour log', () => {
  it('counts a reversal down in the column of what it takes back, and leaves out what was removed', () => {
    const original = entry('2024-09-03T02:00:00.000Z', '2024-09-03T02:20:00.000Z', { isReversed: true })
    const log = layOutHourLog(
      [
        original,
        { ...original, id: 'reversal', reversesId: original.id, isReversed: false },
        entry('2024-09-03T02:00:00.000Z', '2024-09-03T02:50:00.000Z'),
        entry('2024-09-04T02:00:00.000Z', '2024-09-04T02:10:00.000Z', { billable: false }),
        entry('2024-09-05T02:00:00.000Z', '2024-09-05T02:10:00.000Z', { isRemoved: true }),
      ],
      [],
    )
    expect(log.lines.map(({ billedMinutes }) => billedMinutes)).toEqual([20, -20, 50, null])
    expect(log.lines[1]?.reverses?.id).toBe(original.id)
    expect([log.billedMinutes, log.unbilledMinutes]).toEqual([50, 10])
    expect(log.byMonth).toEqual([{ key: '2024-09', billedMinutes: 50, unbilledMinutes: 10 }])
  })

  it('adds up to the same minutes in every way of grouping them, in the order of the programme', () => {
    const log = layOutHourLog(
      [
        entry('2024-10-03T02:00:00.000Z', '2024-10-03T02:20:00.000Z', { menuItem: 'follow-up' }),
        entry('2024-09-03T02:00:00.000Z', '2024-09-03T02:20:00.000Z', { service: 'training' }),
        entry('2024-09-30T18:00:00.000Z', '2024-09-30T18:20:00.000Z', { menuItem: 'own-item' }),
      ],
      ['assessment', 'review', 'follow-up'],
    )
    expect(log.byMenuItem.map(({ key }) => key)).toEqual(['assessment', 'follow-up', 'own-item'])
    expect(log.byService.map(({ key }) => key)).toEqual(['consultation', 'training'])
    // 18:00 UTC is the first of October in Bangkok.
    expect(log.byMonth).toEqual([
      { key: '2024-09', billedMinutes: 20, unbilledMinutes: 0 },
      { key: '2024-10', billedMinutes: 40, unbilledMinutes: 0 },
    ])
    for (const group of [log.byMenuItem, log.byService, log.byMonth, log.byEngagement]) {
      expect(group.reduce((sum, each) => sum + each.billedMinutes, 0)).toBe(log.billedMinutes)
    }
  })

  it.each([
    [
      '2024-09-03T02:00:00.000Z',
      '2024-09-03T04:30:00.000Z',
      'Asia/Bangkok',
      undefined,
      '09:00–11:30',
      '11:00–13:30',
    ],
    [
      '2024-09-03T02:00:00.000Z',
      '2024-09-03T08:00:00.000Z',
      'Asia/Bangkok',
      'Asia/Tokyo',
      '09:00–17:00',
      '11:00–17:00',
    ],
    [
      '2024-09-03T16:30:00.000Z',
      '2024-09-03T17:30:00.000Z',
      'Asia/Bangkok',
      undefined,
      '23:30–09/04 00:30',
      '09/04 01:30–02:30',
    ],
    [
      '2024-09-03T13:30:00.000Z',
      '2024-09-03T15:30:00.000Z',
      'Asia/Kolkata',
      undefined,
      '19:00–21:00',
      '22:30–09/04 00:30',
    ],
    [
      '2024-10-27T00:30:00.000Z',
      '2024-10-27T01:30:00.000Z',
      'Europe/Berlin',
      undefined,
      '02:30–02:30',
      '09:30–10:30',
    ],
  ])(
    'says %s – %s in %s (until %s) as %s and in Japan as %s',
    (start, end, timeZone, until, local, japan) => {
      const one = entry(start, end, { timeZone, endTimeZone: until ?? timeZone })
      expect([localSpan(one), japanSpan(one)]).toEqual([local, japan])
    },
  )

  it('names both zones of a journey, and both offsets of the night the clocks change', () => {
    expect(
      zonesOf(entry('2024-09-03T02:00:00.000Z', '2024-09-03T08:00:00.000Z', { endTimeZone: 'Asia/Tokyo' })),
    ).toEqual(['Asia/Bangkok (UTC+07:00)', 'Asia/Tokyo (UTC+09:00)'])
    expect(
      zonesOf(entry('2024-10-27T00:30:00.000Z', '2024-10-27T01:30:00.000Z', { timeZone: 'Europe/Berlin' })),
    ).toEqual(['Europe/Berlin (UTC+02:00)', 'Europe/Berlin (UTC+01:00)'])
  })
})
