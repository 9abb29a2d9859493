import { expect, it } from 'vitest'
import { findOverlaps } from '../../../../../shared/exchange/consolidate/overlaps.ts'

const span = (name: string, from: number, to: number, caseId = 1, expertKey = 'a') => {
  const at = (hour: number) => `2024-09-02T${String(hour).padStart(2, '0')}:00:00.000Z`
  return { name, expertKey, caseId, startInstant: at(from), endInstant: at(to) }
}
const found = (...spans: ReturnType<typeof span>[]) =>
  [...findOverlaps(spans)].map(({ entry, other, minutes }) => [entry.name, other.name, minutes])

it('names each entry that overlaps an earlier one, with the minutes', () => {
  expect(found(span('A', 1, 8), span('B', 2, 3), span('C', 4, 9, 2), span('D', 9, 10))).toEqual([
    ['B', 'A', 60],
    ['C', 'A', 240],
  ])
})

it('leaves apart what only touches, other people, and the same minutes at the same company', () => {
  expect(found(span('A', 1, 2), span('B', 2, 3), span('C', 2, 3), span('D', 2, 3, 1, 'b'))).toEqual([])
  expect(found(span('A', 1, 2), span('B', 1, 2, 2))).toEqual([['B', 'A', 60]])
})

it('stays linear where everything overlaps', () => {
  const spans = Array.from({ length: 50_000 }, (_, index) => span(String(index), 1, 20, index))
  expect([...findOverlaps(spans)]).toHaveLength(49_999)
})
