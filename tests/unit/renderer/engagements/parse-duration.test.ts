import { expect, test } from 'vitest'
import { parseDuration } from '../../../../renderer/engagements/parse-duration.ts'

test.each([
  ['2', 120],
  ['2:30', 150],
  ['2.5', 150],
  ['２：３０', 150],
  ['2h', 120],
  ['2時間', 120],
  ['2時間30分', 150],
  ['45分', 45],
  ['0:45', 45],
])('reads %s as %i minutes', (typed, minutes) => expect(parseDuration(typed)).toBe(minutes))

test.each(['', '0', '0:00', '2:60', '-1', 'long'])('refuses %s', (typed) => {
  expect(parseDuration(typed)).toBeNull()
})
