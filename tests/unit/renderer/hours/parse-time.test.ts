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
  ['9h30', '09:30'],
  ['9 h', '09:00'],
  ['9.30 Uhr', '09:30'],
  ['9 giờ 30', '09:30'],
  ['09.00', '09:00'],
  ['๑๓.๓๐ น.', '13:30'],
  ['९:३० बजे', '09:30'],
  ['9:30 pm', '21:30'],
  ['12 a.m.', '00:00'],
])('reads %s as %s', (typed, time) => expect(parseTime(typed)).toBe(time))

test.each(['', '24:00', '9:60', '9:5', '12345', 'noon', '13 pm', '0 am'])('refuses %s', (typed) => {
  expect(parseTime(typed)).toBeNull()
})
