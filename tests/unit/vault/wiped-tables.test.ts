import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { WritableDatabase } from '../../../main/vault/database.ts'
import { migrateDatabase } from '../../../main/vault/migrate.ts'
import { migrations } from '../../../main/vault/migrations/index.ts'
import { tableNames } from '../../../main/vault/table-digests.ts'

/** Tables that no engagement owns: what two may share, what is the laptop's own, and the trace of wipes. */
const shared = [
  'checklist_pack',
  'company',
  'device',
  'engagement',
  'expert',
  'expert_language',
  'known_device',
  'law_pack',
  'wipe',
  'wipe_trace',
]

test('every table either goes with its engagement or is named as one that does not', () => {
  const db = new Database(':memory:') as unknown as WritableDatabase
  migrateDatabase(db, migrations)
  const owners = new Map(
    tableNames(db).map((table) => [
      table,
      (db.pragma(`foreign_key_list("${table}")`) as { table: string; on_delete: string }[])
        .filter(({ on_delete }) => on_delete === 'CASCADE')
        .map((key) => key.table),
    ]),
  )
  const goes = (table: string): boolean =>
    (owners.get(table) ?? []).some((owner) => owner === 'engagement' || goes(owner))
  expect(tableNames(db).filter((table) => !goes(table))).toEqual(shared)
})
