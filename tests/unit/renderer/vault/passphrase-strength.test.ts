import { expect, test } from 'vitest'
import { passphraseStrength } from '../../../../renderer/vault/passphrase-strength.ts'

test('fewer than eight characters are too short, counted as people count them', () => {
  expect(passphraseStrength('𠮷野家の合言葉')).toBe('short')
  expect(passphraseStrength('1234567')).toBe('short')
})

test('repeats and runs are weak, however long', () => {
  expect(passphraseStrength('aaaaaaaaaaaaaaaaaaaaaaaa')).toBe('weak')
  expect(passphraseStrength('12345678901234567890')).toBe('weak')
  expect(passphraseStrength('password')).toBe('weak')
})

test('a few words in a row are strong, in Japanese and in English', () => {
  expect(passphraseStrength('correct horse battery staple')).toBe('strong')
  expect(passphraseStrength('つきのさばくを はるばると')).toBe('strong')
})
