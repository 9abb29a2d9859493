import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { WritableDatabase } from '../../../main/vault/database.ts'
import { countRows, differingTables, digestTables, sealDigests } from '../../../main/vault/table-digests.ts'

function databaseWith(...statements: string[]): WritableDatabase {
  const db = new Database(':memory:') as unknown as WritableDatabase
  db.exec('CREATE TABLE a (id TEXT PRIMARY KEY, x ANY) STRICT; CREATE TABLE b (x BLOB, y REAL) STRICT')
  for (const statement of statements) db.exec(statement)
  return db
}

const rows = ["INSERT INTO a VALUES ('1', 1), ('2', '1')", "INSERT INTO b VALUES (x'00', 1.5), (NULL, NULL)"]

test('the order in which rows were written does not matter, their content does', () => {
  const digests = digestTables(databaseWith(...rows))
  const shuffled = digestTables(
    databaseWith(
      "INSERT INTO a VALUES ('2', '1'), ('1', 1)",
      "INSERT INTO b VALUES (NULL, NULL), (x'00', 1.5)",
    ),
  )
  expect(differingTables(digests, shuffled)).toEqual([])
  expect(countRows(digests)).toBe(4)
  const changes = [
    "UPDATE a SET x = '1' WHERE id = '1'",
    "DELETE FROM a WHERE id = '1'",
    "INSERT INTO a VALUES ('3', NULL)",
  ]
  for (const change of changes) {
    expect(differingTables(digests, digestTables(databaseWith(...rows, change)))).toEqual(['a'])
  }
})

test('a table more or less, and another schema, are differences', () => {
  const digests = digestTables(databaseWith(...rows))
  const more = digestTables(databaseWith(...rows, 'CREATE TABLE c (x TEXT) STRICT'))
  expect(differingTables(digests, more).sort()).toEqual(['(schema)', 'c'])
  expect(differingTables(more, digests).sort()).toEqual(['(schema)', 'c'])
  const indexed = digestTables(databaseWith(...rows, 'CREATE INDEX i ON a (x)'))
  expect(differingTables(digests, indexed)).toEqual(['(schema)'])
})

test('a seal depends on content and key', () => {
  const digests = digestTables(databaseWith(...rows))
  const seal = sealDigests(digests, Buffer.alloc(32, 1))
  expect(sealDigests(digests, Buffer.alloc(32, 1))).toBe(seal)
  expect(sealDigests(digests, Buffer.alloc(32, 2))).not.toBe(seal)
  expect(sealDigests(digests.slice(1), Buffer.alloc(32, 1))).not.toBe(seal)
})
