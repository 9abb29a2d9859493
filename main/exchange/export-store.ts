import type { WrittenExport } from '../../shared/exchange/contract.ts'
import { type ProfileName, profileNames } from '../../shared/exchange/manifest.ts'
import { narrowestProfile, type Received, type ReceivedRow } from '../../shared/exchange/marks.ts'
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
  readonly records: readonly ReceivedRow[]
}

/** Notes that a workbook leaves the laptop and answers the note's id; call it inside a transaction. */
export function insertExport(db: WritableDatabase, { records, ...fields }: NewExport): string {
  const id = newId()
  db.prepare(
    `INSERT INTO export (id, engagement_id, content_hash, rows, photos, exported_at, batch, profile, fingerprint)
     VALUES (:id, :engagementId, :contentHash, :rows, :photos, :exportedAt, :batch, :profile, :fingerprint)`,
  ).run({ id, ...fields })
  insertExportedRecords(db, id, records)
  return id
}

/** Notes more records of a workbook that was noted with some of them. */
export function insertExportedRecords(
  db: WritableDatabase,
  exportId: string,
  records: readonly ReceivedRow[],
): void {
  const insert = db.prepare(
    'INSERT INTO exported_record (export_id, record_type, record_id, revision, is_removed) VALUES (?, ?, ?, ?, ?)',
  )
  for (const record of records)
    insert.run(exportId, record.type, record.id, record.revision, record.isRemoved ? 1 : 0)
}

/** Takes back the note of a workbook that did not leave after all. */
export function removeExport(db: WritableDatabase, id: string): void {
  db.prepare('DELETE FROM export WHERE id = ?').run(id)
}

const columns = `id, engagement_id AS engagementId, batch, profile,
  iif(received_at IS NULL, 'packed', 'received') AS state, received_at AS receivedAt, received_by AS receivedBy,
  receipt_signer AS receiptSigner, exported_at AS exportedAt, content_hash AS contentHash, rows, photos`

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

/** The batch of an engagement by its number, or undefined. */
export function findBatch(
  db: ReadableDatabase,
  engagementId: string,
  batch: number,
): WrittenExport | undefined {
  return db
    .prepare<[string, number], WrittenExport>(
      `SELECT ${columns} FROM export WHERE engagement_id = ? AND batch = ?`,
    )
    .get(engagementId, batch)
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

/** Notes that JETRO has a workbook, by a person's word or by a receipt of the key with that fingerprint. */
export function noteReceived(db: WritableDatabase, id: string, at: string, signer: string | null): void {
  db.prepare(
    `UPDATE export SET received_at = :at, received_by = iif(:signer IS NULL, 'hand', 'receipt'),
       receipt_signer = :signer WHERE id = :id`,
  ).run({ id, at, signer })
}

/** The newest batch, written or received, that tells of the records of each profile; null without one. */
export function newestByProfile(
  db: ReadableDatabase,
  engagementId: string,
  kind: 'written' | 'received',
  before = Number.MAX_SAFE_INTEGER,
): Readonly<Record<ProfileName, string | null>> {
  const newest = db.prepare<[object], { id: string }>(
    `SELECT id FROM export WHERE engagement_id = :engagementId AND batch < :before
       AND (:kind = 'written' OR received_at IS NOT NULL) AND profile IN (SELECT value FROM json_each(:wide))
     ORDER BY batch DESC LIMIT 1`,
  )
  const find = (profile: ProfileName) => {
    const wide = JSON.stringify(profileNames.slice(profileNames.indexOf(profile)))
    return newest.get({ engagementId, before, kind, wide })?.id ?? null
  }
  return { hours: find('hours'), findings: find('findings'), everything: find('everything') }
}

/** What JETRO has of an engagement by the batches before one: of each type what the newest that tells of it says. */
export function readReceived(db: ReadableDatabase, engagementId: string, before: number): Received {
  const newest = newestByProfile(db, engagementId, 'received', before)
  const carried = db.prepare<[string], Omit<ReceivedRow, 'isRemoved'> & { isRemoved: 0 | 1 }>(
    `SELECT record_type AS type, record_id AS id, revision, is_removed AS isRemoved
     FROM exported_record WHERE export_id = ?`,
  )
  const ids = profileNames.flatMap((profile) => newest[profile] ?? [])
  return {
    batches: [...new Set(ids.map((id) => findExport(db, id)?.batch ?? 0))],
    records: profileNames.flatMap((profile) =>
      carried
        .all(newest[profile] ?? '')
        .filter(({ type }) => narrowestProfile(type) === profile)
        .map((row) => ({ ...row, isRemoved: row.isRemoved === 1 })),
    ),
  }
}

/** The batch that a workbook would only repeat: the newest of its profile, with the same content and revisions. */
export function findRepeated(
  db: ReadableDatabase,
  {
    engagementId,
    profile,
    contentHash,
    records,
  }: Pick<NewExport, 'engagementId' | 'profile' | 'contentHash' | 'records'>,
): number | undefined {
  const newest = db
    .prepare<[string, string], { id: string; batch: number; contentHash: string }>(
      `SELECT id, batch, content_hash AS contentHash FROM export
       WHERE engagement_id = ? AND profile = ? ORDER BY batch DESC LIMIT 1`,
    )
    .get(engagementId, profile)
  if (newest?.contentHash !== contentHash) return undefined
  const carried = db
    .prepare<[string], string>(
      "SELECT record_type || ' ' || record_id || ' ' || revision FROM exported_record WHERE export_id = ?",
    )
    .pluck()
    .all(newest.id) as string[]
  const known = new Set(carried)
  const isSame =
    known.size === records.length &&
    records.every(({ type, id, revision }) => known.has(`${type} ${id} ${revision}`))
  return isSame ? newest.batch : undefined
}
