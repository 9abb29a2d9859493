import { join } from 'node:path'
import { discardUnfinished } from './backup.ts'
import type { ReadableDatabase } from './database.ts'
import { discard, isTemporaryName, namesIn } from './durable-files.ts'
import type { VaultPaths } from './paths.ts'

/** Removes what a crash left: files without a row, half backups, throw-away copies. Call before use. */
export function sweepLeftovers(db: ReadableDatabase, paths: VaultPaths): void {
  const known = new Set(db.prepare('SELECT id FROM attachment').pluck().all() as string[])
  for (const name of namesIn(paths.attachments)) {
    if (!known.has(name)) discard(join(paths.attachments, name))
  }
  discardUnfinished(paths)
  for (const name of namesIn(paths.dir)) {
    if (isTemporaryName(name)) discard(join(paths.dir, name))
  }
  discard(paths.rehearsal)
  discard(paths.restoring)
}
