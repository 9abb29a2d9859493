import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { WritableDatabase } from '../../../main/vault/database.ts'
import { migrateDatabase, newestVersion } from '../../../main/vault/migrate.ts'
import { migrations } from '../../../main/vault/migrations/index.ts'
import { tableNames } from '../../../main/vault/table-digests.ts'

test('the history of the schema is in steps of ten, in order, each table strict', () => {
  expect(migrations.map((step) => step.number)).toEqual(migrations.map((_, index) => (index + 1) * 10))
  const db = new Database(':memory:') as unknown as WritableDatabase
  expect(migrateDatabase(db, migrations)).toEqual({ ok: true, value: newestVersion(migrations) })
  expect(tableNames(db)).toContain('engagement_key')
  const lax = db
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0")
    .pluck()
    .all()
  expect(lax).toEqual(['sqlite_schema'])
  expect(migrateDatabase(db, migrations)).toEqual({ ok: true, value: newestVersion(migrations) })
})
