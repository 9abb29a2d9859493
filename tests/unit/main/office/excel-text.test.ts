import { expect, test } from 'vitest'
import {
  beginsLikeFormula,
  cellText,
  countLines,
  protectPairs,
  restorePairs,
} from '../../../../main/office/excel-text.ts'

test('texts that a spreadsheet might evaluate are told from others', () => {
  for (const text of ['=1+1', '+66 2', '-1', '@SUM(A1)', '\tx', '\rx', '＝1'])
    expect(beginsLikeFormula(text)).toBe(true)
  for (const text of ['', 'a=1', ' =1', '１', '〜']) expect(beginsLikeFormula(text)).toBe(false)
})

test('a text that reads like an escape of the file format keeps its characters', () => {
  expect(cellText('_x0041_ \ud800\uffff 𠮷')).toBe('_x005F_x0041_ \ufffd \uf8fe20bb7;')
})

test('rare kanji come through the writer whole, private-use characters too', () => {
  expect(restorePairs(protectPairs('𠮷\uf8fe20bb7;'))).toBe('&#x20bb7;&#xf8fe;20bb7;')
})

test('full-width characters take two digits, Thai marks none, and line breaks count', () => {
  expect(countLines('鍵'.repeat(10), 24)).toBe(1)
  expect(countLines('鍵'.repeat(25), 24)).toBe(3)
  expect(countLines('ที่'.repeat(14), 24)).toBe(1)
  expect(countLines('a\nb\r\nc', 24)).toBe(3)
})

test('a long word moves to the next line as a whole', () => {
  expect(countLines(`${'a'.repeat(12)} ${'b'.repeat(12)}`, 16)).toBe(2)
})
