import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { startAutomaticBackups } from '../../../main/vault/automatic-backups.ts'
import { readKeyFile } from '../../../main/vault/key-file.ts'
import { unwrapDataKey } from '../../../main/vault/keys.ts'
import { newestVersion } from '../../../main/vault/migrate.ts'
import { migrations } from '../../../main/vault/migrations/index.ts'
import { runBackup } from '../../../main/vault/run-backup.ts'
import type { WorkRunner } from '../../../main/work/runner.ts'
import { createWorkRunner } from '../../../main/work/start.ts'
import type { Result } from '../../../shared/result.ts'
import type { Backup } from '../../../shared/vault/contract.ts'
import { savePhoto } from './support/photos.ts'
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

test('a backup is rehearsed before it has a name, and says what it holds', async () => {
  const { dir, vault } = await newVault()
  const photo = savePhoto(vault)
  const parts: number[] = []
  const backup = value(await vault.backup({}, { onProgress: (part) => parts.push(part) }))
  expect(backup).toMatchObject({ verifiedAt: backup.createdAt, photos: 1, rows: 4 })
  expect(parts.at(-1)).toBe(1)
  const folder = join(dir, 'backups', backup.id)
  expect(readdirSync(folder).sort()).toEqual(['attachments', 'keys.json', 'manifest.json', 'vault.db'])
  expect(statSync(join(folder, 'attachments', photo)).nlink).toBe(2)
  expect(existsSync(join(dir, 'rehearsal'))).toBe(false)
  expect(readdirSync(join(dir, 'backups'))).toEqual([backup.id])
  await vault.lock({})
  expect(value(await vaultIn(dir).status({}))).toMatchObject({ backups: [backup], lastGoodBackup: backup })
})

test('a locked vault is not backed up', async () => {
  const { vault } = await newVault()
  await vault.lock({})
  failure(await vault.backup({}), 'VAULT_LOCKED')
})

test('writes that come in between are held back only after two attempts, and none is lost', async () => {
  const { dir, vault } = await newVault()
  const open = opened(vault)
  // Enough that a snapshot takes long: on a busy machine a write must find its way in all the same.
  open.db.transaction(() => {
    for (let count = 0; count < 40_000; count += 1) saveExpert(vault, `there before ${count}`)
  })()
  const inner = createWorkRunner()
  let snapshots = 0
  let wasGateClosed = false
  // A runner that lets a write slip in during each snapshot, through the gate as the dispatcher does.
  const work = (async (name: 'vault.takeSnapshot', input: never, control: never) => {
    if (name !== 'vault.takeSnapshot') return inner(name, input, control)
    snapshots += 1
    let isThrough = false
    const through = vault.writeGate.wait().then(() => {
      isThrough = true
    })
    await wait(5)
    wasGateClosed ||= !isThrough
    const answer = inner(name, input, control)
    if (isThrough) await through.then(() => keepWriting(answer))
    return answer
  }) as WorkRunner
  async function keepWriting(until: Promise<unknown>): Promise<void> {
    let isDone = false
    void until.then(() => {
      isDone = true
    })
    for (let count = 0; !isDone; count += 1) {
      saveExpert(vault, `slipped in ${snapshots}-${count}`)
      await wait(0)
    }
  }
  const backup = value(
    await runBackup(
      work,
      vault.writeGate,
      {
        dir,
        dataKey: open.dataKey,
        backupId: 'contended',
        knownVersion: newestVersion(migrations),
        createdAt: new Date().toISOString(),
      },
      {},
    ),
  )
  expect(snapshots).toBe(3)
  expect(wasGateClosed).toBe(true)
  await vault.writeGate.wait()
  const saved = experts(vault)
  expect(saved.length).toBeGreaterThan(2)
  value(await vault.restore({ backupId: backup.id }))
  expect(experts(vault)).toEqual(saved)
})

test('a new passphrase opens every backup, the old one none', async () => {
  const { dir, vault } = await newVault()
  value(await vault.backup({}))
  const backup = value(await vault.backup({}))
  value(await vault.restore({ backupId: backup.id }))
  value(await vault.changePassphrase({ passphrase, newPassphrase: 'battery staple' }))
  const folders = [
    '.',
    ...['backups', 'kept-aside'].flatMap((name) => readdirSync(join(dir, name)).map((id) => join(name, id))),
  ]
  expect(folders).toHaveLength(4)
  for (const folder of folders) {
    const ring = value(readKeyFile(join(dir, folder, 'keys.json')))
    failure(unwrapDataKey(ring, { passphrase }), 'WRONG_PASSPHRASE')
    value(unwrapDataKey(ring, { passphrase: 'battery staple' }))
  }
  failure(
    unwrapDataKey(value(readKeyFile(join(dir, 'keys.mirror.json'))), { passphrase }),
    'WRONG_PASSPHRASE',
  )
  await vault.lock({})
  failure(await vault.restore({ backupId: backup.id, passphrase }), 'WRONG_PASSPHRASE')
  value(await vault.restore({ backupId: backup.id, passphrase: 'battery staple' }))
})

test('locking ends a backup in progress and leaves no half of it', async () => {
  const { dir, vault } = await newVault()
  const running = vault.backup({})
  await vault.lock({})
  const result = await running
  if (!result.ok) failure(result, 'CANCELLED')
  value(await vault.unlock({ passphrase }))
  expect(readdirSync(join(dir, 'backups')).filter((name) => name.startsWith('.'))).toEqual([])
})

test('backups beyond the last seven and one a week go', async () => {
  let today = Date.parse('2024-06-03T03:00:00.000Z')
  const { vault } = await newVault({ now: () => new Date(today) })
  for (let day = 0; day < 16; day += 1) {
    value(await vault.backup({}))
    today += 24 * 60 * 60 * 1000
  }
  const { backups, lastGoodBackup } = value(await vault.status({}))
  expect(backups.length).toBeGreaterThanOrEqual(8)
  expect(backups.length).toBeLessThanOrEqual(10)
  expect(lastGoodBackup).toEqual(backups[0])
})

test('a vault backs itself up after unlocking, then every few hours while it changes', async () => {
  let clock = Date.parse('2024-09-03T02:00:00.000Z')
  const now = () => new Date(clock)
  const { vault } = await newVault({ now })
  const results: Result<Backup>[] = []
  const stop = startAutomaticBackups(vault, {
    now,
    everyHours: 3,
    checkEveryMs: 5,
    onResult: (result) => results.push(result),
  })
  const settle = async (count: number) => {
    await expect.poll(() => results.length, { timeout: 5000 }).toBe(count)
    await wait(40)
    expect(results).toHaveLength(count)
  }
  await settle(1)
  clock += 4 * 60 * 60 * 1000
  await settle(1)
  saveExpert(vault, 'Somchai')
  await settle(2)
  clock += 25 * 60 * 60 * 1000
  await settle(3)
  stop()
  expect(results.every((result) => result.ok)).toBe(true)
})

test('a backup made while the clock was ahead does not stop those of today', async () => {
  let clock = Date.parse('2030-01-01T00:00:00.000Z')
  const now = () => new Date(clock)
  const { vault } = await newVault({ now })
  value(await vault.backup({}))
  clock = Date.parse('2024-09-03T00:00:00.000Z')
  const results: Result<Backup>[] = []
  const stop = startAutomaticBackups(vault, { now, checkEveryMs: 5, onResult: (made) => results.push(made) })
  await expect.poll(() => results.length, { timeout: 3000 }).toBe(1)
  stop()
  expect(value(results[0] as Result<Backup>).createdAt).toBe(now().toISOString())
})
