import { afterEach, expect, test, vi } from 'vitest'
import {
  createKeys,
  kdfCost,
  keyRing,
  rewrapForPassphrase,
  standardCost,
  unwrapDataKey,
} from '../../../main/vault/keys.ts'

const cheap = { N: 1024, r: 8, p: 1 }

afterEach(() => vi.unstubAllEnvs())

test('both ways in lead to the same key, and nothing else does', () => {
  const { ring, dataKey, recoveryCode } = createKeys('correct horse', cheap)
  expect(keyRing.parse(JSON.parse(JSON.stringify(ring)))).toEqual(ring)
  expect(unwrapDataKey(ring, { passphrase: 'correct horse' })).toEqual({ ok: true, value: dataKey })
  expect(unwrapDataKey(ring, { recoveryCode })).toEqual({ ok: true, value: dataKey })
  expect(unwrapDataKey(ring, { passphrase: 'Correct horse' })).toMatchObject({ code: 'WRONG_PASSPHRASE' })
  expect(JSON.stringify(ring)).not.toContain(dataKey.toString('base64'))
})

test('a new passphrase keeps the key and the recovery code, and ends the old passphrase', () => {
  const { ring, dataKey, recoveryCode } = createKeys('correct horse', cheap)
  const next = rewrapForPassphrase(ring, dataKey, 'battery staple', cheap)
  expect(unwrapDataKey(next, { passphrase: 'battery staple' })).toEqual({ ok: true, value: dataKey })
  expect(unwrapDataKey(next, { recoveryCode })).toEqual({ ok: true, value: dataKey })
  expect(unwrapDataKey(next, { passphrase: 'correct horse' }).ok).toBe(false)
})

test('a wrap does not open in the place of the other, nor in another vault', () => {
  const { ring } = createKeys('correct horse', cheap)
  const swapped = { ...ring, wraps: { ...ring.wraps, passphrase: ring.wraps.recoveryCode } }
  expect(unwrapDataKey(swapped, { passphrase: 'correct horse' }).ok).toBe(false)
  const moved = { ...ring, vaultId: createKeys('x', cheap).ring.vaultId }
  expect(unwrapDataKey(moved, { passphrase: 'correct horse' }).ok).toBe(false)
})

test('the cost for tests is taken from the environment, but never by a packaged application', () => {
  vi.stubEnv('KAGIMORI_TEST_KDF', '1024')
  expect(kdfCost(false)).toEqual(cheap)
  expect(kdfCost(true)).toEqual(standardCost)
  for (const nonsense of ['', '0', '1000', '-8', 'x']) {
    vi.stubEnv('KAGIMORI_TEST_KDF', nonsense)
    expect(kdfCost(false)).toEqual(standardCost)
  }
})
