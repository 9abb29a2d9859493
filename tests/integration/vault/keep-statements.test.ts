import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { keepStatements } from '../../../main/vault/keep-statements.ts'

function openKept() {
  const db = new Database(':memory:')
  onTestFinished(() => {
    db.close()
  })
  keepStatements(db)
  db.exec('CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT)')
  for (const name of ['one', 'two', 'three']) db.prepare('INSERT INTO thing (name) VALUES (?)').run(name)
  return db
}

const all = 'SELECT id, name FROM thing ORDER BY id'

test('a statement is prepared once', () => {
  const db = openKept()
  expect(db.prepare(all)).toBe(db.prepare(all))
})

test('what one caller sets is not what the next one gets', () => {
  const db = openKept()
  expect(db.prepare(all).pluck().get()).toBe(1)
  expect(db.prepare(all).get()).toEqual({ id: 1, name: 'one' })
  expect(db.prepare(all).raw().safeIntegers().get()).toEqual([1n, 'one'])
  expect(db.prepare(all).get()).toEqual({ id: 1, name: 'one' })
})

test('a statement that is being read is left alone', () => {
  const db = openKept()
  const names: string[] = []
  for (const row of db.prepare<[], { name: string }>(all).iterate()) {
    names.push(row.name)
    expect(db.prepare(all).all()).toHaveLength(3)
  }
  expect(names).toEqual(['one', 'two', 'three'])
})

test('a table that changes its shape is read in the new one', () => {
  const db = openKept()
  expect(db.prepare('SELECT * FROM thing').get()).toEqual({ id: 1, name: 'one' })
  db.exec('ALTER TABLE thing ADD COLUMN size INTEGER')
  expect(db.prepare('SELECT * FROM thing').get()).toEqual({ id: 1, name: 'one', size: null })
})

test('more statements than are kept are prepared all the same', () => {
  const db = openKept()
  for (let index = 0; index < 700; index += 1)
    expect(db.prepare(`SELECT ${index} AS found`).get()).toEqual({ found: index })
  expect(db.prepare(all).all()).toHaveLength(3)
})
