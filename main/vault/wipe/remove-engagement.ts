import { join } from 'node:path'
import { type Failure, fail, ok, type Result } from '../../../shared/result.ts'
import type { WritableDatabase } from '../database.ts'
import { discard, syncFolder } from '../durable-files.ts'
import { openDatabase } from '../open-database.ts'
import { vaultPaths } from '../paths.ts'
import { codeOf, failureOf } from '../storage-errors.ts'
import { inTransaction } from '../transaction.ts'
import type { CopyIdentity } from './copies.ts'
import { scrub } from './scrub.ts'
import { insertWipe, type Wipe } from './store.ts'
import { type Trace, tracesOf } from './traces.ts'

/** What is to be removed, and what its certificate says. */
export type WipeOrder = Omit<Wipe, 'finishedAt'>

/**
 * Removes an engagement from the vault: its key first, then every row that hangs on it, in one transaction; then its
 * files and what freed pages still hold. Fails only with everything as it was; what could not be done afterwards is
 * `unfinished`, and falls to the next unlock.
 */
export function removeEngagement(
  input: CopyIdentity & { readonly order: WipeOrder },
): Result<{ readonly unfinished: Failure | null }> {
  const paths = vaultPaths(input.dir)
  const opened = openDatabase(paths.database, input.dataKey, input)
  if (!opened.ok) return opened
  const db = opened.value
  try {
    const removed = inTransaction(db, () => removeRows(db, input.order))
    if (!removed.ok) return removed
    return ok({
      unfinished: tried(() => {
        for (const id of removed.value) discard(join(paths.attachments, id))
        syncFolder(paths.dir)
        return scrub(db)
      }),
    })
  } finally {
    db.close()
  }
}

/** Answers the ids of the attachments whose files are to go. */
function removeRows(db: WritableDatabase, order: WipeOrder): Result<string[]> {
  const { engagementId } = order
  const traces = tracesOf(db, engagementId)
  if (traces.length === 0) return fail('NOT_FOUND', { engagementId })
  const files = db.prepare('SELECT id FROM attachment WHERE engagement_id = ?').pluck()
  const ids = files.all(engagementId) as string[]
  db.prepare('DELETE FROM engagement_key WHERE engagement_id = ?').run(engagementId)
  // What was exported stays as long as its export does.
  db.prepare('DELETE FROM export WHERE engagement_id = ?').run(engagementId)
  insertWipe(
    db,
    order,
    traces.filter((trace) => isRemoved(db, trace)),
  )
  return ok(ids)
}

/** Removes a row with all that hangs on it; one that something else refers to stays. */
function isRemoved(db: WritableDatabase, { kind, id }: Trace): boolean {
  try {
    return db.prepare(`DELETE FROM ${kind} WHERE id = ?`).run(id).changes > 0
  } catch (error) {
    if (kind !== 'engagement' && codeOf(error) === 'SQLITE_CONSTRAINT_FOREIGNKEY') return false
    throw error
  }
}

/** The failure of a step that must not undo what was done before it. */
function tried(step: () => Result<unknown>): Failure | null {
  try {
    const done = step()
    return done.ok ? null : done
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null) throw error
    return failure
  }
}
