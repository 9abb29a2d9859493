import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readKeyFile } from '../../../main/vault/key-file.ts'
import { migrations } from '../../../main/vault/migrations/index.ts'
import { slowMigration } from './children/slow-migration.ts'
import { killAfter, startChild } from './support/child.ts'
import { savePhoto } from './support/photos.ts'
import {
  experts,
  failure,
  newVault,
  opened,
  passphrase,
  saveExpert,
  temporaryFolder,
  value,
  vaultIn,
} from './support/vault-folder.ts'

/** Moments from the start of a job to well into it. */
const delays = [1, 25, 60, 110, 180, 320]

async function lockedVault(rows: number) {
  const { dir, vault } = await newVault()
  const insert = opened(vault).db.prepare('INSERT INTO expert VALUES (?, ?, ?)')
  opened(vault).db.transaction(() => {
    for (let row = 0; row < rows; row += 1) insert.run(`e${row}`, `expert ${row}`, '')
  })()
  const photo = savePhoto(vault)
  const backup = value(await vault.backup({}))
  saveExpert(vault, 'last saved record')
  await vault.lock({})
  return { dir, vault, photo, backup, rows: rows + 1 }
}

test('a vault killed while it is made is either there with its passphrase or can be made again', async () => {
  for (const delay of [20, 60, 75, 90, 105, 130, 250]) {
    const dir = temporaryFolder()
    const acknowledged = await killAfter(startChild('create', dir, passphrase), delay)
    const vault = vaultIn(dir)
    const { state } = value(await vault.status({}))
    if (acknowledged.includes('created')) expect(state).toBe('locked')
    expect(['none', 'locked']).toContain(state)
    if (state === 'none') value(await vault.create({ passphrase }))
    else value(await vault.unlock({ passphrase }))
    expect(experts(vault)).toEqual([])
  }
})

test('a kill during backups loses no record, and what is listed can be restored', async () => {
  const { dir, vault, rows } = await lockedVault(3000)
  for (const delay of delays) {
    await killAfter(startChild('backup', dir, passphrase), delay)
    const { backups, lastGoodBackup } = value(await vault.unlock({ passphrase }))
    expect(experts(vault)).toHaveLength(rows)
    expect(experts(vault)).toContain('last saved record')
    expect(backups.every((backup) => backup.verifiedAt !== null)).toBe(true)
    expect(readdirSync(join(dir, 'backups'))).toHaveLength(backups.length)
    value(await vault.restore({ backupId: lastGoodBackup?.id ?? '' }))
    await vault.lock({})
    // What was restored may be the backup from before the last record.
    value(await vault.unlock({ passphrase }))
    if (!experts(vault).includes('last saved record')) saveExpert(vault, 'last saved record')
    await vault.lock({})
  }
})

test('a kill during a migration leaves the old schema or the new one, and every record', async () => {
  const { dir, photo, rows } = await lockedVault(2000)
  let wasCutShort = false
  for (const delay of [30, 90, 150, 220, 300]) {
    const acknowledged = await killAfter(startChild('migrate', dir, passphrase), delay)
    wasCutShort ||= acknowledged.length === 0
  }
  expect(wasCutShort).toBe(true)
  const vault = vaultIn(dir, { migrations: [...migrations, slowMigration] })
  value(await vault.unlock({ passphrase }))
  expect(experts(vault)).toHaveLength(rows)
  expect(experts(vault)).toContain('last saved record')
  expect(opened(vault).db.prepare('SELECT count(*) FROM expert WHERE phone IS NULL').pluck().get()).toBe(0)
  value(opened(vault).attachments.read(photo))
  expect(value(await vault.status({})).lastGoodBackup).not.toBeNull()
})

test('a kill during a change of passphrase leaves one that opens everything', async () => {
  for (const delay of delays) {
    const { dir, vault, rows, backup } = await lockedVault(50)
    const acknowledged = await killAfter(startChild('passphrase', dir, passphrase), delay)
    const last = Number(acknowledged.at(-1) ?? 0)
    for (const path of keyFiles(dir)) expect(readKeyFile(path), path).toMatchObject({ ok: true })

    const [known, next] = [last, last + 1].map((count) =>
      count === 0 ? passphrase : `${passphrase} ${count}`,
    )
    const withNext = await vault.unlock({ passphrase: next ?? '' })
    if (!withNext.ok) value(await vault.unlock({ passphrase: known ?? '' }))
    const valid = (withNext.ok ? next : known) ?? ''
    const stale = (withNext.ok ? known : next) ?? ''
    expect(experts(vault)).toHaveLength(rows)
    await vault.lock({})
    failure(await vault.restore({ backupId: backup.id, passphrase: stale }), 'WRONG_PASSPHRASE')
    value(await vault.restore({ backupId: backup.id, passphrase: valid }))
    const sums = new Set(keyFiles(dir).map((path) => JSON.stringify(readKeyFile(path))))
    expect(sums.size).toBe(1)
  }
})

test('a kill during a restore leaves what was there or what was restored, whole', async () => {
  const { dir, vault, photo, rows, backup } = await lockedVault(2000)
  for (const delay of delays) {
    await killAfter(startChild('restore', dir, passphrase, backup.id), delay)
    value(await vault.unlock({ passphrase }))
    const saved = experts(vault)
    const isBefore = saved.includes('last saved record')
    expect(saved).toHaveLength(isBefore ? rows : rows - 1)
    value(opened(vault).attachments.read(photo))
    if (!isBefore) saveExpert(vault, 'last saved record')
    await vault.lock({})
    expect(readdirSync(dir)).not.toContain('restore.json')
    expect(readdirSync(dir)).not.toContain('restoring')
  }
})

function keyFiles(dir: string): string[] {
  const folders = ['backups', 'kept-aside'].flatMap((name) => {
    try {
      return readdirSync(join(dir, name)).map((id) => join(dir, name, id, 'keys.json'))
    } catch {
      return []
    }
  })
  return [join(dir, 'keys.json'), join(dir, 'keys.mirror.json'), ...folders]
}
