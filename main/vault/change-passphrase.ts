import { fail, ok, type Result } from '../../shared/result.ts'
import { readVaultKeys, spreadKeys } from './key-file.ts'
import { type KdfCost, rewrapForPassphrase, type Secret, unwrapDataKey } from './keys.ts'
import { vaultPaths } from './paths.ts'
import { failureOf } from './storage-errors.ts'

/** Checks a secret against the vault's keys without opening anything. */
export function checkSecret(input: { readonly dir: string; readonly secret: Secret }): Result<true> {
  const ring = readVaultKeys(vaultPaths(input.dir))
  if (!ring.ok) return ring
  const key = unwrapDataKey(ring.value, input.secret)
  if (!key.ok) return key
  key.value.fill(0)
  return ok(true)
}

/** What a new passphrase needs: a secret, or the key that an unlock by recovery code left in memory. */
export type ChangeInput = {
  readonly dir: string
  readonly secret: Secret | null
  readonly dataKey: Uint8Array | null
  readonly newPassphrase: string
  readonly cost: KdfCost
}

/** Wraps the data key anew, in the vault and in every backup: the old passphrase then opens nothing. */
export function changePassphraseFiles(input: ChangeInput): Result<true> {
  const paths = vaultPaths(input.dir)
  try {
    const ring = readVaultKeys(paths)
    if (!ring.ok) return ring
    const key = input.secret === null ? keyInMemory(input) : unwrapDataKey(ring.value, input.secret)
    if (!key.ok) return key
    const rewrapped = rewrapForPassphrase(ring.value, key.value, input.newPassphrase, input.cost)
    if (input.secret !== null) key.value.fill(0)
    spreadKeys(paths, rewrapped)
    return ok(true)
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null) throw error
    return failure
  }
}

function keyInMemory(input: ChangeInput): Result<Uint8Array> {
  return input.dataKey === null ? fail('VAULT_LOCKED') : ok(input.dataKey)
}
