import { invalid, ok, type Result } from '../../shared/result.ts'
import type { Secret } from './keys.ts'

type SecretInput = { readonly passphrase?: string | undefined; readonly recoveryCode?: string | undefined }

/** The one way in that a caller named; both, or none, are refused. */
export function oneSecret({ passphrase, recoveryCode }: SecretInput): Result<Secret> {
  if (passphrase !== undefined && recoveryCode === undefined) return ok({ passphrase })
  if (recoveryCode !== undefined && passphrase === undefined) return ok({ recoveryCode })
  return invalid({ path: 'passphrase', reason: 'passphrase-or-recovery-code' })
}
