import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { newestVersion } from '../../../main/vault/migrate.ts'
import { migrations } from '../../../main/vault/migrations/index.ts'
import { createDatabase } from '../../../main/vault/open-database.ts'
import type { Vault } from '../../../main/vault/vault.ts'
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

async function vaultWithBackup() {
  const { dir, vault, recoveryCode } = await newVault()
  const insert = opened(vault).db.prepare('INSERT INTO expert VALUES (?, ?, ?)')
  opened(vault).db.transaction(() => {
    for (let row = 0; row < 600; row += 1) insert.run(`e${row}`, `expert ${row}`, 'あ'.repeat(40))
  })()
  const backup = value(await vault.backup({}))
  saveExpert(vault, 'saved after the backup')
  const key = Buffer.from(opened(vault).dataKey)
  await vault.lock({})
  return { dir, vault, recoveryCode, backup, key, database: join(dir, 'vault.db') }
}

async function expectCorruptThenRestorable(vault: Vault, backupId: string): Promise<void> {
  const refused = failure(await vault.unlock({ passphrase }), 'VAULT_CORRUPT')
  expect(refused.details).toMatchObject({ lastGoodBackup: { id: backupId } })
  expect(value(await vault.status({}))).toMatchObject({ state: 'corrupt', lastGoodBackup: { id: backupId } })
}

test('a database cut off at any of ten points is corrupt, and the backup is offered', async () => {
  const { dir, vault, backup, database } = await vaultWithBackup()
  const whole = readFileSync(database)
  const points = [
    0,
    1,
    15,
    100,
    4095,
    4096,
    4097,
    Math.floor(whole.length / 2),
    whole.length - 4096,
    whole.length - 1,
  ]
  for (const point of points) {
    writeFileSync(database, whole)
    truncateSync(database, point)
    await expectCorruptThenRestorable(vaultIn(dir), backup.id)
    expect(readFileSync(database).length, `cut at ${point}`).toBe(point)
  }
  value(await vault.restore({ backupId: backup.id, passphrase }))
  expect(experts(vault)).toHaveLength(600)
  expect(experts(vault)).toContain('expert 599')
})

test('a byte flipped in any of the first twenty pages is found, or harmless to every row', async () => {
  const { dir, vault, backup, database } = await vaultWithBackup()
  const whole = readFileSync(database)
  expect(whole.length).toBeGreaterThan(20 * 4096)
  value(await vault.unlock({ passphrase }))
  const names = experts(vault)
  await vault.lock({})
  const offsets = [0, 7, 16, 18, 19, 20, 24, 60, 96, 100, 2048, 4063, 4064, 4079, 4095]
  let found = 0
  for (let page = 0; page < 20; page += 1) {
    for (const offset of page === 0 ? offsets : [0, 17, 2048, 4070, 4095]) {
      const flipped = Buffer.from(whole)
      flipped[page * 4096 + offset] = (flipped[page * 4096 + offset] ?? 0) ^ (1 << (offset % 8))
      writeFileSync(database, flipped)
      const result = await vault.unlock({ passphrase })
      if (result.ok) {
        expect(experts(vault), `page ${page}, offset ${offset}`).toEqual(names)
        await vault.lock({})
      } else {
        found += 1
        const refused = failure(result, 'VAULT_CORRUPT')
        expect(refused.details).toMatchObject({ part: 'database', lastGoodBackup: { id: backup.id } })
      }
      for (const suffix of ['-wal', '-shm']) rmSync(database + suffix, { force: true })
    }
  }
  expect(found).toBeGreaterThan(90)
  writeFileSync(database, whole)
  value(await vaultIn(dir).unlock({ passphrase }))
})

test('a file of zeros, of noise or of plain SQLite is not taken for the vault', async () => {
  const { dir, backup, database } = await vaultWithBackup()
  const plain = join(dir, 'plain.db')
  const db = new Database(plain)
  db.exec('CREATE TABLE expert (id TEXT)')
  db.close()
  const contents = [Buffer.alloc(81920), Buffer.alloc(81920, 'noise'), readFileSync(plain)]
  for (const content of contents) {
    writeFileSync(database, content)
    await expectCorruptThenRestorable(vaultIn(dir), backup.id)
    expect(readFileSync(database).equals(content)).toBe(true)
  }
})

