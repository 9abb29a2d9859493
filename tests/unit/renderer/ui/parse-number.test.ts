import { expect, test } from 'vitest'
import { parseNumber, writeNumber } from '../../../../renderer/ui/parse-number.ts'
import { uiLanguages } from '../../../../shared/languages.ts'

test.each(['ja', 'en', 'zh-CN', 'th', 'hi'])('a point is the decimal sign in %s', (language) => {
  expect(parseNumber('1,234.5', language)).toBe(1234.5)
  expect(parseNumber('１２３４', language)).toBe(1234)
})

test.each(['vi', 'id', 'de', 'fr'])('a comma is the decimal sign in %s', (language) => {
  expect(parseNumber('1.234,5', language)).toBe(1234.5)
  expect(parseNumber('1 234,5', language)).toBe(1234.5)
  expect(parseNumber('0,5', language)).toBe(0.5)
  expect(parseNumber('1.5', language)).toBe(1.5)
  expect(parseNumber('12.000', language)).toBe(12000)
})

test('digits of Thai and Devanagari are digits', () => {
  expect(parseNumber('๑๒', 'th')).toBe(12)
  expect(parseNumber('१२', 'hi')).toBe(12)
})

test.each(uiLanguages)('what a field shows in %s is read as the same number', (language) => {
  for (const value of [0, 7, 1.125, 1234, 1234.5, -3]) {
    expect(parseNumber(writeNumber(value, language), language)).toBe(value)
  }
})

test('nothing typed is null and a word is no number', () => {
  expect(parseNumber('  ', 'de')).toBeNull()
  expect(parseNumber('viele', 'de')).toBeNaN()
})
