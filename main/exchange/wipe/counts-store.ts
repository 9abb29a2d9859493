import type { WipeCounts } from '../../../shared/exchange/wipe/counts.ts'
import type { ReadableDatabase } from '../../vault/index.ts'

/** Rows of an engagement, removed ones among them; `file` counts what lies encrypted beside the database. */
export function countRows(db: ReadableDatabase, engagementId: string): Omit<WipeCounts, 'record'> {
  const counts = db.prepare<[object], Omit<WipeCounts, 'record'>>(
    `WITH own_finding AS (
       SELECT f.id FROM finding f JOIN inspection i ON i.id = f.inspection_id WHERE i.engagement_id = :engagementId)
     SELECT
       (SELECT count(*) FROM time_entry WHERE engagement_id = :engagementId) AS "time-entry",
       (SELECT count(*) FROM asset WHERE engagement_id = :engagementId) AS asset,
       (SELECT count(*) FROM self_check WHERE engagement_id = :engagementId) AS "self-check",
       (SELECT count(*) FROM inspection WHERE engagement_id = :engagementId) AS inspection,
       (SELECT count(*) FROM own_finding) AS finding,
       (SELECT count(*) FROM improvement_action WHERE finding_id IN own_finding) AS "improvement-action",
       (SELECT count(*) FROM photo WHERE finding_id IN own_finding) AS photo,
       (SELECT count(*) FROM draft WHERE engagement_id = :engagementId) AS draft,
       (SELECT count(*) FROM review WHERE engagement_id = :engagementId) AS review,
       (SELECT count(*) FROM follow_up WHERE engagement_id = :engagementId) AS "follow-up",
       (SELECT count(*) FROM attachment WHERE engagement_id = :engagementId) AS file`,
  )
  const found = counts.get({ engagementId })
  if (found === undefined) throw new Error('a count without a row')
  return found
}

/** Tells whether the timer of this laptop measures the engagement. */
export function hasTimer(db: ReadableDatabase, engagementId: string): boolean {
  return db.prepare('SELECT 1 FROM timer WHERE engagement_id = ?').get(engagementId) !== undefined
}

/** The photos that a workbook carried. */
export function carriedPhotos(db: ReadableDatabase, exportId: string): ReadonlySet<string> {
  const ids = db.prepare(
    "SELECT record_id FROM exported_record WHERE export_id = ? AND record_type = 'photo'",
  )
  return new Set(ids.pluck().all(exportId) as string[])
}
