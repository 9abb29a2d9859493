import type { LedgerMonth } from '../../shared/hours/contract.ts'
import { newId } from '../new-id.ts'
import type { ReadableDatabase, WritableDatabase } from '../vault/index.ts'

type MonthAct = LedgerMonth['acts'][number]

/** Tells whether a month `YYYY-MM` of an engagement is closed. */
export function isMonthClosed(db: ReadableDatabase, engagementId: string, month: string): boolean {
  return (
    db
      .prepare('SELECT 1 FROM closed_month WHERE engagement_id = ? AND month = ?')
      .get(engagementId, month) !== undefined
  )
}

/** Closes or reopens a month and leaves the trace of it. */
export function setMonth(
  db: WritableDatabase,
  { engagementId, month, act, reason, at }: MonthAct & { engagementId: string; month: string },
): void {
  db.prepare(
    act === 'closed'
      ? 'INSERT INTO closed_month (engagement_id, month) VALUES (?, ?)'
      : 'DELETE FROM closed_month WHERE engagement_id = ? AND month = ?',
  ).run(engagementId, month)
  db.prepare(
    'INSERT INTO month_act (id, engagement_id, month, act, reason, at) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(newId(), engagementId, month, act, reason, at)
}

/** Every closing and reopening of an engagement's months, the oldest first. */
export function listMonthActs(
  db: ReadableDatabase,
  engagementId: string,
): (MonthAct & { readonly month: string })[] {
  return db
    .prepare<[string], MonthAct & { month: string }>(
      'SELECT month, act, reason, at FROM month_act WHERE engagement_id = ? ORDER BY at, rowid',
    )
    .all(engagementId)
}
