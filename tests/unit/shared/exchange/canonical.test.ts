import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, cellLimit, splitForCells } from '../../../../shared/exchange/canonical.ts'

test('keys are sorted by code unit, also those that look like numbers', () => {
  expect(canonicalJson({ b: 1, a: [true, null, { z: 'é', 10: 1, 9: 2 }] })).toBe(
    '{"a":[true,null,{"10":1,"9":2,"z":"é"}],"b":1}',
  )
})

test('any value comes back as it was, whatever a spreadsheet would do to its characters', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string({ unit: 'binary' })), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual({ ...value })
    }),
  )
})

test('characters that XML or a spreadsheet would swallow are spelled out', () => {
  expect(canonicalJson('_x0041_ \u007f \uffff \ud800 \r')).toBe('"\\u005fx0041_ \\u007f \\uffff \\ud800 \\r"')
})

test('a long text is split into cells without tearing a surrogate pair apart', () => {
  const text = `${'a'.repeat(cellLimit - 1)}𠮷${'𠮷'.repeat(cellLimit)}`
  const pieces = splitForCells(text)
  expect(pieces.join('')).toBe(text)
  expect(pieces.every((piece) => piece.length <= cellLimit && !/\p{Surrogate}/u.test(piece))).toBe(true)
})
