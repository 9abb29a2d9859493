import { expect, test } from 'vitest'
import { formatBytes, formatDate, formatMinutes, formatTime } from '../../../../renderer/ui/format.ts'

test('Thai dates count Buddhist years, all others Gregorian ones', () => {
  expect(formatDate('2024-09-03', 'ja')).toBe('2024年9月3日')
  expect(formatDate('2024-09-03', 'th')).toContain('2567')
  for (const language of ['en', 'vi', 'zh-CN']) expect(formatDate('2024-09-03', language)).toContain('2024')
})

test('a calendar date is the same in every time zone of the device', () => {
  expect(formatDate('2024-01-01', 'ja')).toBe('2024年1月1日')
})

test('minutes are shown as hours and minutes', () => {
  expect([0, 5, 690, 1380, -30].map(formatMinutes)).toEqual(['0:00', '0:05', '11:30', '23:00', '−0:30'])
})

test('the clock time of a save has two digits each', () => {
  expect(formatTime(new Date(2024, 8, 3, 9, 5).getTime(), 'ja')).toBe('09:05')
})

test('sizes are shown in the largest unit that fits', () => {
  expect(formatBytes(201_000, 'ja')).toBe('201 KB')
  expect(formatBytes(1_440_000, 'en')).toBe('1.4 MB')
  expect(formatBytes(0, 'en')).toBe('0 byte')
})
