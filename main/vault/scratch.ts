import { randomBytes } from 'node:crypto'
import type { WritableDatabase } from './database.ts'
import { createDatabase } from './open-database.ts'

// Kilobytes, as SQLite counts a negative cache size.
const cacheSize = -16_000

/**
 * A new encrypted database for what is too much for memory, not durable. Its key is kept nowhere: what a crash leaves
 * behind can't be read by anybody.
 */
export function openScratch(path: string, nativeBinding?: string): WritableDatabase {
  const db = createDatabase(path, randomBytes(32), nativeBinding)
  db.pragma('journal_mode = OFF')
  db.pragma('synchronous = OFF')
  db.pragma('secure_delete = OFF')
  db.pragma(`cache_size = ${cacheSize}`)
  return db
}
