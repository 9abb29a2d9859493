import type { PlanLine } from '../../shared/engagements/plan.ts'
import type { Plan, PlanChange } from '../../shared/engagements/plan-contract.ts'
import type { ReadableDatabase, WritableDatabase } from '../vault/index.ts'

/** A plan as stored: who set it up, how far it is, its lines. */
export type StoredPlan = Pick<Plan, 'engagementId' | 'template' | 'status'> & {
  readonly lines: readonly PlanLine[]
}

/** Replaces an engagement's plan. */
export function replacePlan(db: WritableDatabase, plan: StoredPlan): void {
  db.prepare('DELETE FROM plan WHERE engagement_id = ?').run(plan.engagementId)
  db.prepare(
    'INSERT INTO plan (engagement_id, template, status) VALUES (:engagementId, :template, :status)',
  ).run(plan)
  const insertLine = db.prepare(
    'INSERT INTO plan_line (engagement_id, position, menu_item, minutes, times) VALUES (?, ?, ?, ?, ?)',
  )
  for (const [position, line] of plan.lines.entries()) {
    insertLine.run(plan.engagementId, position, line.menuItem, line.minutes, line.times)
  }
}

/** An engagement's plan; an empty draft where none was made. */
export function findPlan(db: ReadableDatabase, engagementId: string): StoredPlan {
  const head = db
    .prepare<[string], Pick<Plan, 'template' | 'status'>>(
      'SELECT template, status FROM plan WHERE engagement_id = ?',
    )
    .get(engagementId)
  const lines = db
    .prepare<[string], PlanLine>(
      'SELECT menu_item AS menuItem, minutes, times FROM plan_line WHERE engagement_id = ? ORDER BY position',
    )
    .all(engagementId)
  return { engagementId, template: null, status: 'draft', ...head, lines }
}

/** The billed minutes of an engagement by menu item; reversals count down. */
export function billedByMenuItem(db: ReadableDatabase, engagementId: string): Record<string, number> {
  const sums = db
    .prepare<[string], { menuItem: string; minutes: number }>(
      `SELECT menu_item AS menuItem, sum(counted_minutes) AS minutes
       FROM time_entry WHERE engagement_id = ? AND removed_at IS NULL AND is_billable = 1
       GROUP BY menu_item`,
    )
    .all(engagementId)
  return Object.fromEntries(sums.map(({ menuItem, minutes }) => [menuItem, minutes]))
}

/** Leaves a trace of minutes that were moved. */
export function insertPlanChange(db: WritableDatabase, engagementId: string, change: PlanChange): void {
  db.prepare(
    `INSERT INTO plan_change (id, engagement_id, from_item, to_item, minutes, reason, at)
     VALUES (:id, :engagementId, :from, :to, :minutes, :reason, :at)`,
  ).run({ ...change, engagementId })
}

/** The trace of a plan, the oldest change first. */
export function listPlanChanges(db: ReadableDatabase, engagementId: string): PlanChange[] {
  return db
    .prepare<[string], PlanChange>(
      `SELECT id, from_item AS "from", to_item AS "to", minutes, reason, at
       FROM plan_change WHERE engagement_id = ? ORDER BY at, id`,
    )
    .all(engagementId)
}