test('a database of another application under the same key is refused', async () => {
  const { dir, key, backup, database } = await vaultWithBackup()
  rmSync(database)
  const other = createDatabase(database, key)
  other.pragma('application_id = 1')
  other.close()
  await expectCorruptThenRestorable(vaultIn(dir), backup.id)
})

test('a vault of a newer version is refused untouched', async () => {
  const { dir, vault } = await vaultWithBackup()
  value(await vault.unlock({ passphrase }))
  opened(vault).db.pragma('user_version = 990')
  await vault.lock({})
  const refused = failure(await vaultIn(dir).unlock({ passphrase }), 'VAULT_FROM_NEWER_VERSION')
  expect(refused.details).toMatchObject({ found: 990, known: newestVersion(migrations) })
  expect(value(await vault.status({})).state).toBe('locked')
})

test('a damaged key file is repaired from its mirror, also before a wrong passphrase is told', async () => {
  const { dir, vault } = await vaultWithBackup()
  const keys = join(dir, 'keys.json')
  const whole = readFileSync(keys, 'utf8')
  for (const damage of [
    '',
    whole.slice(0, 100),
    whole.replace(/"wrapped": "./, '"wrapped": "!'),
    'null',
    null,
  ]) {
    if (damage === null) rmSync(keys)
    else writeFileSync(keys, damage)
    failure(await vault.unlock({ passphrase: 'wrong horse' }), 'WRONG_PASSPHRASE')
    value(await vault.unlock({ passphrase }))
    expect(readFileSync(keys, 'utf8')).toBe(whole)
    await vault.lock({})
  }
  rmSync(join(dir, 'keys.mirror.json'))
  value(await vault.unlock({ passphrase }))
  expect(readFileSync(join(dir, 'keys.mirror.json'), 'utf8')).toBe(whole)
})

test('without any whole key file the vault is corrupt, and a backup brings the keys back', async () => {
  const { dir, vault, recoveryCode, backup } = await vaultWithBackup()
  copyFileSync(join(dir, 'vault.db'), join(dir, 'keys.json'))
  rmSync(join(dir, 'keys.mirror.json'))
  await expectCorruptThenRestorable(vault, backup.id)
  failure(await vault.restore({ backupId: backup.id, passphrase: 'wrong horse' }), 'WRONG_PASSPHRASE')
  const restored = value(await vault.restore({ backupId: backup.id, recoveryCode }))
  expect(restored.restored.id).toBe(backup.id)
  expect(value(await vault.status({})).needsNewPassphrase).toBe(true)
  expect(existsSync(join(dir, 'keys.mirror.json'))).toBe(true)
  await vault.lock({})
  value(await vault.unlock({ passphrase }))
  expect(experts(vault)).toHaveLength(600)
})

test('a folder of which only the backups are left is corrupt, and restored from them', async () => {
  const { dir, vault, backup } = await vaultWithBackup()
  for (const name of ['vault.db', 'keys.json', 'keys.mirror.json', 'attachments', 'vault.lock']) {
    rmSync(join(dir, name), { recursive: true })
  }
  await expectCorruptThenRestorable(vault, backup.id)
  failure(await vault.create({ passphrase }), 'VAULT_EXISTS')
  const { keptAside } = value(await vault.restore({ backupId: backup.id, passphrase }))
  expect(keptAside).toBeNull()
  expect(experts(vault)).toHaveLength(600)
})

test('a folder in the place of the database is corrupt', async () => {
  const { vault, backup, database } = await vaultWithBackup()
  rmSync(database)
  mkdirSync(database)
  await expectCorruptThenRestorable(vault, backup.id)
  value(await vault.restore({ backupId: backup.id, passphrase }))
})

test('a key file of a newer version is not called damage', async () => {
  const { dir, vault } = await vaultWithBackup()
  const { createHash } = await import('node:crypto')
  const body = { format: 2, keys: { new: true } }
  const sha256 = createHash('sha256').update(JSON.stringify(body)).digest('hex')
  writeFileSync(join(dir, 'keys.json'), JSON.stringify({ ...body, sha256 }))
  failure(await vault.unlock({ passphrase }), 'VAULT_FROM_NEWER_VERSION')
})
