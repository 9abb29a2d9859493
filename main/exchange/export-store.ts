import type { ExportedRow } from '../../shared/exchange/rows.ts'
import { newId } from '../new-id.ts'
import type { WritableDatabase } from '../vault/database.ts'

/** A workbook that was written, with the revision of each record in it. */
export type NewExport = {
  readonly engagementId: string
  readonly contentHash: string
  readonly rows: number
  readonly photos: number
  readonly exportedAt: string
  readonly records: readonly ExportedRow[]
}

/** Notes that a workbook left the laptop; call it inside a transaction. */
export function insertExport(db: WritableDatabase, { records, ...fields }: NewExport): void {
  const id = newId()
  db.prepare(
    `INSERT INTO export (id, engagement_id, content_hash, rows, photos, exported_at)
     VALUES (:id, :engagementId, :contentHash, :rows, :photos, :exportedAt)`,
  ).run({ id, ...fields })
  const insert = db.prepare(
    'INSERT INTO exported_record (export_id, record_type, record_id, revision) VALUES (?, ?, ?, ?)',
  )
  for (const record of records) insert.run(id, record.type, record.id, record.revision)
}
