import type Database from 'better-sqlite3'
import type { ReadableDatabase } from '../vault/index.ts'

type Statements = Map<string, Database.Statement<unknown[], unknown>>

const statementsByHandle = new WeakMap<ReadableDatabase, Statements>()

/** Prepares a statement once per open database: parsing would cost a finding more than storing it. */
export function prepared<P extends unknown[], R = unknown>(
  db: ReadableDatabase,
  sql: string,
): Database.Statement<P, R> {
  const statements: Statements = statementsByHandle.get(db) ?? new Map()
  statementsByHandle.set(db, statements)
  const statement = statements.get(sql) ?? db.prepare(sql)
  statements.set(sql, statement)
  return statement as Database.Statement<P, R>
}
