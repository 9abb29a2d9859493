import type { Answer, Severity } from '../../shared/inspections/contract.ts'
import type { ReadableDatabase, WritableDatabase } from '../vault/index.ts'
import { prepared } from './prepared.ts'

/** What a person records about an item; `severity` is kept even while the answer carries none. */
export type FindingContent = {
  readonly answer: Answer
  readonly severity: Severity | null
  readonly reason: string | null
  readonly noteJa: string | null
  readonly noteLocal: string | null
  readonly actionJa: string | null
  readonly actionLocal: string | null
}

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

type Place = { readonly checklistId: string; readonly finding: FindingRow | undefined }

const columns = `f.id, f.inspection_id AS inspectionId, f.item_id AS itemId, f.zone_id AS zoneId, f.answer,
  f.severity, f.reason, f.note_ja AS noteJa, f.note_local AS noteLocal, f.action_ja AS actionJa,
  f.action_local AS actionLocal, f.revision, f.updated_at AS updatedAt`

/** The checklist of an inspection and the finding at a key, in one look; undefined without the inspection. */
export function findPlace(db: ReadableDatabase, key: FindingKey): Place | undefined {
  const row = prepared<[FindingKey], FindingRow & { checklistId: string; id: string | null }>(
    db,
    `SELECT i.checklist_id AS checklistId, ${columns} FROM inspection i
     LEFT JOIN finding f ON f.inspection_id = i.id AND f.item_id = :itemId AND f.zone_id = :zoneId
     WHERE i.id = :inspectionId`,
  ).get(key)
  if (row === undefined) return undefined
  return { checklistId: row.checklistId, finding: row.id === null ? undefined : row }
}

/** Stores a finding, new or changed. */
export function upsertFinding(db: WritableDatabase, row: FindingRow): void {
  prepared<[FindingRow]>(
    db,
    `INSERT INTO finding (id, inspection_id, item_id, zone_id, answer, severity, reason, note_ja, note_local,
       action_ja, action_local, revision, created_at, updated_at)
     VALUES (:id, :inspectionId, :itemId, :zoneId, :answer, :severity, :reason, :noteJa, :noteLocal,
       :actionJa, :actionLocal, :revision, :updatedAt, :updatedAt)
     ON CONFLICT (inspection_id, item_id, zone_id) DO UPDATE SET answer = excluded.answer,
       severity = excluded.severity, reason = excluded.reason, note_ja = excluded.note_ja,
       note_local = excluded.note_local, action_ja = excluded.action_ja, action_local = excluded.action_local,
       revision = excluded.revision, updated_at = excluded.updated_at`,
  ).run(row)
}

/** All findings of an inspection by item and zone. */
export function listFindings(db: ReadableDatabase, inspectionId: string): FindingRow[] {
  return prepared<[string], FindingRow>(
    db,
    `SELECT ${columns} FROM finding f WHERE f.inspection_id = ? ORDER BY f.item_id, f.zone_id`,
  ).all(inspectionId)
}
