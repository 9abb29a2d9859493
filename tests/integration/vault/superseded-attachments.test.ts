import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { savePhoto } from './support/photos.ts'
import { newVault, opened, passphrase, value } from './support/vault-folder.ts'

async function vaultWithPhoto() {
  const { dir, vault } = await newVault()
  const id = savePhoto(vault)
  const { db, attachments } = opened(vault)
  return {
    dir,
    vault,
    id,
    path: join(dir, 'attachments', id),
    db,
    attachments,
    deleteRow: () => db.transaction(() => attachments.deleteRows([id]))(),
  }
}

test('an attachment that was given up is gone, row and file', async () => {
  const { db, attachments, path, id, deleteRow } = await vaultWithPhoto()
  deleteRow()
  attachments.discardFiles([id])
  await vi.waitFor(() => expect(existsSync(path)).toBe(false))
  expect(db.prepare('SELECT count(*) FROM attachment').pluck().get()).toBe(0)
})

test('a file whose row is still there is never removed', async () => {
  const { vault, attachments, path, id } = await vaultWithPhoto()
  attachments.discardFiles([id])
  value(await vault.lock({}))
  expect(existsSync(path)).toBe(true)
})

test('a backup under way keeps the files it counts on until it is made, and holds them on', async () => {
  const { dir, vault, attachments, path, id, deleteRow } = await vaultWithPhoto()
  const isThere = () => existsSync(path)
  const making = vault.backup(
    {},
    {
      onProgress: () => {
        deleteRow()
        attachments.discardFiles([id])
      },
    },
  )
  const wasThere = making.then(isThere)
  const backup = value(await making)
  expect([await wasThere, backup.photos, backup.damagedPhotos]).toEqual([true, 1, 0])
  await vi.waitFor(() => expect(isThere()).toBe(false))
  expect(existsSync(join(dir, 'backups', backup.id, 'attachments', id))).toBe(true)
})

test('what a crash kept from being removed is not there after the next unlock', async () => {
  const { vault, path, deleteRow } = await vaultWithPhoto()
  deleteRow()
  value(await vault.lock({}))
  expect(existsSync(path)).toBe(true)
  value(await vault.unlock({ passphrase }))
  expect(existsSync(path)).toBe(false)
})

test('a restore that brought the row back keeps its file, whatever was asked before', async () => {
  const { vault, attachments, path, id, deleteRow } = await vaultWithPhoto()
  const { id: backupId } = value(await vault.backup({}))
  deleteRow()
  const restoring = vault.restore({ backupId })
  attachments.discardFiles([id])
  value(await restoring)
  await vault.status({})
  value(opened(vault).attachments.read(id))
  expect(existsSync(path)).toBe(true)
})
