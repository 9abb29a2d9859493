import { createHash, createHmac, type Hash } from 'node:crypto'
import type { ReadableDatabase } from './database.ts'

/** What a table holds, short enough to compare: its rows counted and hashed in the order of its key. */
export type TableDigest = { readonly table: string; readonly rows: number; readonly sha256: string }

/** The tables of the schema, without those of SQLite itself. */
export function tableNames(db: ReadableDatabase): string[] {
  return db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    )
    .pluck()
    .all() as string[]
}

/** Digests of every table and of the schema itself; the caller holds a read transaction. */
export function digestTables(db: ReadableDatabase): TableDigest[] {
  return [digestSchema(db), ...tableNames(db).map((table) => digestTable(db, table))]
}

/** Every row of every table counted. */
export function countRows(digests: readonly TableDigest[]): number {
  return digests.reduce((sum, digest) => sum + (digest.table === schemaName ? 0 : digest.rows), 0)
}

/** The tables in which two sets of digests differ. */
export function differingTables(a: readonly TableDigest[], b: readonly TableDigest[]): string[] {
  const known = new Map(a.map((digest) => [digest.table, digest]))
  const differing = b.filter((digest) => {
    const other = known.get(digest.table)
    known.delete(digest.table)
    return other?.rows !== digest.rows || other.sha256 !== digest.sha256
  })
  return [...differing.map((digest) => digest.table), ...known.keys()]
}

/** The digests in one value that says nothing about them without the key. */
export function sealDigests(digests: readonly TableDigest[], dataKey: Uint8Array): string {
  const key = createHmac('sha256', dataKey).update('kagimori backup seal').digest()
  return createHmac('sha256', key).update(JSON.stringify(digests)).digest('hex')
}

const schemaName = '(schema)'

function digestSchema(db: ReadableDatabase): TableDigest {
  const rows = db
    .prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name')
    .raw()
    .all()
  const version = db.pragma('user_version', { simple: true })
  const sha256 = createHash('sha256')
    .update(JSON.stringify([version, rows]))
    .digest('hex')
  return { table: schemaName, rows: rows.length, sha256 }
}

function digestTable(db: ReadableDatabase, table: string): TableDigest {
  const columns = db.pragma(`table_info("${table}")`) as { name: string; pk: number }[]
  const keys = columns.filter((column) => column.pk > 0).sort((a, b) => a.pk - b.pk)
  // Without a key of ours the order of rows is that of a hidden rowid, which VACUUM may change.
  const order = (keys.length > 0 ? keys : columns).map((column) => `"${column.name}"`).join(', ')
  const names = columns.map((column) => `"${column.name}"`).join(', ')
  const hash = createHash('sha256')
  let rows = 0
  for (const row of db
    .prepare(`SELECT ${names} FROM "${table}" ORDER BY ${order}`)
    .raw()
    .safeIntegers()
    .iterate()) {
    for (const value of row as unknown[]) addValue(hash, value)
    rows += 1
  }
  return { table, rows, sha256: hash.digest('hex') }
}

function addValue(hash: Hash, value: unknown): void {
  if (value === null) hash.update('n;')
  else if (value instanceof Uint8Array) hash.update(`b${value.length}:`).update(value)
  else if (typeof value === 'string') hash.update(`s${Buffer.byteLength(value)}:`).update(value)
  else hash.update(`${typeof value === 'bigint' ? 'i' : 'r'}${String(value)};`)
}
