import type { Answer, AssetLevel, FindingMark, Severity } from '../../shared/inspections/contract.ts'
import type { ReadableDatabase, WritableDatabase } from '../vault/index.ts'
import { prepared } from './prepared.ts'
import type { PairColumns } from './stated-pair.ts'

/** What a person records about an item; `severity` is kept even while the answer carries none. */
export type FindingContent = {
  readonly answer: Answer
  /** JSON; null where the item has no value of its own. */
  readonly value: string | null
  readonly assetLevel: AssetLevel | null
  /** What the expert chose; null: as suggested. */
  readonly severity: Severity | null
  readonly severityReason: string | null
  readonly reason: string | null
  readonly isKept: 0 | 1
} & PairColumns<'note'>

/** A finding as its row tells it; `zoneId` is empty where the item was seen as a whole. */
export type FindingRow = FindingContent & {
  readonly id: string
  readonly inspectionId: string
  readonly itemId: string
  readonly zoneId: string
  readonly revision: number
  readonly updatedAt: string
}

/** Where a finding belongs. */
export type FindingKey = Pick<FindingRow, 'inspectionId' | 'itemId' | 'zoneId'>

/** What recording at a key needs to know of its surroundings. */
export type Place = {
  readonly checklistId: string
  readonly checklistVersion: string
  readonly language: string
  /** Undefined for a zone that is not on the walk. */
  readonly zone: { readonly isRemoved: boolean } | undefined
  readonly finding: FindingRow | undefined
}

const columns = `f.id, f.inspection_id AS inspectionId, f.item_id AS itemId, f.zone_id AS zoneId, f.answer,
  f.value, f.asset_level AS assetLevel, f.severity, f.severity_reason AS severityReason, f.reason,
  f.is_kept AS isKept, f.note_ja AS noteJa, f.note_local AS noteLocal, f.note_state_ja AS noteStateJa,
  f.note_state_local AS noteStateLocal, f.note_follows AS noteFollows, f.revision, f.updated_at AS updatedAt`

type PlaceRow = Omit<Place, 'zone' | 'finding'> & { zoneIsRemoved: 0 | 1 | null }

/** The surroundings of a key and the finding there, in one look; undefined without the inspection. */
export function findPlace(db: ReadableDatabase, key: FindingKey): Place | undefined {
  const row = prepared<[FindingKey], PlaceRow & FindingRow & { id: string | null }>(
    db,
    `SELECT i.checklist_id AS checklistId, i.checklist_version AS checklistVersion, i.language,
       iif(z.id IS NULL, NULL, z.removed_at IS NOT NULL) AS zoneIsRemoved, ${columns}
     FROM inspection i
     LEFT JOIN zone z ON z.inspection_id = i.id AND z.id = :zoneId
     LEFT JOIN finding f ON f.inspection_id = i.id AND f.item_id = :itemId AND f.zone_id = :zoneId
     WHERE i.id = :inspectionId`,
  ).get(key)
  if (row === undefined) return undefined
  const { checklistId, checklistVersion, language, zoneIsRemoved, ...finding } = row
  return {
    checklistId,
    checklistVersion,
    language,
    zone: zoneIsRemoved === null ? undefined : { isRemoved: zoneIsRemoved === 1 },
    finding: finding.id === null ? undefined : finding,
  }
}

/** Stores a finding, new or changed. */
export function upsertFinding(db: WritableDatabase, row: FindingRow): void {
  prepared<[FindingRow]>(
    db,
    `INSERT INTO finding (id, inspection_id, item_id, zone_id, answer, value, asset_level, severity,
       severity_reason, reason, is_kept, note_ja, note_local, note_state_ja, note_state_local, note_follows,
       revision, created_at, updated_at)
     VALUES (:id, :inspectionId, :itemId, :zoneId, :answer, :value, :assetLevel, :severity, :severityReason,
       :reason, :isKept, :noteJa, :noteLocal, :noteStateJa, :noteStateLocal, :noteFollows, :revision,
       :updatedAt, :updatedAt)
     ON CONFLICT (inspection_id, item_id, zone_id) DO UPDATE SET answer = excluded.answer,
       value = excluded.value, asset_level = excluded.asset_level, severity = excluded.severity,
       severity_reason = excluded.severity_reason, reason = excluded.reason, is_kept = excluded.is_kept,
       note_ja = excluded.note_ja, note_local = excluded.note_local, note_state_ja = excluded.note_state_ja,
       note_state_local = excluded.note_state_local, note_follows = excluded.note_follows,
       revision = excluded.revision, updated_at = excluded.updated_at`,
  ).run(row)
}

/** One finding, or undefined. */
export function findFinding(db: ReadableDatabase, id: string): FindingRow | undefined {
  return prepared<[string], FindingRow>(db, `SELECT ${columns} FROM finding f WHERE f.id = ?`).get(id)
}

/** All findings of an inspection by item and zone. */
export function listFindings(db: ReadableDatabase, inspectionId: string): FindingRow[] {
  return prepared<[string], FindingRow>(
    db,
    `SELECT ${columns} FROM finding f WHERE f.inspection_id = ? ORDER BY f.item_id, f.zone_id`,
  ).all(inspectionId)
}

/** The findings of one zone by item; an empty zone is the site as a whole. */
export function listFindingsOfZone(db: ReadableDatabase, inspectionId: string, zoneId: string): FindingRow[] {
  return prepared<[string, string], FindingRow>(
    db,
    `SELECT ${columns} FROM finding f WHERE f.inspection_id = ? AND f.zone_id = ? ORDER BY f.item_id`,
  ).all(inspectionId, zoneId)
}

/** What the walk needs to know of each finding of an inspection, as the rows tell it. */
export type MarkRow = Pick<
  FindingRow,
  'id' | 'itemId' | 'zoneId' | 'answer' | 'value' | 'isKept' | 'severity'
> &
  Pick<FindingRow, 'assetLevel'> &
  Pick<FindingMark, 'photoCount'>

/** The marks of an inspection by item and zone. */
export function listMarkRows(db: ReadableDatabase, inspectionId: string): MarkRow[] {
  return prepared<[{ inspectionId: string }], MarkRow>(
    db,
    `SELECT f.id, f.item_id AS itemId, f.zone_id AS zoneId, f.answer, f.value, f.is_kept AS isKept,
       f.severity, f.asset_level AS assetLevel, coalesce(p.number, 0) AS photoCount
     FROM finding f
     LEFT JOIN (
       SELECT photo.finding_id, count(*) AS number FROM photo JOIN finding ON finding.id = photo.finding_id
       WHERE finding.inspection_id = :inspectionId AND photo.removed_at IS NULL GROUP BY photo.finding_id
     ) p ON p.finding_id = f.id
     WHERE f.inspection_id = :inspectionId ORDER BY f.item_id, f.zone_id`,
  ).all({ inspectionId })
}
