import { expect, test } from 'vitest'
import { formatDate, formatPercent, localDate } from '../../../../../main/inspections/report/formats.ts'

test('a Thai date counts Buddhist years, all others Gregorian ones', () => {
  expect(formatDate('2024-09-03', 'th')).toContain('2567')
  expect(formatDate('2024-09-03', 'ja')).toBe('2024年9月3日')
  expect(formatDate('2024-09-03', 'de')).toBe('3. September 2024')
  expect(formatDate('2024-09-03', 'hi')).toMatch(/2024/)
})

test('a percentage has one decimal at most, and a dash stands where nothing counts', () => {
  expect(formatPercent(66.7, 'ja')).toBe('66.7%')
  expect(formatPercent(100, 'th')).toBe('100%')
  expect(formatPercent(null, 'ja')).toBe('–')
})

test('the date of an instant is that of the place', () => {
  expect(localDate('2024-09-03T18:00:00.000Z', 'Asia/Bangkok')).toBe('2024-09-04')
  expect(localDate('2024-09-03T18:00:00.000Z', 'Europe/Berlin')).toBe('2024-09-03')
})
