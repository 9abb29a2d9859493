import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { isImportInForce, rulesInForce } from '../../../main/drafting/lawpacks/in-force.ts'
import { deletePart, storePart } from '../../../main/drafting/lawpacks/store.ts'
import type { WritableDatabase } from '../../../main/vault/database.ts'
import { migrations } from '../../../main/vault/migrations/index.ts'
import type { PackPart } from '../../../shared/drafting/lawpacks/pack.ts'
import { checkRules } from '../../../shared/drafting/rules/check.ts'
import { shippedRules } from '../../../shared/drafting/rules/rules.ts'
import { thaiPart } from '../../fixtures/law-pack.ts'

const subject = {
  kind: 'NCA',
  jurisdiction: 'TH',
  clauses: new Set(['C-DEF']),
  answers: { 'nc.months': 18 },
  texts: [],
  today: '2026-11-22',
} as const

function openVault(): WritableDatabase {
  const db = new Database(':memory:') as unknown as WritableDatabase
  for (const { sql } of migrations) db.exec(sql)
  return db
}

function store(
  db: WritableDatabase,
  { asOf = '2026-11-22', importedAt = '2026-11-22T01:00:00.000Z' },
  part: PackPart,
) {
  const head = { jurisdiction: 'TH', id: 'a', version: '1', asOf, publisher: 'a', importedAt } as const
  storePart(db, head, JSON.stringify(part))
}

const asked = (db: WritableDatabase) =>
  rulesInForce(db)
    .get('TH')
    ?.rules.map(({ id }) => id)

it('what ships is asked where nothing was taken in, and again when that is given up', () => {
  const db = openVault()
  expect(rulesInForce(db)).toBe(shippedRules)
  store(db, {}, thaiPart())
  expect(asked(db)).toEqual(['L-TH-01', 'L-TH-06', 'L-TH-90'])
  expect(rulesInForce(db)).toBe(rulesInForce(db))
  expect(rulesInForce(db).get('VN')).toBe(shippedRules.get('VN'))
  expect(checkRules(subject, rulesInForce(db)).map(({ rule }) => rule.id)).toContain('L-TH-01')
  store(db, { importedAt: '2026-11-23T01:00:00.000Z' }, thaiPart({ rules: [] }))
  expect(asked(db)).toEqual([])
  expect(deletePart(db, 'TH')).toBe(true)
  expect(rulesInForce(db)).toBe(shippedRules)
})

it('a later version of the application asks the newer law that it ships', () => {
  const db = openVault()
  store(db, { asOf: '2026-11-20' }, thaiPart())
  expect(isImportInForce(rulesInForce(db), 'TH')).toBe(false)
  expect(asked(db)).toHaveLength(7)
})

it('a pack that names what this version does not know is not asked, and breaks nothing', () => {
  const db = openVault()
  const [first] = thaiPart().rules
  if (first === undefined) throw new Error('no rule')
  store(db, {}, thaiPart({ rules: [{ ...first, when: { message: 'nc.abolished' } }] }))
  expect(isImportInForce(rulesInForce(db), 'TH')).toBe(false)
  expect(checkRules(subject, rulesInForce(db))).toEqual(checkRules(subject))
})
