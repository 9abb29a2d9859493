import { expect, test } from 'vitest'
import { changeableOf, conflictFixes } from '../../../../renderer/hours/conflict-choices.ts'
import type { HoursConflict, TimeEntry } from '../../../../shared/hours/contract.ts'

function entry(id: string, from: string, until: string, isSettled = false): TimeEntry {
  const startInstant = `2024-09-03T${from}:00.000Z`
  return { id, startInstant, endInstant: `2024-09-03T${until}:00.000Z`, isSettled } as TimeEntry
}

function overlap(...entries: TimeEntry[]): HoursConflict {
  return { kind: 'overlap', expertId: 'x', date: '2024-09-03', entries, minutes: 30 }
}

test('the later entry is changed, and the earlier one may be trimmed', () => {
  const pair = changeableOf(overlap(entry('a', '02:00', '04:00'), entry('b', '03:00', '05:00')))
  expect(pair?.entry.id).toBe('b')
  expect(pair && conflictFixes(pair).map(({ fix }) => fix)).toEqual(['trim-earlier', 'unbilled', 'keep'])
})

test('what was exported stands, so the other one is changed', () => {
  const first = changeableOf(overlap(entry('a', '02:00', '04:00', true), entry('b', '03:00', '05:00')))
  expect(first && conflictFixes(first).map(({ fix }) => fix)).toEqual(['unbilled', 'keep'])
  const second = changeableOf(overlap(entry('a', '02:00', '04:00'), entry('b', '03:00', '05:00', true)))
  expect(second?.entry.id).toBe('a')
  expect(second && conflictFixes(second)[0]).toEqual({
    fix: 'trim-earlier',
    entryId: null,
    endInstant: '2024-09-03T03:00:00.000Z',
  })
})

test('two exported entries and other conflicts have no fix here', () => {
  const both = overlap(entry('a', '02:00', '04:00', true), entry('b', '03:00', '05:00', true))
  expect(changeableOf(both)).toBeNull()
  expect(changeableOf({ ...both, kind: 'long-day' })).toBeNull()
})
