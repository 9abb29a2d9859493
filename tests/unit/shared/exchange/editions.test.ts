import { expect, test } from 'vitest'
import { editionsAfter } from '../../../../shared/exchange/editions.ts'

const exported = [
  { type: 'finding', id: 'a', revision: 12 },
  { type: 'finding', id: 'a', revision: 30 },
]

test('a record that never left the laptop is its first edition, however often it was edited', () => {
  expect(editionsAfter(exported)('finding', 'b', 57)).toBe(1)
})

test('a record changed since an earlier workbook is its next edition', () => {
  expect(editionsAfter(exported)('finding', 'a', 31)).toBe(3)
})

test('a record exported again without a change keeps its edition', () => {
  expect(editionsAfter(exported)('finding', 'a', 30)).toBe(2)
})
