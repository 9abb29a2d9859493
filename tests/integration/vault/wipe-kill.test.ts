import { randomBytes } from 'node:crypto'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listWipes } from '../../../main/vault/wipe/store.ts'
import { killAfter, startChild } from './support/child.ts'
import { savePhoto } from './support/photos.ts'
import { addGoingEngagement, expectNoTrace, order } from './support/two-engagements.ts'
import { newVault, opened, passphrase, temporaryFolder, value, vaultIn } from './support/vault-folder.ts'

test('a kill during a wipe leaves everything, or a wipe that the next unlock has finished', async () => {
  const { dir, vault } = await newVault()
  const keptPhoto = savePhoto(vault)
  // So that the new backup takes its time.
  for (let count = 0; count < 60; count += 1) savePhoto(vault, randomBytes(200_000))
  const photos = Array.from({ length: 20 }, () => randomBytes(50_000))
  const photoIds = addGoingEngagement(vault, photos, 700)
  const dataKey = Buffer.from(opened(vault).dataKey)
  value(await vault.backup({}))
  value(await vault.backup({}))
  await vault.lock({})

  const found = { everything: 0, cutShort: 0, finished: 0 }
  // Later each time, from the last moment at which everything may be given up until the kill comes too late.
  for (let delay = 0; found.finished === 0; delay = Math.ceil(delay * 1.3) + 5) {
    const copy = join(temporaryFolder(), 'vault')
    cpSync(dir, copy, { recursive: true })
    const child = startChild('wipe', copy, passphrase, JSON.stringify(order))
    const acknowledged = await killAfter(child, delay)
    const after = vaultIn(copy)
    const { backups } = value(await after.unlock({ passphrase }))
    const { db, attachments } = opened(after)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(backups.every(({ verifiedAt }) => verifiedAt !== null)).toBe(true)
    expect(value(attachments.read(keptPhoto))).toHaveLength(5000)
    const [wiped] = listWipes(db)
    if (wiped === undefined) {
      found.everything += 1
      expect(acknowledged).toEqual([])
      expect(db.prepare('SELECT count(*) FROM time_entry').pluck().get()).toBe(701)
      photoIds.map((id, index) => expect(value(attachments.read(id))).toEqual(photos[index]))
      expect(backups).toHaveLength(2)
      await after.lock({})
    } else {
      found[acknowledged.includes('wiped') ? 'finished' : 'cutShort'] += 1
      expect(wiped.finishedAt).not.toBeNull()
      expect(backups.length).toBeGreaterThan(0)
      await after.lock({})
      expectNoTrace(copy, dataKey, photoIds)
    }
  }
  expect(found.everything).toBeGreaterThan(0)
  expect(found.cutShort).toBeGreaterThan(0)
}, 120_000)
