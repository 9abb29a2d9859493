import { z } from 'zod'
import { instant } from '../fields.ts'
import { onVault } from '../method.ts'

/**
 * A passphrase as typed; compared after Unicode NFKC, so full-width digits equal half-width ones. The window
 * asks for eight characters and shows how strong they are; this is the floor below which none is taken.
 */
export const passphrase = z.string().min(4).max(1000)

/** A passphrase that is only tried: a short one is a wrong one. */
const triedPassphrase = z.string().min(1).max(1000)

/** A recovery code as printed; case, spaces and hyphens do not matter. */
export const recoveryCode = z.string().min(1).max(200)

/** A backup on this device and how its rehearsal went. */
export const backup = z.object({
  id: z.string(),
  createdAt: instant,
  /** When this backup was last restored by way of trial and found equal; null: never. */
  verifiedAt: instant.nullable(),
  bytes: z.int(),
  rows: z.int(),
  photos: z.int(),
  /** Photos that were already damaged in the vault, with no good copy left: all else restores equal. */
  damagedPhotos: z.int().default(0),
})

/** A backup on this device. */
export type Backup = z.infer<typeof backup>

/** `none`: no vault in the folder; `corrupt`: its files can't be read, whatever the key. */
export const vaultState = z.enum(['none', 'locked', 'unlocked', 'corrupt'])

const status = z.object({
  state: vaultState,
  backups: z.array(backup),
  /** The newest backup that a rehearsal restored without a difference. */
  lastGoodBackup: backup.nullable(),
  /** True after an unlock with the recovery code, until a new passphrase is set. */
  needsNewPassphrase: z.boolean(),
})

/** What `vault.status` answers. */
export type VaultStatus = z.infer<typeof status>

const secret = {
  passphrase: triedPassphrase.optional(),
  recoveryCode: recoveryCode.optional(),
}

export const vaultContract = {
  'vault.status': onVault(z.strictObject({}), status),
  'vault.create': onVault(z.strictObject({ passphrase: passphrase.optional() }), z.object({ recoveryCode })),
  'vault.unlock': onVault(z.strictObject(secret), status),
  'vault.lock': onVault(z.strictObject({}), status),
  'vault.changePassphrase': onVault(
    z.strictObject({ ...secret, newPassphrase: passphrase }),
    z.object({ changed: z.literal(true) }),
  ),
  'vault.backup': onVault(z.strictObject({}), backup),
  'vault.restore': onVault(
    z.strictObject({ backupId: z.string().regex(/^[0-9A-Za-z-]{1,64}$/), ...secret }),
    z.object({ restored: backup, keptAside: z.string().nullable() }),
  ),
} as const
