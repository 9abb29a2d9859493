import { randomBytes } from 'node:crypto'
import { ok, type Result } from '../../../shared/result.ts'
import type { TaskControl } from '../../context.ts'
import { reportBug } from '../../report-bug.ts'
import { type BackupInput, backupUndisturbed } from '../backup.ts'
import type { WritableDatabase } from '../database.ts'
import { discard } from '../durable-files.ts'
import { openDatabase } from '../open-database.ts'
import { stampedName, vaultPaths } from '../paths.ts'
import { failureOf } from '../storage-errors.ts'
import { copiesHolding, removeCopies } from './copies.ts'
import { scrub } from './scrub.ts'
import { finishWipes, hasUnfinishedWipe, unfinishedTraces } from './store.ts'
import { holdsTrace } from './traces.ts'

type FinishInput = Omit<BackupInput, 'backupId'> & { readonly now: string }

/** Removes every copy that still holds a removed engagement; a good backup without it has just been made. */
export function removeHoldingCopies(input: FinishInput): Result<true> {
  const opened = openDatabase(vaultPaths(input.dir).database, input.dataKey, input)
  if (!opened.ok) return opened
  const db = opened.value
  try {
    return removeAndNote(db, input)
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null) throw error
    return failure
  } finally {
    db.close()
  }
}

/**
 * Ends what a crash or a full disk interrupted, where nobody else uses the vault: freed pages, a backup, older copies.
 * What fails again is left to the next time; it must not keep a person from the vault.
 */
export function finishInterruptedWipes(db: WritableDatabase, input: FinishInput, control: TaskControl): void {
  if (!hasUnfinishedWipe(db)) return
  try {
    const backupId = stampedName(new Date(input.now), randomBytes(2).toString('hex'))
    const scrubbed = scrub(db)
    if (!scrubbed.ok) return
    const made = backupUndisturbed({ ...input, backupId, createdAt: input.now }, control)
    if (made.ok) removeAndNote(db, input)
  } catch (error) {
    if (failureOf(error) === null) reportBug('the end of a wipe', error)
  }
}

function removeAndNote(db: WritableDatabase, input: FinishInput): Result<true> {
  const paths = vaultPaths(input.dir)
  // What was imported anew in the meantime is no trace any more.
  const traces = unfinishedTraces(db).filter((trace) => !holdsTrace(db, [trace]))
  removeCopies(paths, copiesHolding(input, traces))
  // A restore or a rehearsal that was cut off may have left a copy there.
  for (const folder of [paths.restoring, paths.rehearsal]) discard(folder)
  db.transaction(() => finishWipes(db, input.now)).immediate()
  return ok(true)
}
