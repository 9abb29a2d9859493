import { describe, expect, it } from 'vitest'
import {
  judgeReport,
  leadHeldMinutes,
  type ReportedEntry,
  refuseReturn,
  type StandingEntry,
  unspentMinutes,
} from '../../../../shared/hours/allotment-ledger.ts'
import { rules, searchHistories } from './allotment-model.ts'

const everywhere = { issues: 1, entries: 1, returns: 1, releases: 1, cap: 2, states: 10_000_000 }
const short = [everywhere, { ...everywhere, cap: 3, issues: 2, releases: 0 }]
const long = [
  { ...everywhere, entries: 2 },
  { ...everywhere, issues: 2 },
  { ...everywhere, issues: 2, entries: 2, releases: 0 },
]
const isLong = process.env.KAGIMORI_LONG !== undefined

describe('every history of three laptops, with loss, repetition and any order', () => {
  it.each(isLong ? [...short, ...long] : short)(
    'keeps the sum under the cap to its end, within %o',
    { timeout: 0 },
    (bounds) => {
      const { fault, isWhole, states } = searchHistories(bounds)
      expect(fault).toBeNull()
      expect(isWhole).toBe(true)
      expect(states).toBeGreaterThan(3_000)
    },
  )

  const isOfTheCap = (promise: string) => promise.endsWith('no more than the cap')
  it.each([
    ['an allotment that counts twice', { countsOnce: false }],
    ['minutes that leave the lead only once they arrived', { leavesAtIssue: false }],
    ['a return of minutes that were reported as spent', { refuseReturn: () => null }],
    [
      'a report that is believed',
      {
        judgeReport: (
          _sender: string,
          _room: number,
          _standing: unknown,
          reported: readonly ReportedEntry[],
        ) => reported.map(({ id }) => ({ id, isNew: true, isBilled: true, isNotAllotted: false })),
      },
    ],
  ])('would find %s', { timeout: 60_000 }, (_name, fault) => {
    const found = searchHistories({ ...everywhere, entries: 2 }, { ...rules, ...fault }, isOfTheCap)
    expect(found.fault?.promise).toMatch(/no more than the cap$/)
    expect(found.fault?.history.length).toBeGreaterThan(2)
  })
})

describe('a report', () => {
  const entry = (id: string, minutes: number, more: Partial<ReportedEntry> = {}): ReportedEntry => ({
    id,
    revision: 1,
    minutes,
    startInstant: `2024-09-0${id.charCodeAt(0) - 96}`,
    isRemoved: false,
    billable: true,
    reversesId: null,
    ...more,
  })
  const here = (each: ReportedEntry, more: Partial<StandingEntry> = {}): StandingEntry => ({
    ...each,
    device: 'B',
    unbilledReason: null,
    isFixed: false,
    ...more,
  })
  const billed = (room: number, standing: StandingEntry[], reported: ReportedEntry[]) =>
    judgeReport('B', room, standing, reported).map(({ id, isBilled }) => `${id}${isBilled ? '+' : '-'}`)

  it('is billed in order of time as long as the minutes last; what fits later still fits', () => {
    expect(billed(60, [], [entry('c', 20), entry('a', 40), entry('b', 30)])).toEqual(['a+', 'b-', 'c+'])
  })

  it('changes what its sender pays for, by the higher revision', () => {
    const standing = [
      here(entry('a', 30)),
      here(entry('b', 30), { device: null }),
      here(entry('c', 30), { isFixed: true }),
    ]
    const later = { revision: 2 }
    expect(billed(60, standing, [entry('a', 60, later), entry('b', 1, later), entry('c', 1, later)])).toEqual(
      ['a-'],
    )
    expect(billed(90, standing, [entry('a', 60, later)])).toEqual(['a+'])
    expect(billed(90, [here(entry('a', 30, later))], [entry('a', 60)])).toEqual([])
  })

  it('frees what it removes before it bills what is new', () => {
    const removed = entry('b', 60, { revision: 2, isRemoved: true })
    expect(billed(60, [here(entry('b', 60))], [entry('a', 0), removed, entry('c', 60)])).toEqual([
      'a+',
      'b+',
      'c+',
    ])
  })

  it('bills a reversal as the entry that it takes back, once and to the minute', () => {
    const reversal = (id: string, of: string, minutes: number) => entry(id, minutes, { reversesId: of })
    expect(
      billed(60, [here(entry('a', 60), { isFixed: true })], [reversal('r', 'a', 60), entry('b', 60)]),
    ).toEqual(['b+', 'r+'])
    expect(billed(60, [here(entry('a', 60))], [reversal('r', 'a', 59), entry('b', 60)])).toEqual(['b-'])
    const unbilled = here(entry('a', 60, { billable: false }), {
      unbilledReason: 'not-allotted',
      isFixed: true,
    })
    expect(billed(0, [unbilled], [reversal('r', 'a', 60)])).toEqual(['r-'])
    expect(billed(60, [here(entry('a', 60))], [reversal('r', 'a', 60), reversal('s', 'a', 60)])).toEqual([
      'r+',
    ])
    expect(billed(60, [here(entry('a', 60), { device: null })], [reversal('r', 'a', 60)])).toEqual([])
  })

  it('asks again for what waited, at the same revision', () => {
    const waiting = here(entry('a', 60, { billable: false }), { unbilledReason: 'not-allotted' })
    expect(billed(60, [waiting], [entry('a', 60)])).toEqual(['a+'])
    expect(billed(60, [{ ...waiting, unbilledReason: 'chosen' }], [entry('a', 60)])).toEqual([])
  })
})

describe('what the lead knows', () => {
  const balance = { allotted: 100, returned: 20, released: 0, spent: 50 }

  it('is what it allotted, less what came back', () => {
    expect(leadHeldMinutes(1380, [balance])).toBe(1300)
    expect(unspentMinutes(balance)).toBe(30)
  })

  it('takes back no more than is known to be unspent', () => {
    expect(refuseReturn(balance, 30)).toBeNull()
    expect(refuseReturn(balance, 31)).toBe('report-first')
    expect(refuseReturn({ ...balance, released: 30 }, 1)).toBe('released')
  })
})
