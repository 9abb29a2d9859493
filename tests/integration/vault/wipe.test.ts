import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copiesHolding } from '../../../main/vault/wipe/copies.ts'
import { listWipes } from '../../../main/vault/wipe/store.ts'
import { fail, ok } from '../../../shared/result.ts'
import { savePhoto } from './support/photos.ts'
import {
  addGoingEngagement,
  expectNoTrace,
  goingId,
  order,
  readPages,
  traces,
  wipe,
} from './support/two-engagements.ts'
import { failure, newVault, opened, passphrase, value } from './support/vault-folder.ts'

async function vaultWithTwo() {
  const { dir, vault } = await newVault()
  const keptPhoto = savePhoto(vault)
  const early = value(await vault.backup({}))
  const photoIds = addGoingEngagement(vault, [randomBytes(40_000), randomBytes(70_000)])
  const holding = value(await vault.backup({}))
  return { dir, vault, keptPhoto, photoIds, early, holding, dataKey: Buffer.from(opened(vault).dataKey) }
}

test('after a wipe no byte of the engagement is in the vault or in a backup', async () => {
  const { dir, vault, photoIds, keptPhoto, early, holding, dataKey } = await vaultWithTwo()
  const before = readPages(join(dir, 'backups', holding.id, 'vault.db'), dataKey)
  expect(traces.filter((text) => before.includes(text))).toEqual(traces)

  expect(value(await wipe(vault))).toEqual({ unfinished: null })

  await vault.lock({})
  expectNoTrace(dir, dataKey, photoIds)
  expect(existsSync(join(dir, 'vault.db-wal'))).toBe(false)
  const { backups } = value(await vault.unlock({ passphrase }))
  expect(backups.map(({ id }) => id)).toContain(early.id)
  expect(backups.map(({ id }) => id)).not.toContain(holding.id)
  expect(backups[0]?.verifiedAt).not.toBeNull()
  expect(value(opened(vault).attachments.read(keptPhoto))).toHaveLength(5000)
})

test('what another engagement uses stays, and what only this one used goes', async () => {
  const { vault } = await vaultWithTwo()
  value(await wipe(vault))
  const { db } = opened(vault)
  const ids = (table: string) => db.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all()
  expect([ids('company'), ids('expert'), ids('time_entry')]).toEqual([['c'], ['of-both'], ['kept']])
  expect(db.pragma('foreign_key_check')).toEqual([])
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.prepare('SELECT count(*) FROM wipe_trace').pluck().get()).toBe(0)
  expect(listWipes(db)).toMatchObject([{ ...order, finishedAt: expect.any(String) }])
})

test('no backup that is left brings it back, and what a restore kept aside is gone too', async () => {
  const { dir, vault, photoIds, holding, dataKey } = await vaultWithTwo()
  value(await vault.restore({ backupId: holding.id }))
  expect(readdirSync(join(dir, 'kept-aside'))).toHaveLength(1)
  value(await wipe(vault))
  expect(readdirSync(join(dir, 'kept-aside'))).toHaveLength(0)
  for (const { id } of value(await vault.status({})).backups) {
    value(await vault.restore({ backupId: id }))
    expect(opened(vault).db.prepare('SELECT 1 FROM engagement WHERE id = ?').get(goingId)).toBeUndefined()
  }
  await vault.lock({})
  expectNoTrace(dir, dataKey, photoIds)
})

test('a copy that can’t be opened goes, one of another vault stays', async () => {
  const { dir, vault, holding } = await vaultWithTwo()
  const damaged = join(dir, 'backups', 'damaged')
  cpSync(join(dir, 'backups', holding.id), damaged, { recursive: true })
  writeFileSync(join(damaged, 'vault.db'), randomBytes(8192))
  const other = await vaultWithTwo()
  renameSync(join(other.dir, 'backups', other.holding.id), join(dir, 'backups', other.holding.id))
  value(await wipe(vault))
  expect(existsSync(damaged)).toBe(false)
  expect(existsSync(join(dir, 'backups', other.holding.id, 'vault.db'))).toBe(true)
})

test('a look that refuses, or a lock meanwhile, leaves everything as it was', async () => {
  const { vault, photoIds, dir } = await vaultWithTwo()
  failure(await vault.wipe(async () => fail('WIPE_REFUSED')), 'WIPE_REFUSED')
  const locked = await vault.wipe(async () => {
    void vault.lock({})
    return ok(order)
  })
  failure(locked, 'CANCELLED')
  await vault.lock({})
  value(await vault.unlock({ passphrase }))
  const { db, attachments } = opened(vault)
  expect(db.prepare('SELECT count(*) FROM time_entry').pluck().get()).toBe(4)
  for (const id of photoIds) value(attachments.read(id))
  expect(readdirSync(join(dir, 'backups'))).toHaveLength(2)
})

test('while somebody reads an older state it is unfinished, and the next unlock ends it', async () => {
  const { dir, vault, photoIds, dataKey } = await vaultWithTwo()
  const { db } = opened(vault)
  const reading = db.prepare('SELECT id FROM company').iterate()
  reading.next()
  expect(value(await wipe(vault)).unfinished).toMatchObject({ code: 'VAULT_BUSY' })
  reading.return?.()
  expect(listWipes(db)).toMatchObject([{ finishedAt: null }])
  await vault.lock({})
  value(await vault.unlock({ passphrase }))
  expect(listWipes(opened(vault).db)).toMatchObject([{ finishedAt: expect.any(String) }])
  const key = { dir, dataKey, knownVersion: 9999 }
  expect(copiesHolding(key, [{ kind: 'engagement', id: goingId }])).toEqual([])
  await vault.lock({})
  expectNoTrace(dir, dataKey, photoIds)
})

test('an engagement that came back before a wipe was finished keeps its backups', async () => {
  const { vault, holding } = await vaultWithTwo()
  const { db } = opened(vault)
  const reading = db.prepare('SELECT id FROM company').iterate()
  reading.next()
  value(await wipe(vault))
  reading.return?.()
  // As an import of its workbook would bring it back.
  db.exec(`INSERT INTO company VALUES ('p', '', NULL, NULL, 'domestic', NULL, ''), ('g', '', NULL, NULL, 'domestic', 'p', '');
    INSERT INTO expert VALUES ('only-there', '', '');
    INSERT INTO engagement VALUES ('${goingId}', 'g', 'VN', 'hands-on', 2024, '06', NULL, '');`)
  await vault.lock({})
  const { backups } = value(await vault.unlock({ passphrase }))
  expect(backups.map(({ id }) => id)).toContain(holding.id)
  expect(listWipes(opened(vault).db)).toMatchObject([{ finishedAt: expect.any(String) }])
})

test('what a cut-off restore or rehearsal left goes too', async () => {
  const { dir, vault, holding } = await vaultWithTwo()
  for (const name of ['restoring', 'rehearsal'])
    cpSync(join(dir, 'backups', holding.id), join(dir, name), { recursive: true })
  value(await wipe(vault))
  expect(['restoring', 'rehearsal'].filter((name) => existsSync(join(dir, name)))).toEqual([])
})
