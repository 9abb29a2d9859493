import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type BackupInput, finishBackup, takeSnapshot } from '../../../main/vault/backup.ts'
import { readManifest, writeManifest } from '../../../main/vault/manifest.ts'
import { newestVersion } from '../../../main/vault/migrate.ts'
import { migrations } from '../../../main/vault/migrations/index.ts'
import { savePhoto } from './support/photos.ts'
import { experts, failure, newVault, opened, saveExpert, value, vaultIn } from './support/vault-folder.ts'

/** Puts other bytes in place of a file, without touching what shares its content. */
function replace(path: string, content: string | Uint8Array): void {
  rmSync(path, { force: true })
  writeFileSync(path, content)
}

test.each([
  ['lost', (path: string) => rmSync(path)],
  ['altered', (path: string) => writeFileSync(path, 'altered')],
])('a photo that is %s is named by the backup, which keeps all else', async (_damage, harm) => {
  const { dir, vault } = await newVault()
  const [harmed, whole] = [savePhoto(vault), savePhoto(vault)]
  harm(join(dir, 'attachments', harmed))
  const backup = value(await vault.backup({}))
  expect(backup).toMatchObject({ verifiedAt: backup.createdAt, photos: 2, damagedPhotos: 1 })
  expect(value(await vault.status({}))).toMatchObject({ backups: [backup], lastGoodBackup: backup })
  const manifest = readManifest(join(dir, 'backups', backup.id))
  expect(manifest?.damagedAttachments).toEqual([harmed])

  saveExpert(vault, 'after the backup')
  expect(value(await vault.restore({ backupId: backup.id })).restored).toEqual(backup)
  expect(experts(vault)).toEqual([])
  value(opened(vault).attachments.read(whole))
  failure(opened(vault).attachments.read(harmed), 'VAULT_CORRUPT')
})

test('a photo that a backup still holds goes back into the vault, and none is damaged', async () => {
  const { dir, vault } = await newVault()
  const photos = [savePhoto(vault), savePhoto(vault)]
  const [lost, altered] = photos.map((id) => join(dir, 'attachments', id)) as [string, string]
  const files = [readFileSync(lost), readFileSync(altered)]
  value(await vault.backup({}))
  rmSync(lost)
  replace(altered, 'altered')
  const backup = value(await vault.backup({}))
  expect(backup).toMatchObject({ verifiedAt: backup.createdAt, photos: 2, damagedPhotos: 0 })
  expect([readFileSync(lost), readFileSync(altered)]).toEqual(files)
  for (const id of photos) {
    value(opened(vault).attachments.read(id))
    expect(existsSync(join(dir, 'backups', backup.id, 'attachments', id))).toBe(true)
  }
  expect(readdirSync(join(dir, 'attachments')).sort()).toEqual([...photos].sort())
})

test('bytes that a backup shares with the damaged file are not taken for a good copy', async () => {
  const { dir, vault } = await newVault()
  const photo = savePhoto(vault)
  const path = join(dir, 'attachments', photo)
  value(await vault.backup({}))
  writeFileSync(path, 'altered')
  expect(value(await vault.backup({}))).toMatchObject({ damagedPhotos: 1 })
  expect(readFileSync(path, 'utf8')).toBe('altered')
})

test('a copy that differs from a whole photo makes the backup fail by its id, and no folder stays', async () => {
  const { dir, vault } = await newVault()
  const photo = savePhoto(vault)
  const path = join(dir, 'attachments', photo)
  const whole = readFileSync(path)
  const { dataKey } = opened(vault)
  const input: BackupInput = { dir, dataKey, backupId: 'differing', knownVersion: newestVersion(migrations) }
  const { digests } = value(takeSnapshot(input))
  replace(path, 'altered')
  const control = { signal: new AbortController().signal, onProgress: () => replace(path, whole) }
  const made = finishBackup({ ...input, digests, createdAt: new Date().toISOString() }, control)
  expect(failure(made, 'BACKUP_FAILED').details).toMatchObject({ attachmentIds: [photo] })
  expect(readdirSync(join(dir, 'backups'))).toEqual([])
})

test('a backup that has lost more photos than it says is not restored', async () => {
  const { dir, vault } = await newVault()
  const [harmed, whole] = [savePhoto(vault), savePhoto(vault)]
  rmSync(join(dir, 'attachments', harmed))
  const backup = value(await vault.backup({}))
  rmSync(join(dir, 'backups', backup.id, 'attachments', whole))
  failure(await vault.restore({ backupId: backup.id }), 'VAULT_CORRUPT')
  expect(value(await vault.status({})).lastGoodBackup).toBeNull()
})

test('a backup from before damage was noted is still listed and restored', async () => {
  const { dir, vault } = await newVault()
  savePhoto(vault)
  const backup = value(await vault.backup({}))
  const folder = join(dir, 'backups', backup.id)
  const { damagedAttachments: _ids, damagedPhotos: _count, ...old } = readManifest(folder) ?? {}
  writeManifest(folder, old as never)
  expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))).not.toHaveProperty('damagedPhotos')
  expect(value(await vaultIn(dir).status({})).backups).toEqual([backup])
  expect(value(await vault.restore({ backupId: backup.id })).restored).toEqual(backup)
})
