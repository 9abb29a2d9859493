import { createCipheriv, createDecipheriv, randomBytes, randomUUID, scryptSync } from 'node:crypto'
import { z } from 'zod'
import { fail, ok, type Result } from '../../shared/result.ts'
import { createRecoveryCode, normaliseRecoveryCode } from './recovery-code.ts'

/*
 * The keys of a vault, from the person down to a photo:
 *
 *   passphrase ──NFKC──► scrypt ──► wrapping key ─┐
 *                                                 ├─AES-256-GCM─► data key ──► vault.db, -wal, every backup
 *   recovery code ─────► scrypt ──► wrapping key ─┘                   │
 *                                                                     └─ rows of engagement_key ──► attachments
 *
 * The data key is 32 random bytes, made once with the vault and never changed; it opens the database and
 * nothing else leaves it. It exists on disk only wrapped, once for each way in, in `keys.json`. A new
 * passphrase therefore rewrites a few hundred bytes and not the database, and because the backups hold the
 * same database under the same key, it is enough to replace the key file of each backup as well: after
 * that the old passphrase opens nothing that is left on this device. What it can't undo is a copy of an
 * old key file that someone took away earlier.
 *
 * scrypt makes guessing dear: 128 MiB and about half a second a guess at N=2^17, r=8, p=1. The cost stands
 * beside each wrap, so that a later version can raise it one vault at a time. The recovery code carries 160
 * random bits and could do without; it goes the same way because one way is easier to keep right than two.
 *
 * GCM's tag tells a wrong passphrase from the right one. It can't tell a wrong passphrase from a damaged
 * file, and neither can SQLite, whose answer to both is "not a database". Hence the key file carries a
 * SHA-256 over its own content (against damage, not against an attacker) and has a mirror: once the sum is
 * right, a tag that fails is a wrong passphrase, and once the tag is right, a database that does not open
 * is damaged. No other rule decides between the two sentences that a person may see.
 *
 * Each engagement has a random key of its own in the table `engagement_key`, inside the encrypted
 * database; the files of its attachments are encrypted under it. Deleting that row makes the photos of one
 * engagement unreadable wherever their files may lie.
 *
 * The data key lives in memory while the vault is unlocked and is overwritten when it is locked.
 */

/** The cost of a key derivation, as scrypt names it. */
export type KdfCost = { readonly N: number; readonly r: number; readonly p: number }

/** One of the two ways in. */
export type Secret = { readonly passphrase: string } | { readonly recoveryCode: string }

const base64 = z.base64()

const wrap = z.object({
  kdf: z.object({
    name: z.literal('scrypt'),
    N: z
      .int()
      .min(2)
      .max(2 ** 22),
    r: z.int().min(1).max(64),
    p: z.int().min(1).max(16),
    salt: base64,
  }),
  nonce: base64,
  wrapped: base64,
  tag: base64,
})

/** The wraps of one data key; `vaultId` tells whether two key rings hold the same one. */
export const keyRing = z.object({
  vaultId: z.uuid(),
  wraps: z.object({ passphrase: wrap, recoveryCode: wrap }),
})

type Wrap = z.infer<typeof wrap>
export type KeyRing = z.infer<typeof keyRing>
type WayIn = keyof KeyRing['wraps']

/** The cost that protects real vaults: 128 MiB a guess. */
export const standardCost: KdfCost = { N: 2 ** 17, r: 8, p: 1 }

/**
 * The cost for new wraps. `KAGIMORI_TEST_KDF` (a power of two for N) makes it cheap for tests; a packaged
 * application does not look at it.
 */
export function kdfCost(isPackaged: boolean): KdfCost {
  const test = isPackaged ? Number.NaN : Number(process.env.KAGIMORI_TEST_KDF)
  return Number.isInteger(Math.log2(test)) && test >= 2 ? { ...standardCost, N: test } : standardCost
}

/** A new data key, wrapped by a passphrase and by a new recovery code, which is shown once and not kept. */
export function createKeys(passphrase: string, cost: KdfCost) {
  const dataKey = randomBytes(32)
  const recoveryCode = createRecoveryCode()
  const vaultId = randomUUID()
  const ring: KeyRing = {
    vaultId,
    wraps: {
      passphrase: wrapKey(dataKey, vaultId, { passphrase }, cost),
      recoveryCode: wrapKey(dataKey, vaultId, { recoveryCode }, cost),
    },
  }
  return { ring, dataKey, recoveryCode }
}

/** The data key, or `WRONG_PASSPHRASE`; `details.reason` is `mistyped` for a code that can't be right. */
export function unwrapDataKey(ring: KeyRing, secret: Secret): Result<Buffer> {
  const way = wayOf(secret)
  const text = secretText(secret)
  if (text === null) return fail('WRONG_PASSPHRASE', { secret: way, reason: 'mistyped' })
  const { kdf, nonce, wrapped, tag } = ring.wraps[way]
  const wrappingKey = deriveKey(text, Buffer.from(kdf.salt, 'base64'), kdf)
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrappingKey, Buffer.from(nonce, 'base64'), {
      authTagLength: 16,
    })
    decipher.setAAD(purpose(ring.vaultId, way))
    decipher.setAuthTag(Buffer.from(tag, 'base64'))
    return ok(Buffer.concat([decipher.update(Buffer.from(wrapped, 'base64')), decipher.final()]))
  } catch {
    return fail('WRONG_PASSPHRASE', { secret: way, reason: 'wrong' })
  } finally {
    wrappingKey.fill(0)
  }
}

/** The same ring under a new passphrase; the recovery code stays. */
export function rewrapForPassphrase(
  ring: KeyRing,
  dataKey: Uint8Array,
  passphrase: string,
  cost: KdfCost,
): KeyRing {
  return {
    ...ring,
    wraps: { ...ring.wraps, passphrase: wrapKey(dataKey, ring.vaultId, { passphrase }, cost) },
  }
}

function wrapKey(dataKey: Uint8Array, vaultId: string, secret: Secret, cost: KdfCost): Wrap {
  const text = secretText(secret)
  if (text === null) throw new Error('a recovery code that was just made is not well-formed')
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const wrappingKey = deriveKey(text, salt, cost)
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce)
  cipher.setAAD(purpose(vaultId, wayOf(secret)))
  const wrapped = Buffer.concat([cipher.update(dataKey), cipher.final()])
  wrappingKey.fill(0)
  return {
    kdf: { name: 'scrypt', ...cost, salt: salt.toString('base64') },
    nonce: nonce.toString('base64'),
    wrapped: wrapped.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  }
}

function deriveKey(text: string, salt: Uint8Array, { N, r, p }: KdfCost): Buffer {
  return scryptSync(text, salt, 32, { N, r, p, maxmem: 128 * N * r * p + 2 ** 20 * 8 })
}

function secretText(secret: Secret): string | null {
  return 'passphrase' in secret
    ? secret.passphrase.normalize('NFKC')
    : normaliseRecoveryCode(secret.recoveryCode)
}

function wayOf(secret: Secret): WayIn {
  return 'passphrase' in secret ? 'passphrase' : 'recoveryCode'
}

function purpose(vaultId: string, way: WayIn): Buffer {
  return Buffer.from(`kagimori data key ${vaultId} ${way}`)
}
