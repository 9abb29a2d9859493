import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clampRounded } from '../../../../shared/hours/clamp-rounded.ts'
import { type SplitRules, splitSpan } from '../../../../shared/hours/split.ts'

const free: SplitRules = {
  period: { firstDay: '2024-07-01', lastDay: '2025-01-31' },
  taken: [],
  closedMonths: [],
  remaining: null,
  spendable: null,
}
const at = (instant: string) => `${instant}:00.000Z`

function split(start: string, end: string, rules: Partial<SplitRules> = {}, zone = 'Asia/Bangkok') {
  return splitSpan({ startInstant: at(start), endInstant: at(end), zone }, { ...free, ...rules }).map(
    ({ startInstant, minutes, unbilledReason }) =>
      `${startInstant.slice(8, 16)} ${minutes} ${unbilledReason ?? 'billed'}`,
  )
}

describe('a measured span', () => {
  it('is one billed entry where nothing is in its way, over midnight too', () => {
    expect(split('2024-09-03T02:00', '2024-09-03T04:30')).toEqual(['03T02:00 150 billed'])
    expect(split('2024-09-03T16:00', '2024-09-03T18:30')).toEqual(['03T16:00 150 billed'])
  })

  it('is billed as far as the cap reaches, and the rest kept', () => {
    const rules = { remaining: 60, spendable: 60 }
    expect(split('2024-09-03T02:00', '2024-09-03T04:30', rules)).toEqual([
      '03T02:00 60 billed',
      '03T03:00 90 over-cap',
    ])
    expect(split('2024-09-03T02:00', '2024-09-03T03:00', rules)).toEqual(['03T02:00 60 billed'])
    expect(split('2024-09-03T02:00', '2024-09-03T03:00', { remaining: 0, spendable: 0 })).toEqual([
      '03T02:00 60 over-cap',
    ])
  })

  it('tells what this laptop does not hold from what is over the cap', () => {
    expect(split('2024-09-03T02:00', '2024-09-03T04:30', { remaining: 100, spendable: 30 })).toEqual([
      '03T02:00 30 billed',
      '03T02:30 70 not-allotted',
      '03T03:40 50 over-cap',
    ])
  })

  it('ends its billing at the local midnight of the last day', () => {
    expect(split('2025-01-31T15:30', '2025-01-31T18:00')).toEqual([
      '31T15:30 90 billed',
      '31T17:00 60 outside-period',
    ])
    expect(split('2025-01-31T15:30', '2025-01-31T18:00', {}, 'Europe/Berlin')).toEqual([
      '31T15:30 150 billed',
    ])
    expect(split('2024-09-03T02:00', '2024-09-03T03:00', { period: null })).toEqual([
      '03T02:00 60 outside-period',
    ])
  })

  it('keeps what overlaps another entry unbilled and bills around it', () => {
    const taken = [{ startInstant: at('2024-09-03T03:00'), endInstant: at('2024-09-03T03:30') }]
    expect(split('2024-09-03T02:00', '2024-09-03T04:00', { taken, remaining: 70, spendable: 70 })).toEqual([
      '03T02:00 60 billed',
      '03T03:00 30 overlap',
      '03T03:30 10 billed',
      '03T03:40 20 over-cap',
    ])
  })

  it('does not bill what lies in a closed month', () => {
    expect(split('2024-08-31T16:00', '2024-08-31T18:00', { closedMonths: ['2024-08'] })).toEqual([
      '31T16:00 60 month-closed',
      '31T17:00 60 billed',
    ])
  })

  it('bills no more than a day, and keeps every entry to a day', () => {
    expect(split('2024-09-03T02:00', '2024-09-05T05:00')).toEqual([
      '03T02:00 1440 billed',
      '04T02:00 1440 longer-than-a-day',
      '05T02:00 180 longer-than-a-day',
    ])
  })

  it('loses no minute, overlaps nothing, and bills at most what is there, whatever the rules', () => {
    const minute = fc.integer({ min: 0, max: 6 * 1440 })
    const base = Date.parse('2024-10-25T00:00Z')
    const instant = (offset: number) => new Date(base + offset * 60_000).toISOString()
    fc.assert(
      fc.property(
        minute,
        fc.integer({ min: 1, max: 4 * 1440 }),
        fc.constantFrom('Europe/Berlin', 'Asia/Kolkata', 'Asia/Bangkok', 'America/New_York'),
        fc.array(fc.tuple(minute, fc.integer({ min: 1, max: 900 })), { maxLength: 5 }),
        fc.option(fc.nat(3000), { nil: null }),
        fc.nat(3000),
        fc.subarray(['2024-10', '2024-11']),
        fc.constantFrom('2024-10-27', '2024-10-29', '2025-01-31'),
        (start, length, zone, others, remaining, held, closedMonths, lastDay) => {
          const parts = splitSpan(
            { startInstant: instant(start), endInstant: instant(start + length), zone },
            {
              period: { firstDay: null, lastDay },
              taken: others.map(([from, long]) => ({
                startInstant: instant(from),
                endInstant: instant(from + long),
              })),
              closedMonths,
              remaining,
              spendable: remaining === null ? null : Math.min(held, remaining),
            },
          )
          expect(parts.reduce((sum, part) => sum + part.minutes, 0)).toBe(length)
          expect(parts[0]?.startInstant).toBe(instant(start))
          for (const [index, part] of parts.entries()) {
            expect(part.minutes).toBeGreaterThan(0)
            expect(part.minutes).toBeLessThanOrEqual(1440)
            expect(Date.parse(part.endInstant) - Date.parse(part.startInstant)).toBe(part.minutes * 60_000)
            if (index > 0) expect(part.startInstant).toBe(parts[index - 1]?.endInstant)
          }
          const billed = parts.filter((part) => part.unbilledReason === null)
          const sum = billed.reduce((all, part) => all + part.minutes, 0)
          expect(sum).toBeLessThanOrEqual(
            Math.min(1440, remaining === null ? 1440 : Math.min(held, remaining)),
          )
          for (const [from, long] of others)
            for (const part of billed)
              expect(part.endInstant <= instant(from) || part.startInstant >= instant(from + long)).toBe(true)
        },
      ),
      { numRuns: 500, seed: 20240903 },
    )
  })
})

describe('a rounded span', () => {
  const measured = { startInstant: at('2024-09-03T02:07'), endInstant: at('2024-09-03T03:02') }
  const rounded = { startInstant: at('2024-09-03T02:00'), endInstant: at('2024-09-03T03:15') }

  it('takes nothing from the entries around it', () => {
    const taken = [
      { startInstant: at('2024-09-03T01:00'), endInstant: at('2024-09-03T02:05') },
      { startInstant: at('2024-09-03T03:10'), endInstant: at('2024-09-03T04:00') },
    ]
    expect(clampRounded(measured, rounded, [], null)).toEqual(rounded)
    expect(clampRounded(measured, rounded, taken, null)).toEqual({
      startInstant: at('2024-09-03T02:05'),
      endInstant: at('2024-09-03T03:10'),
    })
  })

  it('begins after what its session has stored, even when that was rounded up', () => {
    expect(clampRounded(measured, rounded, [], at('2024-09-03T02:15')).startInstant).toBe(
      at('2024-09-03T02:15'),
    )
  })
})
