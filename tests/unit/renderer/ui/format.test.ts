import { expect, test } from 'vitest'
import {
  formatBytes,
  formatDate,
  formatInstant,
  formatMinutes,
  formatNumber,
  formatTime,
} from '../../../../renderer/ui/format.ts'
import { uiLanguages } from '../../../../shared/languages.ts'

test('dates are written as people of the language do, in Thai with the Buddhist year', () => {
  const written = Object.fromEntries(
    uiLanguages.map((language) => [language, formatDate('2024-09-03', language)]),
  )
  expect(written).toEqual({
    ja: '2024年9月3日',
    en: 'September 3, 2024',
    'zh-CN': '2024年9月3日',
    th: '3 กันยายน 2567',
    vi: '3 tháng 9, 2024',
    id: '3 September 2024',
    hi: '3 सितंबर 2024',
    de: '3. September 2024',
    fr: '3 septembre 2024',
  })
})

test('a calendar date is the same in every time zone of the device', () => {
  expect(formatDate('2024-01-01', 'ja')).toBe('2024年1月1日')
})

test('an instant names the year of its language in Latin digits', () => {
  for (const language of uiLanguages) {
    const text = formatInstant('2024-09-03T12:00:00Z', language)
    expect(text).toContain(language === 'th' ? '2567' : '2024')
    expect(text).not.toMatch(/[\u0e50-\u0e59\u0966-\u096f]/)
  }
})

test('minutes are shown as hours and minutes', () => {
  expect([0, 5, 690, 1380, -30].map(formatMinutes)).toEqual(['0:00', '0:05', '11:30', '23:00', '−0:30'])
})

test('the clock time of a save has two digits each', () => {
  const time = new Date(2024, 8, 3, 9, 5).getTime()
  for (const language of uiLanguages)
    expect(formatTime(time, language)).toBe(language === 'id' ? '09.05' : '09:05')
})

test('numbers have the separators of the language', () => {
  expect(uiLanguages.map((language) => formatNumber(123_456, language))).toEqual([
    '123,456',
    '123,456',
    '123,456',
    '123,456',
    '123.456',
    '123.456',
    '1,23,456',
    '123.456',
    '123\u202f456',
  ])
})

test('sizes are shown in the largest unit that fits', () => {
  expect(formatBytes(201_000, 'ja')).toBe('201 KB')
  expect(formatBytes(1_440_000, 'en')).toBe('1.4 MB')
  expect(formatBytes(1_440_000, 'de')).toBe('1,4 MB')
  expect(formatBytes(0, 'en')).toBe('0 byte')
})
