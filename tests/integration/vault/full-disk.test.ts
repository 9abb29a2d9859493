import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { failureOf } from '../../../main/vault/storage-errors.ts'
import type { Vault } from '../../../main/vault/vault.ts'
import { mountSmallDisk } from '../../support/small-disk.ts'
import { savePhoto } from './support/photos.ts'
import {
  addEngagement,
  experts,
  failure,
  opened,
  passphrase,
  saveExpert,
  value,
  vaultIn,
} from './support/vault-folder.ts'

const { dir: disk, isMounted } = mountSmallDisk('4m')

/** Takes what is left of the disk, to the last byte. */
function fill(): () => void {
  const path = join(disk, 'filler')
  const file = openSync(path, 'w')
  for (const size of [65536, 4096, 1]) {
    try {
      for (;;) writeSync(file, Buffer.alloc(size, 1))
    } catch {
      // Full for pieces of this size.
    }
  }
  fsyncSync(file)
  closeSync(file)
  return () => rmSync(path)
}

let number = 0

async function vaultOnDisk(): Promise<{ dir: string; vault: Vault }> {
  for (const name of readdirSync(disk)) rmSync(join(disk, name), { recursive: true })
  number += 1
  const dir = join(disk, `vault-${number}`)
  const vault = vaultIn(dir)
  value(await vault.create({ passphrase }))
  addEngagement(opened(vault))
  saveExpert(vault, 'first')
  return { dir, vault }
}

function writeUntilFull(vault: Vault): { saved: string[]; error: unknown } {
  const saved: string[] = []
  for (;;) {
    const name = `row ${saved.length} ${'x'.repeat(2000)}`
    try {
      saveExpert(vault, name)
      saved.push(name)
    } catch (error) {
      return { saved, error }
    }
  }
}

const title = isMounted
  ? 'on a disk that is really full'
  : 'on a full disk (skipped: mounting one needs root)'

describe.skipIf(!isMounted)(title, () => {
  test('a write is refused as such, and every record saved before it is there', async () => {
    const { vault } = await vaultOnDisk()
    const free = fill()
    const { saved, error } = writeUntilFull(vault)
    expect(failureOf(error)).toMatchObject({ code: 'DISK_FULL' })
    expect(experts(vault)).toHaveLength(saved.length + 1)
    await vault.lock({})
    free()
    value(await vault.unlock({ passphrase }))
    expect(experts(vault)).toHaveLength(saved.length + 1)
    expect(opened(vault).db.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  test('unlocking says that the disk is full, never that the vault is corrupt', async () => {
    const { vault } = await vaultOnDisk()
    await vault.lock({})
    const free = fill()
    failure(await vault.unlock({ passphrase }), 'DISK_FULL')
    expect(value(await vault.status({})).state).toBe('locked')
    free()
    value(await vault.unlock({ passphrase }))
    expect(experts(vault)).toEqual(['first'])
  })

  test('a backup is refused and leaves nothing behind', async () => {
    const { dir, vault } = await vaultOnDisk()
    const good = value(await vault.backup({}))
    const free = fill()
    failure(await vault.backup({}), 'DISK_FULL')
    expect(readdirSync(join(dir, 'backups'))).toEqual([good.id])
    expect(value(await vault.status({})).lastGoodBackup).toEqual(good)
    free()
    value(await vault.backup({}))
  })

  test('a new passphrase is refused and the old one still opens the vault', async () => {
    const { vault } = await vaultOnDisk()
    const free = fill()
    failure(await vault.changePassphrase({ passphrase, newPassphrase: 'battery staple' }), 'DISK_FULL')
    free()
    await vault.lock({})
    value(await vault.unlock({ passphrase }))
  })

  test('a photo is refused and leaves no row', async () => {
    const { vault } = await vaultOnDisk()
    const free = fill()
    let error: unknown
    try {
      savePhoto(vault, Buffer.alloc(200_000, 1))
    } catch (thrown) {
      error = thrown
    }
    expect(failureOf(error)).toMatchObject({ code: 'DISK_FULL' })
    free()
    expect(opened(vault).db.prepare('SELECT count(*) FROM attachment').pluck().get()).toBe(0)
  })

  test('a restore is refused before anything present is touched', async () => {
    const { vault } = await vaultOnDisk()
    const backup = value(await vault.backup({}))
    saveExpert(vault, 'second')
    const free = fill()
    failure(await vault.restore({ backupId: backup.id }), 'DISK_FULL')
    expect(experts(vault)).toEqual(['first', 'second'])
    free()
    value(await vault.restore({ backupId: backup.id }))
    expect(experts(vault)).toEqual(['first'])
  })

  test('a vault can’t be made, and can be once there is room', async () => {
    await vaultOnDisk()
    const dir = join(disk, 'another')
    mkdirSync(dir)
    const vault = vaultIn(dir)
    const free = fill()
    failure(await vault.create({ passphrase }), 'DISK_FULL')
    expect(value(await vault.status({})).state).toBe('none')
    free()
    value(await vault.create({ passphrase }))
  })
})
