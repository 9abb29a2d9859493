import { type Failure, fail } from '../../shared/result.ts'

/** The `code` of an error of SQLite or of the file system; empty for any other. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error ? (error as Error & { code?: unknown }).code : undefined
  return typeof code === 'string' ? code : ''
}

// A shared-memory file that can't grow is how a full disk shows itself to a reader in WAL mode.
const full = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE'])
const refused = new Set(['EACCES', 'EPERM', 'EROFS', 'SQLITE_READONLY', 'SQLITE_PERM', 'SQLITE_CANTOPEN'])
const busy = new Set(['SQLITE_BUSY', 'SQLITE_LOCKED'])
const unreadable = new Set([
  'SQLITE_CORRUPT',
  'SQLITE_NOTADB',
  'SQLITE_IOERR_SHORT_READ',
  'SQLITE_IOERR_DATA',
])

/** The failure behind an error of storage: full, read-only, busy or damaged; null for a bug. */
export function failureOf(error: unknown): Failure | null {
  const code = codeOf(error)
  if (full.has(code)) return fail('DISK_FULL')
  if (unreadable.has(code) || code.startsWith('SQLITE_CORRUPT'))
    return fail('VAULT_CORRUPT', { part: 'database' })
  if (busy.has(code) || code.startsWith('SQLITE_BUSY')) return fail('VAULT_BUSY')
  if (refused.has(code) || /^SQLITE_(READONLY|CANTOPEN)_/.test(code)) return fail('FILE_NOT_WRITABLE')
  return null
}
