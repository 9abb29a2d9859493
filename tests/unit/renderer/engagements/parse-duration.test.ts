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
  ['2,5', 150],
  ['2h30', 150],
  ['2 h 30 min', 150],
  ['2 Std. 30 Min.', 150],
  ['2 ชั่วโมง 30 นาที', 150],
  ['2 giờ 30 phút', 150],
  ['2 jam 30 menit', 150],
  ['२ घंटे ३० मिनट', 150],
  ['2小时30分钟', 150],
  ['2 heures', 120],
])('reads %s as %i minutes', (typed, minutes) => expect(parseDuration(typed)).toBe(minutes))

test.each(['', '0', '0:00', '2:60', '-1', 'long'])('refuses %s', (typed) => {
  expect(parseDuration(typed)).toBeNull()
})
