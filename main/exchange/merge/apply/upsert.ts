import type { WritableDatabase } from '../../../vault/index.ts'

type Value = string | number | null

/** A row to be written, by columns. */
export type Upsert = {
  readonly table: string
  /** By which the row is found. */
  readonly key: Readonly<Record<string, string>>
  readonly columns: Readonly<Record<string, Value>>
  /** Only of a new row. */
  readonly whenNew?: Readonly<Record<string, Value>>
  /** Counts a changed row's revision up. */
  readonly counts?: boolean
  /** Marks the row as removed at a moment, or as there; undefined for a table that removes nothing. */
  readonly removedAt?: string | null
}

/** Writes a row, new or changed; names of tables and columns come from our code alone. */
export function upsert(
  db: WritableDatabase,
  { table, key, columns, whenNew, counts, removedAt }: Upsert,
): void {
  const removal: Record<string, Value> = removedAt === undefined ? {} : { removed_at: removedAt }
  const row: Record<string, Value> = { ...key, ...columns, ...whenNew, ...removal }
  const names = Object.keys(row)
  const changes = [
    ...Object.keys(columns).map((name) => `${name} = excluded.${name}`),
    ...(counts ? [`revision = ${table}.revision + 1`] : []),
    ...(removedAt === undefined
      ? []
      : [
          `removed_at = iif(excluded.removed_at IS NULL, NULL, coalesce(${table}.removed_at, excluded.removed_at))`,
        ]),
  ]
  db.prepare(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})
     ON CONFLICT (${Object.keys(key).join(', ')}) DO ${changes.length === 0 ? 'NOTHING' : `UPDATE SET ${changes.join(', ')}`}`,
  ).run(row)
}

/** Marks a row as removed. */
export function hide(db: WritableDatabase, table: string, id: string, now: string): void {
  db.prepare(`UPDATE ${table} SET removed_at = coalesce(removed_at, ?) WHERE id = ?`).run(now, id)
}
