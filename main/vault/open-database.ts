import { statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { WritableDatabase } from './database.ts'
import { keepStatements } from './keep-statements.ts'
import { failureOf } from './storage-errors.ts'

/** `KGMR`: tells our database from any other that the key might open. */
export const applicationId = 0x4b474d52

/** How a database is opened. */
export type OpenOptions = {
  /** Path of the native module; undefined: the one that the package picks. */
  readonly nativeBinding?: string | undefined
  /** For copies that must stay as they are. */
  readonly isReadOnly?: boolean
  /** The newest schema this version knows. */
  readonly knownVersion: number
}

/**
 * An existing database under the right key, durable and private: `VAULT_CORRUPT` if it is missing, empty
 * or unreadable, `VAULT_FROM_NEWER_VERSION` if its schema is ahead. Never makes a file.
 */
export function openDatabase(
  path: string,
  dataKey: Uint8Array,
  options: OpenOptions,
): Result<WritableDatabase> {
  if (!isFilledFile(path)) return fail('VAULT_CORRUPT', { part: 'database' })
  let db: WritableDatabase | null = null
  try {
    db = openRaw(path, dataKey, { ...options, fileMustExist: true })
    const refusal = refuse(db, options.knownVersion)
    if (refusal !== null) {
      db.close()
      return refusal
    }
    if (!options.isReadOnly) db.pragma('journal_mode = WAL')
    keepStatements(db)
    return ok(db)
  } catch (error) {
    db?.close()
    const failure = failureOf(error)
    if (failure === null) throw error
    return failure
  }
}

/** Whether something that may be a database is there; SQLite would make one of nothing. */
export function isFilledFile(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats?.isFile() === true && stats.size > 0
}

/** A new empty database under a key, where no file is. */
export function createDatabase(path: string, dataKey: Uint8Array, nativeBinding?: string): WritableDatabase {
  const db = openRaw(path, dataKey, { nativeBinding, fileMustExist: false })
  db.pragma('journal_mode = WAL')
  db.pragma(`application_id = ${applicationId}`)
  return db
}

/**
 * Reads and authenticates every page in use; `VAULT_CORRUPT` where one is not as it was written.
 * `integrity_check` compares indexes with their tables as well and takes several times as long.
 */
export function checkDatabase(
  db: WritableDatabase,
  check: 'quick_check' | 'integrity_check' = 'quick_check',
): Result<true> {
  try {
    const answer = db.pragma(check, { simple: true })
    return answer === 'ok' ? ok(true) : fail('VAULT_CORRUPT', { part: 'database' })
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null) throw error
    return failure
  }
}

function refuse(db: WritableDatabase, known: number) {
  if (db.pragma('application_id', { simple: true }) !== applicationId) {
    return fail('VAULT_CORRUPT', { part: 'database' })
  }
  const found = versionOf(db)
  return found > known ? fail('VAULT_FROM_NEWER_VERSION', { found, known }) : null
}

/** The number of the last migration that a database has seen. */
export function versionOf(db: WritableDatabase): number {
  return Number(db.pragma('user_version', { simple: true }))
}

type RawOptions = {
  readonly nativeBinding?: string | undefined
  readonly isReadOnly?: boolean
  readonly fileMustExist: boolean
}

function openRaw(path: string, dataKey: Uint8Array, options: RawOptions): WritableDatabase {
  const db = new Database(path, {
    fileMustExist: options.fileMustExist,
    readonly: options.isReadOnly ?? false,
    timeout: 5000,
    ...(options.nativeBinding === undefined ? {} : { nativeBinding: options.nativeBinding }),
  }) as unknown as WritableDatabase
  const key = Buffer.from(`raw:${Buffer.from(dataKey).toString('hex')}`)
  try {
    db.pragma("cipher = 'chacha20'")
    db.key(key)
    db.pragma('synchronous = FULL')
    // A commit of the ledger writes some seven pages; with SQLite's 1,000 every 140th would wait for a checkpoint.
    db.pragma('wal_autocheckpoint = 2000')
    db.pragma('foreign_keys = ON')
    db.pragma('secure_delete = ON')
    db.pragma('temp_store = MEMORY')
    return db
  } catch (error) {
    db.close()
    throw error
  } finally {
    key.fill(0)
  }
}
