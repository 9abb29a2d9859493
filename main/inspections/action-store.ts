import type { CostTier, Effort } from '../../shared/inspections/contract.ts'
import type { ReadableDatabase, WritableDatabase } from '../vault/index.ts'
import { prepared } from './prepared.ts'
import type { PairColumns } from './stated-pair.ts'

/** An improvement action as its row tells it. */
export type ActionRow = {
  readonly id: string
  readonly findingId: string
  readonly measureId: string | null
  readonly costTier: CostTier | null
  readonly effort: Effort | null
  readonly owner: string | null
  readonly dueOn: string | null
  readonly isQuickWin: 0 | 1
  readonly revision: number
  readonly updatedAt: string
  readonly isRemoved: 0 | 1
} & PairColumns<'text'>

const select = `SELECT a.id, a.finding_id AS findingId, a.measure_id AS measureId, a.text_ja AS textJa,
  a.text_local AS textLocal, a.text_state_ja AS textStateJa, a.text_state_local AS textStateLocal,
  a.text_follows AS textFollows, a.cost_tier AS costTier, a.effort, a.owner, a.due_on AS dueOn,
  a.is_quick_win AS isQuickWin, a.revision, a.updated_at AS updatedAt, a.removed_at IS NOT NULL AS isRemoved
  FROM improvement_action a`

/** One action, removed or not. */
export function findAction(db: ReadableDatabase, id: string): ActionRow | undefined {
  return prepared<[string], ActionRow>(db, `${select} WHERE a.id = ?`).get(id)
}

/** The actions of a finding in their order, removed ones among them. */
export function listActionsOfFinding(db: ReadableDatabase, findingId: string): ActionRow[] {
  return prepared<[string], ActionRow>(db, `${select} WHERE a.finding_id = ? ORDER BY a.position, a.id`).all(
    findingId,
  )
}

/** The actions of an inspection by finding and position, removed ones among them. */
export function listActionsOfInspection(db: ReadableDatabase, inspectionId: string): ActionRow[] {
  return prepared<[string], ActionRow>(
    db,
    `${select} JOIN finding f ON f.id = a.finding_id WHERE f.inspection_id = ?
     ORDER BY a.finding_id, a.position, a.id`,
  ).all(inspectionId)
}

/** The actions of the findings of one zone by finding and position; an empty zone is the site as a whole. */
export function listActionsOfZone(db: ReadableDatabase, inspectionId: string, zoneId: string): ActionRow[] {
  return prepared<[string, string], ActionRow>(
    db,
    `${select} JOIN finding f ON f.id = a.finding_id WHERE f.inspection_id = ? AND f.zone_id = ?
     ORDER BY a.finding_id, a.position, a.id`,
  ).all(inspectionId, zoneId)
}

/** Stores an action after the ones its finding already has. */
export function insertAction(db: WritableDatabase, row: ActionRow): void {
  prepared<[ActionRow]>(
    db,
    `INSERT INTO improvement_action (id, finding_id, position, measure_id, text_ja, text_local, text_state_ja,
       text_state_local, text_follows, cost_tier, effort, owner, due_on, is_quick_win, revision, created_at,
       updated_at)
     VALUES (:id, :findingId,
       (SELECT coalesce(max(position), 0) + 1 FROM improvement_action WHERE finding_id = :findingId),
       :measureId, :textJa, :textLocal, :textStateJa, :textStateLocal, :textFollows, :costTier, :effort,
       :owner, :dueOn, :isQuickWin, :revision, :updatedAt, :updatedAt)`,
  ).run(row)
}

/** Stores what changed in an action. */
export function updateActionRow(db: WritableDatabase, row: ActionRow): void {
  prepared<[ActionRow]>(
    db,
    `UPDATE improvement_action SET text_ja = :textJa, text_local = :textLocal, text_state_ja = :textStateJa,
       text_state_local = :textStateLocal, text_follows = :textFollows, cost_tier = :costTier,
       effort = :effort, owner = :owner, due_on = :dueOn, is_quick_win = :isQuickWin, revision = :revision,
       updated_at = :updatedAt
     WHERE id = :id`,
  ).run(row)
}

/** Marks an action as removed at a moment, or with null as there again. */
export function setActionRemoved(db: WritableDatabase, id: string, removedAt: string | null): void {
  prepared<[string | null, string]>(
    db,
    'UPDATE improvement_action SET removed_at = ?, revision = revision + 1 WHERE id = ?',
  ).run(removedAt, id)
}
