import type { ReadableDatabase } from '../../vault/index.ts'

/** Where a record of an inspection belongs. */
export type Surroundings = {
  readonly findingId: string
  readonly engagementId: string
  readonly checklistId: string
  readonly checklistVersion: string
  readonly language: string
}

const select = `SELECT f.id AS findingId, i.engagement_id AS engagementId, i.checklist_id AS checklistId,
  i.checklist_version AS checklistVersion, i.language
  FROM finding f JOIN inspection i ON i.id = f.inspection_id
  LEFT JOIN zone z ON z.inspection_id = i.id AND z.id = f.zone_id`

const findingOf = {
  finding: ':id',
  'improvement-action': '(SELECT finding_id FROM improvement_action WHERE id = :id AND removed_at IS NULL)',
  photo: '(SELECT finding_id FROM photo WHERE id = :id AND removed_at IS NULL)',
} as const

/** Where a finding, an action or a photo belongs; undefined for one that is removed or not here. */
export function findSurroundings(
  db: ReadableDatabase,
  type: keyof typeof findingOf,
  id: string,
): Surroundings | undefined {
  return db
    .prepare<[{ id: string }], Surroundings>(
      `${select} WHERE f.id = ${findingOf[type]} AND z.removed_at IS NULL`,
    )
    .get({ id })
}

/** The names of an engagement's sites by their ids. */
export function listSiteNames(db: ReadableDatabase, engagementId: string): { id: string; name: string }[] {
  return db
    .prepare<[string], { id: string; name: string }>('SELECT id, name FROM site WHERE engagement_id = ?')
    .all(engagementId)
}
