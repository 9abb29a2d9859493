import { ok, type Result } from '../../shared/result.ts'
import { reportBug } from '../report-bug.ts'
import { type AttachmentStore, type Between, createAttachmentStore } from './attachments.ts'
import type { WritableDatabase } from './database.ts'
import { openDatabase } from './open-database.ts'
import type { VaultPaths } from './paths.ts'
import type { ReleaseLock } from './process-lock.ts'
import { createRunningTasks, type RunningTasks } from './running-tasks.ts'

/** An unlocked vault. */
export type OpenVault = {
  readonly db: WritableDatabase
  readonly attachments: AttachmentStore
  /** Overwritten with zeros when the vault is locked. */
  readonly dataKey: Uint8Array
  readonly dir: string
  /** Ends work in progress on this vault when it is locked. */
  readonly session: AbortController
  /** The long tasks on this vault; it is closed when they have ended. */
  readonly tasks: RunningTasks
  readonly isOpenedByRecoveryCode: boolean
  readonly release: ReleaseLock
}

type OpenInput = {
  readonly dataKey: Uint8Array
  readonly isOpenedByRecoveryCode: boolean
  readonly release: ReleaseLock
  readonly knownVersion: number
  readonly nativeBinding?: string | undefined
  readonly now: () => Date
  readonly between: Between
}

/** Opens a vault that `vault.prepare` has just found whole; short enough for the main thread. */
export function openVault(paths: VaultPaths, input: OpenInput): Result<OpenVault> {
  const { dataKey, isOpenedByRecoveryCode, release, now, between } = input
  const opened = openDatabase(paths.database, dataKey, input)
  if (!opened.ok) return opened
  const at = () => now().toISOString()
  const attachments = createAttachmentStore(opened.value, paths.attachments, at, between)
  const session = new AbortController()
  return ok({
    db: opened.value,
    attachments,
    dataKey,
    dir: paths.dir,
    session,
    tasks: createRunningTasks(),
    isOpenedByRecoveryCode,
    release,
  })
}

/** Writes everything into the one file, forgets the key and lets other processes in. */
export function closeVault(vault: OpenVault): void {
  try {
    vault.db.pragma('wal_checkpoint(TRUNCATE)')
  } catch (error) {
    // Nothing is lost: what is in the write-ahead log stays there for the next unlock.
    reportBug('the checkpoint before a lock', error)
  }
  vault.db.close()
  vault.dataKey.fill(0)
  vault.release()
}
