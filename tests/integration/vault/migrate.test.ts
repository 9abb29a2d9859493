import { expect, test } from 'vitest'
import { newestVersion } from '../../../main/vault/migrate.ts'
import { migrations } from '../../../main/vault/migrations/index.ts'
import {
  experts,
  failure,
  newVault,
  opened,
  passphrase,
  saveExpert,
  value,
  vaultIn,
} from './support/vault-folder.ts'

const newest = newestVersion(migrations)
const addPhone = { number: newest + 10, name: 'phone', sql: 'ALTER TABLE expert ADD COLUMN phone TEXT' }
const rebuild = {
  number: newest + 20,
  name: 'rebuild',
  sql: `CREATE TABLE new_engagement AS SELECT * FROM engagement;
        DROP TABLE engagement;
        ALTER TABLE new_engagement RENAME TO engagement;
        CREATE UNIQUE INDEX engagement_id ON engagement (id);`,
}
const broken = {
  number: newest + 30,
  name: 'broken',
  sql: "UPDATE expert SET name = 'changed'; SELECT nonsense",
}
const orphaning = { number: newest + 30, name: 'orphaning', sql: "UPDATE engagement SET id = 'gone'" }

test('a vault with rows is backed up, then migrated step by step', async () => {
  const { dir, vault } = await newVault()
  saveExpert(vault, 'Somchai')
  await vault.lock({})
  const newer = vaultIn(dir, { migrations: [...migrations, addPhone, rebuild] })
  const { backups } = value(await newer.unlock({ passphrase }))
  expect(backups).toHaveLength(1)
  expect(experts(newer)).toEqual(['Somchai'])
  const { db } = opened(newer)
  expect(db.pragma('user_version', { simple: true })).toBe(newest + 20)
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
  expect(db.prepare('SELECT phone FROM expert').pluck().get()).toBeNull()
  // A cascade while the table was replaced would have emptied this one.
  expect(db.prepare('SELECT count(*) FROM engagement_key').pluck().get()).toBe(1)
  await newer.lock({})
  failure(await vault.unlock({ passphrase }), 'VAULT_FROM_NEWER_VERSION')
})

test.each([broken, orphaning])(
  'a step that fails ($name) is undone, and the backup is named',
  async (step) => {
    const { dir, vault } = await newVault()
    saveExpert(vault, 'Somchai')
    await vault.lock({})
    const newer = vaultIn(dir, { migrations: [...migrations, addPhone, step] })
    const { details } = failure(await newer.unlock({ passphrase }), 'UNEXPECTED')
    expect(details).toMatchObject({ migratedTo: newest + 10, wanted: newest + 30 })
    const { backups } = value(await newer.status({}))
    expect(backups[0]?.id).toBe(details.backupId)
    // The version that made the backup can go back to it.
    value(await vault.restore({ backupId: String(details.backupId), passphrase }))
    expect(experts(vault)).toEqual(['Somchai'])
  },
)

test('a backup of an older version is migrated when it is restored', async () => {
  const { dir, vault } = await newVault()
  saveExpert(vault, 'Somchai')
  const backup = value(await vault.backup({}))
  await vault.lock({})
  const newer = vaultIn(dir, { migrations: [...migrations, addPhone] })
  value(await newer.restore({ backupId: backup.id, passphrase }))
  expect(opened(newer).db.prepare('SELECT name, phone FROM expert').all()).toEqual([
    { name: 'Somchai', phone: null },
  ])
})
