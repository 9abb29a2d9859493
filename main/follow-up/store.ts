import type { FollowUp, FollowUpMeasure, Outcome } from '../../shared/follow-up/index.ts'
import type { ReadableDatabase, WritableDatabase } from '../vault/index.ts'

/** A follow-up interview as its row tells it. */
export type FollowUpRow = Pick<FollowUp, 'heldOn' | 'outcome' | 'remark' | 'revision' | 'savedAt'>

/** What was recorded of the interview, or undefined. */
export function findFollowUp(db: ReadableDatabase, engagementId: string): FollowUpRow | undefined {
  type Stored = Omit<FollowUpRow, 'remark'> & FollowUpRow['remark']
  const row = db
    .prepare<[string], Stored>(
      `SELECT held_on AS heldOn, outcome, remark_ja AS ja, remark_local AS local, revision, updated_at AS savedAt
       FROM follow_up WHERE engagement_id = ?`,
    )
    .get(engagementId)
  if (row === undefined) return undefined
  const { ja, local, ...fields } = row
  return { ...fields, remark: { ja, local } }
}

/** What became of the improvement actions that were asked about, by their ids. */
export function readMeasureStates(db: ReadableDatabase, engagementId: string): Map<string, Outcome> {
  const rows = db
    .prepare<[string], { actionId: string; state: Outcome }>(
      `SELECT action_id AS actionId, state FROM follow_up_measure WHERE engagement_id = ? ORDER BY action_id`,
    )
    .all(engagementId)
  return new Map(rows.map(({ actionId, state }) => [actionId, state]))
}

/** Every improvement action of an engagement, in the order of inspections and findings. */
export function listMeasures(db: ReadableDatabase, engagementId: string): FollowUpMeasure[] {
  type Stored = Omit<FollowUpMeasure, 'text'> & FollowUpMeasure['text']
  return db
    .prepare<[string], Stored>(
      `SELECT a.id AS actionId, i.site_id AS siteId, f.item_id AS itemId, a.text_ja AS ja, a.text_local AS local, m.state
       FROM improvement_action a
       JOIN finding f ON f.id = a.finding_id
       JOIN inspection i ON i.id = f.inspection_id
       LEFT JOIN follow_up_measure m ON m.action_id = a.id AND m.engagement_id = i.engagement_id
       WHERE i.engagement_id = ? AND a.removed_at IS NULL
       ORDER BY i.started_at, i.id, f.item_id, f.id, a.position, a.id`,
    )
    .all(engagementId)
    .map(({ ja, local, ...measure }) => ({ ...measure, text: { ja, local } }))
}

/** Stores the interview in place of what was known of it. */
export function storeFollowUp(
  db: WritableDatabase,
  engagementId: string,
  { heldOn, outcome, remark, revision }: Omit<FollowUpRow, 'savedAt'>,
  now: string,
): void {
  db.prepare(
    `INSERT INTO follow_up (engagement_id, held_on, outcome, remark_ja, remark_local, revision, updated_at)
     VALUES (:engagementId, :heldOn, :outcome, :ja, :local, :revision, :now)
     ON CONFLICT DO UPDATE SET held_on = :heldOn, outcome = :outcome, remark_ja = :ja, remark_local = :local,
       revision = :revision, updated_at = :now`,
  ).run({ engagementId, heldOn, outcome, ...remark, revision, now })
}

/** Stores what became of one action; null takes it back. */
export function storeMeasure(
  db: WritableDatabase,
  engagementId: string,
  actionId: string,
  state: Outcome | null,
): void {
  if (state === null) {
    db.prepare('DELETE FROM follow_up_measure WHERE engagement_id = ? AND action_id = ?').run(
      engagementId,
      actionId,
    )
    return
  }
  db.prepare(
    `INSERT INTO follow_up_measure (engagement_id, action_id, state) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET state = excluded.state`,
  ).run(engagementId, actionId, state)
}
