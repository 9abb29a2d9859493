import { ok, type Result } from '../../shared/result.ts'
import { type AttachmentStore, createAttachmentStore } from './attachments.ts'
import type { ReadableDatabase } from './database.ts'
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
  readonly attachments: Pick<AttachmentStore, 'readAsync'>
  readonly close: () => void
}

/** Opens a second connection to an unlocked vault; the caller closes it. */
export function openForWork({ vaultDir, dataKey, nativeBinding }: WorkIdentity): Result<WorkVault> {
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
