import type { WrittenExport } from '../../shared/exchange/contract.ts'
import type { ProfileName } from '../../shared/exchange/manifest.ts'
import type { ExportedRow } from '../../shared/exchange/rows.ts'
import { newId } from '../new-id.ts'
import type { ReadableDatabase, WritableDatabase } from '../vault/index.ts'

/** A workbook that was written, with the revision of each record in it. */
export type NewExport = {
  readonly engagementId: string
  readonly contentHash: string
  readonly rows: number
  readonly photos: number
  readonly exportedAt: string
  readonly batch: number
  readonly profile: ProfileName
  readonly fingerprint: string
  readonly records: readonly ExportedRow[]
}

/** Notes that a workbook leaves the laptop and answers the note's id; call it inside a transaction. */
export function insertExport(db: WritableDatabase, { records, ...fields }: NewExport): string {
  const id = newId()
  db.prepare(
    `INSERT INTO export (id, engagement_id, content_hash, rows, photos, exported_at, batch, profile, fingerprint)
     VALUES (:id, :engagementId, :contentHash, :rows, :photos, :exportedAt, :batch, :profile, :fingerprint)`,
  ).run({ id, ...fields })
  const insert = db.prepare(
    'INSERT INTO exported_record (export_id, record_type, record_id, revision) VALUES (?, ?, ?, ?)',
  )
  for (const record of records) insert.run(id, record.type, record.id, record.revision)
  return id
}

/** Takes back the note of a workbook that did not leave after all. */
export function removeExport(db: WritableDatabase, id: string): void {
  db.prepare('DELETE FROM export WHERE id = ?').run(id)
}

const columns = `id, engagement_id AS engagementId, batch, profile,
  iif(received_at IS NULL, 'packed', 'received') AS state, received_at AS receivedAt, exported_at AS exportedAt,
  content_hash AS contentHash, rows, photos`

/** The workbooks of one engagement or of all, the newest first. */
export function listExports(db: ReadableDatabase, engagementId: string | null): WrittenExport[] {
  return db
    .prepare(
      `SELECT ${columns} FROM export WHERE :engagementId IS NULL OR engagement_id = :engagementId
       ORDER BY exported_at DESC, id DESC`,
    )
    .all({ engagementId }) as WrittenExport[]
}

/** One workbook, or undefined. */
export function findExport(db: ReadableDatabase, id: string): WrittenExport | undefined {
  return db.prepare<[string], WrittenExport>(`SELECT ${columns} FROM export WHERE id = ?`).get(id)
}

/** The number of the next batch of an engagement. */
export function nextBatch(db: ReadableDatabase, engagementId: string): number {
  const last = db
    .prepare<[string], { batch: number | null }>(
      'SELECT max(batch) AS batch FROM export WHERE engagement_id = ?',
    )
    .get(engagementId)
  return (last?.batch ?? 0) + 1
}

/** Notes that JETRO has a workbook. */
export function noteReceived(db: WritableDatabase, id: string, at: string, by: 'receipt' | 'hand'): void {
  db.prepare('UPDATE export SET received_at = ?, received_by = ? WHERE id = ?').run(at, by, id)
}

/** The revisions of records that the newest received workbook carried; empty where none was received. */
export function receivedRecords(db: ReadableDatabase, engagementId: string): ExportedRow[] {
  return db
    .prepare<[string], ExportedRow>(
      `SELECT record_type AS type, record_id AS id, revision FROM exported_record WHERE export_id = (
         SELECT id FROM export WHERE engagement_id = ? AND received_at IS NOT NULL ORDER BY batch DESC LIMIT 1)`,
    )
    .all(engagementId)
}
