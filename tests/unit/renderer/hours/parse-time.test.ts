import { expect, test } from 'vitest'
import { parseTime } from '../../../../renderer/hours/parse-time.ts'

test.each([
  ['9:00', '09:00'],
  ['0900', '09:00'],
  ['900', '09:00'],
  ['9', '09:00'],
  ['9.30', '09:30'],
  ['９：３０', '09:30'],
  ['１３３０', '13:30'],
  ['9時30分', '09:30'],
  ['9時', '09:00'],
  [' 23:59 ', '23:59'],
])('reads %s as %s', (typed, time) => expect(parseTime(typed)).toBe(time))

test.each(['', '24:00', '9:60', '9:5', '12345', 'noon'])('refuses %s', (typed) => {
  expect(parseTime(typed)).toBeNull()
})
