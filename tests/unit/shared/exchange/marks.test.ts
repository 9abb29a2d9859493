import { expect, test } from 'vitest'
import { marksSince, narrowestProfile } from '../../../../shared/exchange/marks.ts'

const received = {
  batches: [3],
  records: [
    { type: 'finding', id: 'a', revision: 2, isRemoved: false },
    { type: 'finding', id: 'gone', revision: 4, isRemoved: true },
  ],
}

test('a record is new, changed or as it was received', () => {
  const markOf = marksSince(received)
  expect(markOf('finding', 'b', 1)).toBe('fresh')
  expect(markOf('photo', 'a', 2)).toBe('fresh')
  expect(markOf('finding', 'a', 3)).toBe('changed')
  expect(markOf('finding', 'a', 2)).toBeNull()
})

test('a record that was received as gone and is back is new', () => {
  expect(marksSince(received)('finding', 'gone', 4)).toBe('fresh')
})

test('everything is new where nothing was received', () => {
  expect(marksSince({ batches: [], records: [] })('draft', 'a', 1)).toBe('fresh')
})

test('a type that no narrower profile names goes out with everything alone', () => {
  expect(['time-entry', 'photo', 'draft'].map(narrowestProfile)).toEqual(['hours', 'findings', 'everything'])
})
