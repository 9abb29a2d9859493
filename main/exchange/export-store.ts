import type { WrittenExport } from '../../shared/exchange/contract.ts'
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
  readonly records: readonly ExportedRow[]
}

/** Notes that a workbook leaves the laptop and answers the note's id; call it inside a transaction. */
export function insertExport(db: WritableDatabase, { records, ...fields }: NewExport): string {
  const id = newId()
  db.prepare(
    `INSERT INTO export (id, engagement_id, content_hash, rows, photos, exported_at)
     VALUES (:id, :engagementId, :contentHash, :rows, :photos, :exportedAt)`,
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

/** The workbooks of one engagement or of all, the newest first. */
export function listExports(db: ReadableDatabase, engagementId: string | null): WrittenExport[] {
  return db
    .prepare(
      `SELECT engagement_id AS engagementId, exported_at AS exportedAt, content_hash AS contentHash, rows, photos
       FROM export WHERE :engagementId IS NULL OR engagement_id = :engagementId
       ORDER BY exported_at DESC, id DESC`,
    )
    .all({ engagementId }) as WrittenExport[]
}
