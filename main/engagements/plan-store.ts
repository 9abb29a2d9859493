import type { Plan } from '../../shared/engagements/contract.ts'
import type { ReadableDatabase, WritableDatabase } from '../vault/index.ts'

/** A plan as stored: who set it up, how far it is, its lines. */
export type StoredPlan = Pick<Plan, 'engagementId' | 'template' | 'status' | 'lines'>

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
    .prepare<[string], Plan['lines'][number]>(
      'SELECT menu_item AS menuItem, minutes, times FROM plan_line WHERE engagement_id = ? ORDER BY position',
    )
    .all(engagementId)
  return { engagementId, template: null, status: 'draft', ...head, lines }
}
