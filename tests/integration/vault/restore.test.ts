import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newestVersion } from '../../../main/vault/migrate.ts'
import { migrations } from '../../../main/vault/migrations/index.ts'
import { vaultPaths } from '../../../main/vault/paths.ts'
import { beginSwitch, stageRestore } from '../../../main/vault/restore.ts'
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

async function vaultWithHistory() {
  const made = await newVault()
  const { vault } = made
  saveExpert(vault, 'before')
  const photo = savePhoto(vault)
  const backup = value(await vault.backup({}))
  saveExpert(vault, 'after')
  const later = savePhoto(vault)
  return { ...made, backup, photo, later }
}

test('a restore brings back rows and photos, and keeps the present ones aside', async () => {
  const { dir, vault, backup, photo, later } = await vaultWithHistory()
  let locks = 0
  vault.onLocked(() => {
    locks += 1
  })
  const { restored, keptAside } = value(await vault.restore({ backupId: backup.id }))
  expect(restored).toEqual(backup)
  expect(locks).toBe(1)
  expect(experts(vault)).toEqual(['before'])
  value(opened(vault).attachments.read(photo))
  failure(opened(vault).attachments.read(later), 'NOT_FOUND')
  expect(readdirSync(join(dir, 'kept-aside', keptAside ?? '', 'attachments')).sort()).toEqual(
    [photo, later].sort(),
  )
  expect(existsSync(join(dir, 'restore.json'))).toBe(false)
  await vault.lock({})
  value(await vault.unlock({ passphrase }))
})

test('a locked vault is restored with its passphrase or recovery code', async () => {
  const { vault, backup, recoveryCode } = await vaultWithHistory()
  await vault.lock({})
  failure(await vault.restore({ backupId: backup.id }), 'INVALID_INPUT')
  failure(await vault.restore({ backupId: backup.id, passphrase: 'wrong horse' }), 'WRONG_PASSPHRASE')
  value(await vault.restore({ backupId: backup.id, recoveryCode }))
  expect(value(await vault.status({}))).toMatchObject({ state: 'unlocked', needsNewPassphrase: true })
})

test('two of what was kept aside stay, the older go', async () => {
  const { dir, vault, backup } = await vaultWithHistory()
  const kept: (string | null)[] = []
  for (let count = 0; count < 3; count += 1)
    kept.push(value(await vault.restore({ backupId: backup.id })).keptAside)
  expect(readdirSync(join(dir, 'kept-aside')).sort()).toEqual(kept.slice(1).sort())
})

test('a backup that was damaged is refused, no longer called good, and nothing present is touched', async () => {
  const { dir, vault, backup, photo } = await vaultWithHistory()
  const better = value(await vault.backup({}))
  const folder = join(dir, 'backups', better.id)
  const whole = readFileSync(join(folder, 'vault.db'))
  const flipped = Buffer.from(whole)
  flipped[5000] = (flipped[5000] ?? 0) ^ 4
  writeFileSync(join(folder, 'vault.db'), flipped)
  const refused = failure(await vault.restore({ backupId: better.id }), 'VAULT_CORRUPT')
  expect(refused.details).toMatchObject({ part: 'backup', lastGoodBackup: { id: backup.id } })
  expect(experts(vault)).toEqual(['after', 'before'])
  expect(existsSync(join(dir, 'restoring'))).toBe(false)
  const attachment = join(dir, 'backups', backup.id, 'attachments', photo)
  rmSync(attachment)
  failure(await vault.restore({ backupId: backup.id }), 'VAULT_CORRUPT')
  expect(value(await vault.status({})).lastGoodBackup).toBeNull()
  expect(experts(vault)).toEqual(['after', 'before'])
})

test('an older database slipped into a backup is not what its seal says', async () => {
  const { dir, vault, backup } = await vaultWithHistory()
  const later = value(await vault.backup({}))
  const folder = (id: string) => join(dir, 'backups', id)
  writeFileSync(join(folder(later.id), 'vault.db'), readFileSync(join(folder(backup.id), 'vault.db')))
  failure(await vault.restore({ backupId: later.id }), 'VAULT_CORRUPT')
})

test('an unknown backup is not found', async () => {
  const { vault } = await vaultWithHistory()
  failure(await vault.restore({ backupId: 'nothing-here' }), 'NOT_FOUND')
})

test('wherever a crash stops the switch, the next unlock carries it through', async () => {
  const { dir, vault, backup, photo } = await vaultWithHistory()
  const key = Buffer.from(opened(vault).dataKey)
  const paths = vaultPaths(dir)
  const aside = join(paths.keptAside, 'crashed')
  const moves = [
    () => mkdirSync(aside, { recursive: true }),
    () => renameSync(paths.database, join(aside, 'vault.db')),
    () => renameSync(join(paths.restoring, 'vault.db'), paths.database),
    () => renameSync(paths.attachments, join(aside, 'attachments')),
    () => renameSync(join(paths.restoring, 'attachments'), paths.attachments),
    () => renameSync(paths.keys, join(aside, 'keys.json')),
    () => renameSync(join(paths.restoring, 'keys.json'), paths.keys),
    () => rmSync(paths.restoring, { recursive: true }),
  ]
  for (let done = 0; done <= moves.length; done += 1) {
    if (vault.current() === null) value(await vault.unlock({ passphrase }))
    if (!experts(vault).includes('after')) saveExpert(vault, 'after')
    await vault.lock({})
    const control = { signal: new AbortController().signal, onProgress: () => {} }
    value(
      stageRestore(
        { dir, backupId: backup.id, dataKey: key, secret: null, knownVersion: newestVersion(migrations) },
        control,
      ),
    )
    rmSync(aside, { recursive: true, force: true })
    beginSwitch(paths, 'crashed')
    for (const move of moves.slice(0, done)) move()
    const next = vaultIn(dir)
    expect(value(await next.status({})).state, `after ${done} moves`).toBe('locked')
    failure(await next.create({ passphrase }), 'VAULT_EXISTS')
    value(await next.unlock({ passphrase }))
    expect(experts(next), `after ${done} moves`).toEqual(['before'])
    value(opened(next).attachments.read(photo))
    expect(existsSync(join(aside, 'vault.db'))).toBe(true)
    expect(existsSync(paths.restoreJournal)).toBe(false)
    await next.close()
  }
})

test('a lock ends a restore that is being checked, and the present vault stays', async () => {
  const { vault } = await newVault()
  saveExpert(vault, '彩')
  const { id: backupId } = value(await vault.backup({}))
  saveExpert(vault, '光')
  const restored = vault.restore({ backupId })
  await new Promise(setImmediate)
  expect(value(await vault.lock({})).state).toBe('locked')
  failure(await restored, 'CANCELLED')
  value(await vault.unlock({ passphrase }))
  expect(experts(vault)).toEqual(['光', '彩'])
})
