import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRecoveryCode, normaliseRecoveryCode } from '../../../main/vault/recovery-code.ts'

test('a recovery code is nine groups of four without letters that are misread', () => {
  const codes = Array.from({ length: 200 }, createRecoveryCode)
  for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(new Set(codes).size).toBe(200)
})

test('case, spaces, hyphens, width and misread letters do not matter', () => {
  const code = createRecoveryCode()
  const plain = normaliseRecoveryCode(code)
  expect(plain).toHaveLength(32)
  const wide = [...code].map((c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)).join('')
  const misread = code.replaceAll('0', 'o').replace(/1/g, () => (Math.random() < 0.5 ? 'l' : 'I'))
  const variants = [
    code.toLowerCase(),
    code.replaceAll('-', ''),
    ` ${code.replaceAll('-', '　')}\n`,
    wide,
    misread,
  ]
  for (const variant of [...variants, code.replaceAll('-', '‐'), code.replaceAll('-', 'ー')]) {
    expect(normaliseRecoveryCode(variant), variant).toBe(plain)
  }
})

test('a wrong character is noticed', () => {
  let unnoticed = 0
  fc.assert(
    fc.property(fc.nat({ max: 35 }), fc.constantFrom(...'23456789ABCDEFGHJK'), (position, character) => {
      const plain = createRecoveryCode().replaceAll('-', '')
      if (plain[position] === character) return
      const slipped = plain.slice(0, position) + character + plain.slice(position + 1)
      if (normaliseRecoveryCode(slipped) !== null) unnoticed += 1
    }),
    { numRuns: 500 },
  )
  expect(unnoticed).toBeLessThanOrEqual(1)
})

test('what is no code at all is refused', () => {
  for (const text of ['', '0', 'U'.repeat(36), '鍵'.repeat(36), '0'.repeat(36)]) {
    expect(normaliseRecoveryCode(text)).toBeNull()
  }
})
