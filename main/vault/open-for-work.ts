import { ok, type Result } from '../../shared/result.ts'
import { type AttachmentStore, createAttachmentStore } from './attachments.ts'
import type { ReadableDatabase, WritableDatabase } from './database.ts'
import { newestVersion } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { openDatabase } from './open-database.ts'
import { vaultPaths } from './paths.ts'

/** What a thread of its own needs to open an unlocked vault once more; the key never leaves the process. */
export type WorkIdentity = {
  readonly vaultDir: string
  readonly dataKey: Uint8Array
  readonly nativeBinding: string | undefined
}

/** A second connection, for reading beside the main thread. */
export type WorkVault = {
  readonly db: ReadableDatabase
  readonly attachments: Pick<AttachmentStore, 'readAsync' | 'readerOfMany'>
  readonly close: () => void
}

/** A second connection, for writing while the main thread holds its writes back. */
export type WritingVault = {
  readonly db: WritableDatabase
  readonly attachments: AttachmentStore
  readonly close: () => void
}

/** Opens a second connection to an unlocked vault; the caller closes it. */
export function openForWork(identity: WorkIdentity): Result<WorkVault> {
  return openToWrite(identity)
}

/** As `openForWork`; the caller sees to it that nobody else writes (`holdWrites` of a task). */
export function openToWrite({ vaultDir, dataKey, nativeBinding }: WorkIdentity): Result<WritingVault> {
  const paths = vaultPaths(vaultDir)
  const opened = openDatabase(paths.database, dataKey, {
    nativeBinding,
    knownVersion: newestVersion(migrations),
  })
  if (!opened.ok) return opened
  const db = opened.value
  const attachments = createAttachmentStore(db, paths.attachments, () => new Date().toISOString())
  return ok({ db, attachments, close: () => db.close() })
}
