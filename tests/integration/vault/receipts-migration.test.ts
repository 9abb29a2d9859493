import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { WritableDatabase } from '../../../main/vault/database.ts'
import { migrateDatabase } from '../../../main/vault/migrate.ts'
import { migrations } from '../../../main/vault/migrations/index.ts'

test('batches of before receipts stay as they were, and what they carried counts as standing', () => {
  const db = new Database(':memory:') as unknown as WritableDatabase
  migrateDatabase(
    db,
    migrations.filter(({ number }) => number < 90),
  )
  db.exec(`
    INSERT INTO company (id, name, kind, created_at) VALUES ('c', '彩波精機', 'domestic', 'now');
    INSERT INTO engagement (id, company_id, kind, fiscal_year, created_at) VALUES ('e', 'c', 'hands-on', 2024, 'now');
    INSERT INTO export (id, engagement_id, content_hash, rows, photos, exported_at, batch, received_at, received_by)
      VALUES ('x', 'e', 'hash', 1, 0, 'now', 1, 'later', 'hand');
    INSERT INTO exported_record (export_id, record_type, record_id, revision) VALUES ('x', 'finding', 'f', 3);
  `)
  expect(migrateDatabase(db, migrations)).toMatchObject({ ok: true })
  expect(db.prepare('SELECT received_at, received_by, receipt_signer FROM export').all()).toEqual([
    { received_at: 'later', received_by: 'hand', receipt_signer: null },
  ])
  expect(db.prepare('SELECT record_id, revision, is_removed FROM exported_record').all()).toEqual([
    { record_id: 'f', revision: 3, is_removed: 0 },
  ])
})
