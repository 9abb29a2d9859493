import type { InspectionHead } from '../../shared/inspections/contract.ts'
import type { ReadableDatabase, WritableDatabase } from '../vault/index.ts'
import { prepared } from './prepared.ts'

/** An inspection as its row tells it, with the site it took place at. */
export type InspectionRow = Omit<InspectionHead, 'answeredCount' | 'itemCount' | 'newerVersion'> & {
  /** JSON; null: the weights that come with the application. */
  readonly weights: string | null
}

const select = `SELECT i.id, i.engagement_id AS engagementId, i.site_id AS siteId, s.name AS siteName,
  s.kind AS siteKind, i.checklist_id AS checklistId, i.checklist_version AS checklistVersion,
  i.language, i.started_at AS startedAt, i.weights
  FROM inspection i JOIN site s ON s.id = i.site_id`

/** Stores a new inspection. */
export function insertInspection(db: WritableDatabase, row: InspectionRow): void {
  prepared<[InspectionRow]>(
    db,
    `INSERT INTO inspection (id, engagement_id, site_id, checklist_id, checklist_version, language, started_at)
     VALUES (:id, :engagementId, :siteId, :checklistId, :checklistVersion, :language, :startedAt)`,
  ).run(row)
}

/** One inspection, or undefined. */
export function findInspection(db: ReadableDatabase, id: string): InspectionRow | undefined {
  return prepared<[string], InspectionRow>(db, `${select} WHERE i.id = ?`).get(id)
}

/** The inspections of an engagement in the order they began. */
export function listInspectionRows(db: ReadableDatabase, engagementId: string): InspectionRow[] {
  return prepared<[string], InspectionRow>(
    db,
    `${select} WHERE i.engagement_id = ? ORDER BY i.started_at, i.id`,
  ).all(engagementId)
}

/** The inspection of a site that began last before another one, or undefined. */
export function findLastInspection(
  db: ReadableDatabase,
  siteId: string,
  otherThan: string,
): string | undefined {
  return prepared<[string, string], { id: string }>(
    db,
    'SELECT id FROM inspection WHERE site_id = ? AND id <> ? ORDER BY started_at DESC, id DESC LIMIT 1',
  ).get(siteId, otherThan)?.id
}

/** Moves an inspection to another version of its checklist. */
export function updateVersion(db: WritableDatabase, id: string, version: string): void {
  prepared<[string, string]>(db, 'UPDATE inspection SET checklist_version = ? WHERE id = ?').run(version, id)
}

/** Sets the weights of an inspection's ranking; null: those that come with the application. */
export function updateWeights(db: WritableDatabase, id: string, weights: string | null): void {
  prepared<[string | null, string]>(db, 'UPDATE inspection SET weights = ? WHERE id = ?').run(weights, id)
}

/** The items of an inspection that have an answer in any zone that is on the walk. */
export function listAnsweredItems(db: ReadableDatabase, inspectionId: string): Set<string> {
  const rows = prepared<[string], { itemId: string }>(
    db,
    `SELECT DISTINCT item_id AS itemId FROM finding
     LEFT JOIN zone ON zone.inspection_id = finding.inspection_id AND zone.id = zone_id
     WHERE finding.inspection_id = ? AND (answer <> 'unchecked' OR value IS NOT NULL)
       AND zone.removed_at IS NULL`,
  ).all(inspectionId)
  return new Set(rows.map((row) => row.itemId))
}
