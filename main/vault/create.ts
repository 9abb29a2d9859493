import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import { discard, replaceFile, syncFile, syncFolder } from './durable-files.ts'
import { hasKeyFile, spreadKeys } from './key-file.ts'
import { createKeys, type KdfCost } from './keys.ts'
import { migrateDatabase } from './migrate.ts'
import type { Migration } from './migrations/index.ts'
import { createDatabase } from './open-database.ts'
import { databaseCompanions, type VaultPaths, vaultPaths } from './paths.ts'
import { codeOf, failureOf } from './storage-errors.ts'

/** What a new vault is made of. */
export type CreateInput = {
  readonly dir: string
  readonly passphrase: string
  readonly cost: KdfCost
  readonly nativeBinding?: string | undefined
  readonly migrations: readonly Migration[]
}

/** The keys of a new vault; the recovery code is kept nowhere. */
export type Created = { readonly dataKey: Uint8Array; readonly recoveryCode: string }

/**
 * Makes a vault in a folder that has none: `VAULT_EXISTS` otherwise. A mark stands in the folder until all
 * of it is durable, so what a crash leaves was never acknowledged and gives way to the next attempt.
 */
export function createVaultFiles(input: CreateInput): Result<Created> {
  const paths = vaultPaths(input.dir)
  try {
    if (existsSync(paths.creating)) discardUnacknowledged(paths)
    if (hasVault(paths)) return fail('VAULT_EXISTS')
    replaceFile(paths.creating, '')
    const made = build(paths, input)
    if (!made.ok) {
      discardUnacknowledged(paths)
      return made
    }
    removeMark(paths)
    return made
  } catch (error) {
    if (existsSync(paths.creating)) discardUnacknowledged(paths)
    const failure = failureOf(error)
    if (failure === null) throw error
    return failure
  }
}

/** Makes the folder of a vault where it is missing, durable with its name: `FILE_NOT_WRITABLE` where it can't be. */
export function makeVaultFolder(dir: string): Result<true> {
  try {
    const first = mkdirSync(dir, { recursive: true, mode: 0o700 })
    if (first !== undefined) syncFolder(dirname(first))
    return ok(true)
  } catch (error) {
    return failureOf(error) ?? fail('FILE_NOT_WRITABLE', { path: dir, reason: codeOf(error) })
  }
}

/** Whether anything of a vault lies in the folder, whole or not. */
export function hasVault(paths: VaultPaths): boolean {
  return hasKeyFile(paths) || existsSync(paths.database) || existsSync(paths.restoreJournal)
}

function build(paths: VaultPaths, input: CreateInput): Result<Created> {
  const { ring, dataKey, recoveryCode } = createKeys(input.passphrase, input.cost)
  const db = createDatabase(paths.database, dataKey, input.nativeBinding)
  try {
    const migrated = migrateDatabase(db, input.migrations)
    if (!migrated.ok) return migrated
  } finally {
    db.close()
  }
  syncFile(paths.database)
  mkdirSync(paths.attachments, { recursive: true })
  mkdirSync(paths.backups, { recursive: true })
  spreadKeys(paths, ring)
  return ok({ dataKey, recoveryCode })
}

function discardUnacknowledged(paths: VaultPaths): void {
  const files = [paths.keys, paths.keysMirror, paths.database]
  const companions = databaseCompanions.map((suffix) => paths.database + suffix)
  for (const path of [...files, ...companions]) discard(path)
  removeMark(paths)
}

function removeMark(paths: VaultPaths): void {
  syncFolder(paths.dir)
  rmSync(paths.creating, { force: true })
  syncFolder(paths.dir)
}
