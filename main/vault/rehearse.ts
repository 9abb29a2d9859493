import { copyFileSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import { type AttachmentFacts, isWhole, readIfPresent } from './attachment-file.ts'
import type { ReadableDatabase, WritableDatabase } from './database.ts'
import { discard, linkOrCopy, namesIn, syncFile, syncFolder } from './durable-files.ts'
import { readKeyFile } from './key-file.ts'
import { checkDatabase, openDatabase } from './open-database.ts'
import type { VaultPaths } from './paths.ts'
import { differingTables, digestTables, type TableDigest } from './table-digests.ts'

/** What opens a copy and what to report to. */
export type CheckOptions = {
  readonly dataKey: Uint8Array
  readonly nativeBinding?: string | undefined
  readonly knownVersion: number
  readonly onProgress?: (part: number) => void
}

/** What a copy was found to hold. */
export type CheckedCopy = {
  readonly digests: readonly TableDigest[]
  readonly damagedAttachments: readonly AttachmentFacts[]
  readonly photos: number
  readonly bytes: number
}

/** Puts the files of a backup into a new folder, as a restore does, durable when it returns. */
export function copyBackup(from: string, to: string): void {
  discard(to)
  mkdirSync(join(to, 'attachments'), { recursive: true })
  for (const name of ['vault.db', 'keys.json']) {
    copyFileSync(join(from, name), join(to, name))
    syncFile(join(to, name))
  }
  for (const name of namesIn(join(from, 'attachments'))) {
    linkOrCopy(join(from, 'attachments', name), join(to, 'attachments', name))
  }
  syncFolder(join(to, 'attachments'))
  syncFolder(to)
}

/** Opens a copy and reads all of it: key file, every page, every row, every attachment. */
export function checkCopy(folder: string, options: CheckOptions): Result<CheckedCopy> {
  const keys = readKeyFile(join(folder, 'keys.json'))
  if (!keys.ok) return keys
  const path = join(folder, 'vault.db')
  const opened = openDatabase(path, options.dataKey, { ...options, isReadOnly: true })
  if (!opened.ok) return opened
  const db = opened.value
  try {
    const checked = checkDatabase(db, 'integrity_check')
    if (!checked.ok) return checked
    const digests = digestTables(db)
    const attachments = checkAttachments(db, join(folder, 'attachments'), options.onProgress)
    return ok({ ...attachments, digests, bytes: attachments.bytes + statSync(path).size })
  } finally {
    db.close()
  }
}

/**
 * Restores a backup into a throw-away folder and compares it with what its source held: `BACKUP_FAILED`
 * naming the tables that differ. What damaged attachments mean is for the caller to judge.
 */
export function rehearse(
  paths: VaultPaths,
  folder: string,
  expected: readonly TableDigest[],
  options: CheckOptions,
): Result<CheckedCopy> {
  try {
    copyBackup(folder, paths.rehearsal)
    const checked = checkCopy(paths.rehearsal, options)
    if (!checked.ok) return fail('BACKUP_FAILED', { reason: checked.code, ...checked.details })
    const tables = differingTables(expected, checked.value.digests)
    return tables.length > 0
      ? fail('BACKUP_FAILED', { reason: 'different', tables, attachmentIds: [] })
      : checked
  } finally {
    discard(paths.rehearsal)
  }
}

/** The attachments that a database counts on, with the keys that open them. */
export function listAttachments(db: ReadableDatabase) {
  return db
    .prepare<[], AttachmentFacts>(
      'SELECT id, sha256, key FROM attachment LEFT JOIN engagement_key USING (engagement_id) ORDER BY id',
    )
    .all()
}

function checkAttachments(db: WritableDatabase, folder: string, onProgress?: (part: number) => void) {
  const rows = listAttachments(db)
  const damagedAttachments: AttachmentFacts[] = []
  let bytes = 0
  for (const [index, row] of rows.entries()) {
    const file = readIfPresent(join(folder, row.id))
    bytes += file?.length ?? 0
    if (!isWhole(row, file)) damagedAttachments.push(row)
    onProgress?.((index + 1) / rows.length)
  }
  return { damagedAttachments, bytes, photos: rows.length }
}
