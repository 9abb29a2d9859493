import type { ReadableDatabase } from '../vault/index.ts'

/** Where an inspection took place and by which checklist. */
export type InspectionPlace = {
  readonly engagementId: string
  readonly siteId: string
  readonly checklistId: string
}

/** The place of an inspection, or undefined. */
export function findInspectionPlace(db: ReadableDatabase, id: string): InspectionPlace | undefined {
  return db
    .prepare<[string], InspectionPlace>(
      'SELECT engagement_id AS engagementId, site_id AS siteId, checklist_id AS checklistId FROM inspection WHERE id = ?',
    )
    .get(id)
}
