import { fail, ok, type Result } from '../../shared/result.ts'
import { reportBug } from '../report-bug.ts'
import type { WritableDatabase } from './database.ts'
import type { Migration } from './migrations/index.ts'
import { versionOf } from './open-database.ts'
import { failureOf } from './storage-errors.ts'
import { tableNames } from './table-digests.ts'

/** The number of the newest step. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.number ?? 0
}

/** Whether steps are outstanding on a database that already holds rows, so that a backup comes first. */
export function needsBackupBeforeMigration(db: WritableDatabase, migrations: readonly Migration[]): boolean {
  if (versionOf(db) >= newestVersion(migrations)) return false
  return tableNames(db).some((table) => db.prepare(`SELECT 1 FROM "${table}" LIMIT 1`).get() !== undefined)
}

/**
 * Brings a database to the newest schema, each step and its number in one transaction. A step that fails
 * leaves the schema as it was before that step: `DISK_FULL`, or `UNEXPECTED` naming the step.
 */
export function migrateDatabase(db: WritableDatabase, migrations: readonly Migration[]): Result<number> {
  const from = versionOf(db)
  // Inside a transaction SQLite ignores this pragma.
  db.pragma('foreign_keys = OFF')
  try {
    for (const step of migrations) {
      if (step.number > from) applyStep(db, step)
    }
    return ok(versionOf(db))
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    const failure = failureOf(error)
    if (failure?.code === 'DISK_FULL') return failure
    reportBug('a migration', error)
    return fail('UNEXPECTED', { migratedTo: versionOf(db), wanted: newestVersion(migrations) })
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

function applyStep(db: WritableDatabase, step: Migration): void {
  db.exec('BEGIN IMMEDIATE')
  db.exec(step.sql)
  const broken = db.pragma('foreign_key_check') as unknown[]
  if (broken.length > 0) throw new Error(`step ${step.number} leaves ${broken.length} broken references`)
  db.pragma(`user_version = ${step.number}`)
  db.exec('COMMIT')
}
