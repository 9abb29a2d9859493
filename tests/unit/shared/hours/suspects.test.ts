import { expect, test } from 'vitest'
import { findConflicts, type PlacedEntry } from '../../../../shared/hours/conflicts.ts'
import type { TimeEntry } from '../../../../shared/hours/contract.ts'
import { toLocalTime } from '../../../../shared/hours/local-time.ts'
import { suspectStretches } from '../../../../shared/hours/suspects.ts'

const zones = { TH: 'Asia/Bangkok', DE: 'Europe/Berlin', IN: 'Asia/Kolkata' } as const
const countries = ['TH', 'DE', 'IN', null] as const

function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

/** Days of autumn with work of ten minutes to ten hours, dense enough for every kind of conflict. */
function placedEntries(seed: number): PlacedEntry[] {
  const next = random(seed)
  let at = Date.parse('2024-10-24T00:00:00Z')
  return Array.from({ length: 60 }, (_, index) => {
    const country = countries[Math.floor(next() * countries.length)] ?? null
    const timeZone = country === null ? 'Asia/Tokyo' : zones[country]
    const minutes = 10 + Math.floor(next() * 59) * 10
    const startInstant = new Date(at).toISOString()
    const endInstant = new Date(at + minutes * 60_000).toISOString()
    at += (minutes - 20 + Math.floor(next() ** 4 * 2000)) * 60_000
    const entry = {
      id: String(index).padStart(3, '0'),
      expertId: 'someone',
      startInstant,
      endInstant,
      minutes,
      timeZone,
      endTimeZone: timeZone,
      startsAt: toLocalTime(startInstant, timeZone).localTime,
      overlapReason: null,
      unbilledReason: null,
      reversesId: null,
      isRemoved: false,
      isReversed: false,
    } as TimeEntry
    return { entry, country }
  }).sort((a, b) => (a.entry.startInstant < b.entry.startInstant ? -1 : 1))
}

test('no conflict lies outside the suspect stretches, none is found twice', () => {
  const kinds = new Set<string>()
  for (let seed = 1; seed <= 200; seed += 1) {
    const all = placedEntries(seed)
    const wanted = findConflicts(all)
    const found = suspectStretches(all.map(({ entry, country }) => ({ ...entry, country }))).flatMap(
      ({ from, to }) =>
        findConflicts(all.filter(({ entry }) => entry.startInstant >= from && entry.startInstant < to)),
    )
    expect(found.map(named).sort(), String(seed)).toEqual(wanted.map(named).sort())
    for (const { kind } of wanted) kinds.add(kind)
  }
  expect([...kinds].sort()).toEqual(['long-day', 'overlap', 'two-countries'])
})

test('days of ordinary work are not looked at twice', () => {
  const spans = Array.from({ length: 500 }, (_, day) => {
    const start = Date.parse('2024-01-01T02:00:00Z') + day * 86_400_000
    return {
      expertId: 'someone',
      startInstant: new Date(start).toISOString(),
      endInstant: new Date(start + 7 * 3_600_000).toISOString(),
      minutes: 420,
      country: day % 2 === 0 ? 'TH' : 'DE',
    }
  })
  expect(suspectStretches(spans)).toEqual([])
})

function named({ kind, entries, minutes }: ReturnType<typeof findConflicts>[number]): string {
  return [kind, minutes, ...entries.map(({ id }) => id)].join(' ')
}
