import { fail, ok, type Result } from '../../../shared/result.ts'
import type { WritableDatabase } from '../database.ts'

/**
 * Writes the database anew without its freed pages and empties the write-ahead log, which still held what was
 * deleted: `VAULT_BUSY` where somebody reads an older state.
 */
export function scrub(db: WritableDatabase): Result<true> {
  db.exec('VACUUM')
  const [log] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  return log?.busy === 0 ? ok(true) : fail('VAULT_BUSY')
}
