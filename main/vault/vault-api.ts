import type { CheckedInput, MethodName, Output } from '../../shared/contract.ts'
import type { Result } from '../../shared/result.ts'
import type { TaskControl } from '../context.ts'
import type { WorkRunner } from '../work/runner.ts'
import type { Migration } from './migrations/index.ts'
import type { OpenVault } from './open-vault.ts'
import type { WipeOrder } from './wipe/remove-engagement.ts'
import type { Wiped } from './wipe/run-wipe.ts'
import type { WriteGate } from './write-gate.ts'

/** What a vault is given. */
export type VaultOptions = {
  readonly dir: string
  readonly work: WorkRunner
  readonly now?: () => Date
  readonly nativeBinding?: string | undefined
  /** A packaged application ignores the environment's settings for tests. */
  readonly isPackaged?: boolean
  /** Another history of the schema, for tests of migrations. */
  readonly migrations?: readonly Migration[]
}

type VaultMethod<M extends Extract<MethodName, `vault.${string}`>> = (
  input: CheckedInput<M>,
  control?: Partial<TaskControl>,
) => Promise<Result<Output<M>>>

/**
 * One vault folder: its state, its ways in and out, its backups. One operation runs at a time; each
 * answers as the contract says, and `VAULT_CORRUPT` carries `lastGoodBackup` in its details.
 */
export type Vault = {
  readonly status: VaultMethod<'vault.status'>
  /** Makes a vault and leaves it unlocked. */
  readonly create: VaultMethod<'vault.create'>
  /** On a vault that is unlocked already it only checks the secret. */
  readonly unlock: VaultMethod<'vault.unlock'>
  readonly lock: VaultMethod<'vault.lock'>
  readonly changePassphrase: VaultMethod<'vault.changePassphrase'>
  readonly backup: VaultMethod<'vault.backup'>
  /** Leaves the restored vault unlocked. */
  readonly restore: VaultMethod<'vault.restore'>
  /**
   * Removes an engagement from the vault and its copies, for good: `prepare` looks while nobody writes, and says what
   * to remove or that nothing shall be.
   */
  readonly wipe: (
    prepare: () => Promise<Result<WipeOrder>>,
    control?: Partial<TaskControl>,
  ) => Promise<Result<Wiped>>
  /** Whether there is a vault in the folder, whole or not. */
  readonly isCreated: () => Promise<boolean>
  /** The unlocked vault, null while locked. */
  readonly current: () => OpenVault | null
  readonly writeGate: WriteGate
  /** Calls the listener after each lock, also the one before a restore; answers how to stop that. */
  readonly onLocked: (listener: () => void) => () => void
  /** Locks and lets go of everything. */
  readonly close: () => Promise<void>
}
