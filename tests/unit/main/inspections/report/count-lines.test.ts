import { expect, test } from 'vitest'
import { countLines } from '../../../../../main/inspections/report/count-lines.ts'

const at = (width: number) => ({ size: 10, width })

test('a Japanese text takes a line for every so many characters', () => {
  expect(countLines('あ'.repeat(10), at(100))).toBe(1)
  expect(countLines('あ'.repeat(11), at(100))).toBe(2)
  expect(countLines('あ'.repeat(30), at(100))).toBe(3)
})

test('a word is not broken while there is a blank to break at', () => {
  expect(countLines('secrets secrets', at(60))).toBe(2)
  expect(countLines('secrets secrets', at(100))).toBe(1)
})

test('a word longer than its line goes on below', () => {
  expect(countLines('n'.repeat(50), at(100))).toBe(3)
})

test('marks above and below Thai letters take no room', () => {
  expect(countLines('ก'.repeat(18), at(100))).toBe(countLines('ก้'.repeat(18), at(100)))
})

test('an empty text takes a line', () => {
  expect(countLines('', at(100))).toBe(1)
})
