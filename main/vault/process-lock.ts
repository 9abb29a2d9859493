import Database from 'better-sqlite3'
import { type Failure, fail, ok, type Result } from '../../shared/result.ts'
import { codeOf, failureOf } from './storage-errors.ts'

/** Gives the vault back to other processes. */
export type ReleaseLock = () => void

/**
 * Claims a vault for this process: `VAULT_BUSY` while another one has it. The claim is a lock of the
 * operating system on an otherwise empty SQLite file, so a crash gives it back.
 */
export function claimVault(lockPath: string, nativeBinding?: string): Result<ReleaseLock> {
  let db: Database.Database | null = null
  try {
    db = new Database(lockPath, { timeout: 0, ...(nativeBinding === undefined ? {} : { nativeBinding }) })
    // The default journal: a lock that other processes see, and no file beside it.
    db.exec('BEGIN EXCLUSIVE')
    const claimed = db
    return ok(() => {
      claimed.close()
    })
  } catch (error) {
    db?.close()
    return refusal(error)
  }
}

function refusal(error: unknown): Failure {
  const failure = failureOf(error)
  if (failure === null) throw error
  // The folder is missing, or not ours to write.
  if (codeOf(error) === 'SQLITE_CANTOPEN') return fail('FILE_NOT_WRITABLE')
  return failure
}
