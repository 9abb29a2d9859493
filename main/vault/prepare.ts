import { fail, ok, type Result } from '../../shared/result.ts'
import type { TaskControl } from '../context.ts'
import { backupUndisturbed } from './backup.ts'
import type { WritableDatabase } from './database.ts'
import { readVaultKeys, spreadKeys } from './key-file.ts'
import { type KeyRing, type Secret, unwrapDataKey } from './keys.ts'
import { migrateDatabase, needsBackupBeforeMigration, newestVersion } from './migrate.ts'
import type { Migration } from './migrations/index.ts'
import { checkDatabase, isFilledFile, openDatabase } from './open-database.ts'
import { type VaultPaths, vaultPaths } from './paths.ts'
import { beginSwitch, completeSwitch } from './restore.ts'
import { failureOf } from './storage-errors.ts'
import { sweepLeftovers } from './sweep.ts'
import { finishInterruptedWipes } from './wipe/finish.ts'

/** What makes a vault ready to be opened: a secret, or the key itself after a restore. */
export type PrepareInput = {
  readonly dir: string
  readonly key: { readonly secret: Secret } | { readonly dataKey: Uint8Array }
  readonly now: string
  /** The id of a backup, should one be needed before a migration. */
  readonly backupId: string
  /** Puts staged files in place first, keeping the present ones under this id. */
  readonly switchTo?: string
  readonly nativeBinding?: string | undefined
  readonly migrations: readonly Migration[]
}

/** A vault whose database is whole, up to date and closed. */
export type Prepared = { readonly dataKey: Uint8Array; readonly keptAside: string | null }

/** Derives the key, checks every page, migrates and tidies up, so that opening is all that is left to do. */
export function prepareVault(input: PrepareInput, control: TaskControl): Result<Prepared> {
  const paths = vaultPaths(input.dir)
  try {
    if (input.switchTo !== undefined) beginSwitch(paths, input.switchTo)
    const keptAside = completeSwitch(paths)
    if (!isFilledFile(paths.database)) return fail('VAULT_CORRUPT', { part: 'database' })
    const ring = readVaultKeys(paths)
    if (!ring.ok) return ring
    const key = 'dataKey' in input.key ? ok(input.key.dataKey) : unwrapDataKey(ring.value, input.key.secret)
    if (!key.ok) return key
    const ready = makeReady(paths, ring.value, key.value, input, control)
    return ready.ok ? ok({ dataKey: key.value, keptAside }) : ready
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null) throw error
    return failure
  }
}

function makeReady(
  paths: VaultPaths,
  ring: KeyRing,
  dataKey: Uint8Array,
  input: PrepareInput,
  control: TaskControl,
): Result<true> {
  const knownVersion = newestVersion(input.migrations)
  const { nativeBinding } = input
  const opened = openDatabase(paths.database, dataKey, { nativeBinding, knownVersion })
  if (!opened.ok) return opened
  const db = opened.value
  try {
    const checked = checkDatabase(db)
    if (!checked.ok) return checked
    // Only keys that have just opened the database may overwrite others.
    spreadKeys(paths, ring)
    const migrated = migrateSafely(db, input, dataKey, knownVersion, control)
    if (!migrated.ok) return migrated
    sweepLeftovers(db, paths)
    finishInterruptedWipes(db, { ...input, dataKey, knownVersion }, control)
    return ok(true)
  } finally {
    db.close()
  }
}

function migrateSafely(
  db: WritableDatabase,
  input: PrepareInput,
  dataKey: Uint8Array,
  knownVersion: number,
  control: TaskControl,
): Result<unknown> {
  const { dir, backupId, nativeBinding } = input
  let madeBackup: string | null = null
  if (needsBackupBeforeMigration(db, input.migrations)) {
    const identity = { dir, dataKey, backupId, nativeBinding, knownVersion }
    const made = backupUndisturbed({ ...identity, createdAt: input.now }, control)
    if (!made.ok) return made
    madeBackup = made.value.id
  }
  const migrated = migrateDatabase(db, input.migrations)
  return migrated.ok ? migrated : fail(migrated.code, { ...migrated.details, backupId: madeBackup })
}
