import type { ReadableDatabase } from '../database.ts'

/** A row by which a database is known to hold an engagement. */
export type Trace = { readonly kind: 'engagement' | 'company' | 'expert'; readonly id: string }

/**
 * The engagement itself, and its company, that one's parent and its experts where no other engagement has to do with
 * them.
 */
export function tracesOf(db: ReadableDatabase, engagementId: string): Trace[] {
  const all = db.prepare<[{ engagementId: string }], Trace>(
    `WITH used AS (SELECT company_id AS id FROM engagement WHERE id <> :engagementId),
       at_work AS (
         SELECT expert_id AS id, engagement_id FROM time_entry
         UNION SELECT expert_id, engagement_id FROM timer
         UNION SELECT id, engagement_id FROM record_state WHERE type = 'expert'),
       own AS (
         SELECT company_id AS id FROM engagement
         WHERE id = :engagementId AND company_id NOT IN (SELECT id FROM used)
           AND company_id NOT IN (SELECT parent_id FROM company WHERE parent_id IS NOT NULL))
     SELECT 'engagement' AS kind, id FROM engagement WHERE id = :engagementId
     UNION ALL SELECT 'company', id FROM own
     UNION ALL SELECT DISTINCT 'company', parent_id FROM company
       WHERE id IN (SELECT id FROM own) AND parent_id IS NOT NULL AND parent_id NOT IN (SELECT id FROM used)
         AND parent_id NOT IN (
           SELECT parent_id FROM company WHERE parent_id IS NOT NULL AND id NOT IN (SELECT id FROM own))
     UNION ALL SELECT 'expert', id FROM expert
       WHERE id IN (SELECT id FROM at_work WHERE engagement_id = :engagementId)
         AND id NOT IN (SELECT id FROM at_work WHERE engagement_id <> :engagementId)`,
  )
  return all.all({ engagementId })
}

/** Tells whether a database holds one of the rows. */
export function holdsTrace(db: ReadableDatabase, traces: readonly Trace[]): boolean {
  return traces.some(({ kind, id }) => db.prepare(`SELECT 1 FROM ${kind} WHERE id = ?`).get(id) !== undefined)
}
