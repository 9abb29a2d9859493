import { mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import { type Backup, backup } from '../../shared/vault/contract.ts'
import type { TaskControl } from '../context.ts'
import { readIfPresent } from './attachment-file.ts'
import type { WritableDatabase } from './database.ts'
import { discard, linkOrCopy, namesIn, replaceFile, syncFile, syncFolder } from './durable-files.ts'
import { healAttachments, isWholeInVault } from './heal-attachments.ts'
import { keyFileText, readVaultKeys } from './key-file.ts'
import { isUnfinishedBackup, listBackups, readManifest, unfinishedName, writeManifest } from './manifest.ts'
import { openDatabase } from './open-database.ts'
import { type VaultPaths, vaultPaths } from './paths.ts'
import { type CheckedCopy, listAttachments, rehearse } from './rehearse.ts'
import { expiredBackups } from './rotation.ts'
import { failureOf } from './storage-errors.ts'
import { countRows, digestTables, sealDigests, type TableDigest } from './table-digests.ts'

/** What a backup needs to know of the vault. */
export type BackupInput = {
  readonly dir: string
  readonly dataKey: Uint8Array
  readonly backupId: string
  readonly nativeBinding?: string | undefined
  readonly knownVersion: number
}

/** The source at the moment of the copy; `isSettled` is false when something was written meanwhile. */
export type Snapshot = { readonly isSettled: boolean; readonly digests: readonly TableDigest[] }

/**
 * Copies the database into a folder that is not a backup yet, and tells what the source held. VACUUM can't
 * run inside the transaction that reads the digests, so `data_version` shows whether both saw the same.
 */
export function takeSnapshot(input: BackupInput): Result<Snapshot> {
  const paths = vaultPaths(input.dir)
  return inFolder(paths, input.backupId, (folder) => {
    const opened = openDatabase(paths.database, input.dataKey, input)
    if (!opened.ok) return opened
    const db = opened.value
    try {
      const before = dataVersion(db)
      const digests = db.transaction(() => digestTables(db))()
      db.prepare('VACUUM INTO ?').run(join(folder, 'vault.db'))
      const isSettled = dataVersion(db) === before
      if (isSettled) syncFile(join(folder, 'vault.db'))
      return ok({ isSettled, digests })
    } finally {
      db.close()
    }
  })
}

/**
 * Makes a snapshot a backup: adds keys and attachments, restores it once by way of trial, gives it its name
 * and lets the oldest go. A difference is `BACKUP_FAILED`, and nothing of it stays. An attachment that is
 * damaged in the vault itself is taken back from an older backup, or else named in the manifest.
 */
export function finishBackup(
  input: BackupInput & { readonly digests: readonly TableDigest[]; readonly createdAt: string },
  control: TaskControl,
): Result<Backup> {
  const paths = vaultPaths(input.dir)
  const folder = join(paths.backups, unfinishedName(input.backupId))
  try {
    const keys = readVaultKeys(paths)
    if (!keys.ok) return keys
    replaceFile(join(folder, 'keys.json'), keyFileText(keys.value))
    addAttachments(paths, folder, input)
    const rehearsed = rehearseHealed(paths, folder, () =>
      rehearse(paths, folder, input.digests, { ...input, onProgress: control.onProgress }),
    )
    if (!rehearsed.ok) return rehearsed
    const made = describe(input, rehearsed.value)
    writeManifest(folder, {
      ...made,
      format: 1,
      vaultId: keys.value.vaultId,
      seal: sealDigests(input.digests, input.dataKey),
      damagedAttachments: rehearsed.value.damagedAttachments.map(({ id }) => id),
    })
    renameSync(folder, join(paths.backups, input.backupId))
    syncFolder(paths.backups)
    dropExpired(paths)
    return ok(made)
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null) throw error
    return failure
  } finally {
    discard(folder)
  }
}

/** A backup where nobody else writes: the one before a migration. */
export function backupUndisturbed(
  input: BackupInput & { createdAt: string },
  control: TaskControl,
): Result<Backup> {
  const snapshot = takeSnapshot(input)
  if (!snapshot.ok) return snapshot
  return finishBackup({ ...input, digests: snapshot.value.digests }, control)
}

/** Takes back the good name of a backup that can no longer be restored. */
export function markUnverified(paths: VaultPaths, backupId: string): void {
  const folder = join(paths.backups, backupId)
  const manifest = readManifest(folder)
  if (manifest !== null) writeManifest(folder, { ...manifest, verifiedAt: null })
}

function inFolder<T>(paths: VaultPaths, backupId: string, fill: (folder: string) => Result<T>): Result<T> {
  const folder = join(paths.backups, unfinishedName(backupId))
  try {
    discardUnfinished(paths)
    mkdirSync(folder, { recursive: true })
    const filled = fill(folder)
    if (!filled.ok) discard(folder)
    return filled
  } catch (error) {
    discard(folder)
    const failure = failureOf(error)
    if (failure === null) throw error
    return failure
  }
}

/** Removes what a cancelled or killed backup left; only one is made at a time. */
export function discardUnfinished(paths: VaultPaths): void {
  for (const name of namesIn(paths.backups)) {
    if (isUnfinishedBackup(name)) discard(join(paths.backups, name))
  }
}

function addAttachments(paths: VaultPaths, folder: string, input: BackupInput): void {
  const target = join(folder, 'attachments')
  mkdirSync(target)
  const opened = openDatabase(join(folder, 'vault.db'), input.dataKey, { ...input, isReadOnly: true })
  if (!opened.ok) return
  try {
    for (const { id } of listAttachments(opened.value)) {
      try {
        linkOrCopy(join(paths.attachments, id), join(target, id))
      } catch (error) {
        if (readIfPresent(join(paths.attachments, id)) !== null) throw error
        discard(join(target, id))
      }
    }
  } finally {
    opened.value.close()
  }
  syncFolder(target)
}

function rehearseHealed(
  paths: VaultPaths,
  folder: string,
  check: () => Result<CheckedCopy>,
): Result<CheckedCopy> {
  const first = check()
  if (!first.ok || first.value.damagedAttachments.length === 0) return first
  const hasHealed = healAttachments(paths, folder, first.value.damagedAttachments)
  const checked = hasHealed ? check() : first
  if (!checked.ok) return checked
  const attachmentIds = checked.value.damagedAttachments
    .filter((attachment) => isWholeInVault(paths, attachment))
    .map(({ id }) => id)
  return attachmentIds.length > 0
    ? fail('BACKUP_FAILED', { reason: 'different', tables: [], attachmentIds })
    : checked
}

function describe(input: { backupId: string; createdAt: string }, copy: CheckedCopy): Backup {
  return backup.parse({
    id: input.backupId,
    createdAt: input.createdAt,
    verifiedAt: input.createdAt,
    bytes: copy.bytes,
    rows: countRows(copy.digests),
    photos: copy.photos,
    damagedPhotos: copy.damagedAttachments.length,
  })
}

function dropExpired(paths: VaultPaths): void {
  for (const { id } of expiredBackups(listBackups(paths.backups))) {
    // Renamed first, so that a crash leaves no half of it in the list.
    const leaving = join(paths.backups, unfinishedName(id))
    renameSync(join(paths.backups, id), leaving)
    discard(leaving)
  }
}

function dataVersion(db: WritableDatabase): unknown {
  return db.pragma('data_version', { simple: true })
}
