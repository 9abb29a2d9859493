import type { ReadableDatabase, WritableDatabase } from '../database.ts'
import type { Trace } from './traces.ts'

/** An engagement that was removed, with its certificate; `finishedAt` is null while a trace may be left. */
export type Wipe = {
  readonly id: string
  readonly engagementId: string
  readonly certificate: string
  readonly wipedAt: string
  readonly finishedAt: string | null
}

/** Promises that what is left of an engagement will be removed; call it in the transaction that removes its rows. */
export function insertWipe(
  db: WritableDatabase,
  wipe: Omit<Wipe, 'finishedAt'>,
  traces: readonly Trace[],
): void {
  db.prepare(
    `INSERT INTO wipe (id, engagement_id, certificate, wiped_at)
     VALUES (:id, :engagementId, :certificate, :wipedAt)`,
  ).run(wipe)
  const insert = db.prepare('INSERT INTO wipe_trace (wipe_id, kind, id) VALUES (?, ?, ?)')
  for (const { kind, id } of traces) insert.run(wipe.id, kind, id)
}

/** The engagements that were removed, the newest first. */
export function listWipes(db: ReadableDatabase): Wipe[] {
  return db
    .prepare<[], Wipe>(
      `SELECT id, engagement_id AS engagementId, certificate, wiped_at AS wipedAt, finished_at AS finishedAt
       FROM wipe ORDER BY wiped_at DESC, id DESC`,
    )
    .all()
}

/** The rows that a copy must not hold any more. */
export function unfinishedTraces(db: ReadableDatabase): Trace[] {
  return db.prepare<[], Trace>('SELECT DISTINCT kind, id FROM wipe_trace').all()
}

/** Tells whether something of a removed engagement may be left. */
export function hasUnfinishedWipe(db: ReadableDatabase): boolean {
  return db.prepare('SELECT 1 FROM wipe WHERE finished_at IS NULL').get() !== undefined
}

/** Notes that nothing is left; call it inside a transaction. */
export function finishWipes(db: WritableDatabase, at: string): void {
  db.prepare('DELETE FROM wipe_trace').run()
  db.prepare('UPDATE wipe SET finished_at = ? WHERE finished_at IS NULL').run(at)
}
