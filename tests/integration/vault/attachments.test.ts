import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createEngagementKey } from '../../../main/vault/attachments.ts'
import { savePhoto } from './support/photos.ts'
import { engagementId, failure, newVault, opened, passphrase, value } from './support/vault-folder.ts'

test('an attachment comes back as it was saved, and lies encrypted on disk', async () => {
  const { dir, vault } = await newVault()
  const content = Buffer.from('canary in a coal mine '.repeat(1000))
  const { attachments, db } = opened(vault)
  const saved = db.transaction(() => attachments.save(engagementId, content, 'image/jpeg'))()
  expect(saved).toMatchObject({
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  })
  expect(Buffer.from(value(attachments.read(saved.id))).equals(content)).toBe(true)
  expect(Buffer.from(value(await attachments.readAsync(saved.id))).equals(content)).toBe(true)
  expect(readFileSync(join(dir, 'attachments', saved.id)).includes('canary')).toBe(false)
})

test('a large attachment is written beside the thread and gets its row in the transaction', async () => {
  const { dir, vault } = await newVault()
  const { attachments, db } = opened(vault)
  const content = randomBytes(400_000)
  const pending = await attachments.saveAsync(engagementId, content, 'image/jpeg')
  failure(attachments.read(pending.id), 'NOT_FOUND')
  db.transaction(() => attachments.addRow(pending))()
  expect(Buffer.from(value(await attachments.readAsync(pending.id))).equals(content)).toBe(true)
  expect(readdirSync(join(dir, 'attachments'))).toEqual([pending.id])
})

test('many attachments are written at once and read through one memory', async () => {
  const { dir, vault } = await newVault()
  const { attachments, db } = opened(vault)
  const contents = [10, 3_000_000, 400_000, 1_100_000].map((size) => randomBytes(size))
  const saved = contents.map((content) => {
    const bytes = Buffer.from(content)
    const one = attachments.saveOneOfMany(engagementId, bytes, 'image/jpeg')
    // The bytes are free as soon as it was called.
    bytes.fill(0)
    return one
  })
  await Promise.all(saved.map(({ written }) => written))
  await attachments.syncNames()
  db.transaction(() => saved.map(({ pending }) => attachments.addRow(pending)))()
  const read = attachments.readerOfMany()
  for (const [index, { pending }] of saved.entries())
    expect(Buffer.from(value(await read(pending.id))).equals(contents[index] ?? Buffer.of())).toBe(true)
  rmSync(join(dir, 'attachments', saved[0]?.pending.id ?? ''))
  failure(await read(saved[0]?.pending.id ?? ''), 'VAULT_CORRUPT')
  failure(await read('none'), 'NOT_FOUND')
})

test('a file that was altered, swapped, cut or removed is told by its id', async () => {
  const { dir, vault } = await newVault()
  const { attachments } = opened(vault)
  const [first, second] = [savePhoto(vault), savePhoto(vault)]
  const path = join(dir, 'attachments', first)
  const whole = readFileSync(path)
  const flipped = Buffer.from(whole)
  flipped[100] = (flipped[100] ?? 0) ^ 1
  const other = readFileSync(join(dir, 'attachments', second))
  for (const damage of [flipped, whole.subarray(0, 50), whole.subarray(0, 3), Buffer.alloc(0), other]) {
    writeFileSync(path, damage)
    expect(failure(attachments.read(first), 'VAULT_CORRUPT').details).toMatchObject({ attachmentId: first })
  }
  rmSync(path)
  failure(attachments.read(first), 'VAULT_CORRUPT')
  failure(await attachments.readAsync(first), 'VAULT_CORRUPT')
  failure(attachments.read(engagementId), 'NOT_FOUND')
})

test('without the key of its engagement no attachment can be read', async () => {
  const { vault } = await newVault()
  const { db, attachments } = opened(vault)
  db.prepare('DELETE FROM engagement_key').run()
  createEngagementKey(db, engagementId)
  const id = savePhoto(vault)
  value(attachments.read(id))
  db.prepare('DELETE FROM engagement_key').run()
  failure(attachments.read(id), 'VAULT_CORRUPT')
  createEngagementKey(db, engagementId)
  failure(attachments.read(id), 'VAULT_CORRUPT')
})

test('a transaction that fails leaves a file that the next unlock removes', async () => {
  const { dir, vault } = await newVault()
  const kept = savePhoto(vault)
  const { db, attachments } = opened(vault)
  expect(() =>
    db.transaction(() => {
      attachments.save(engagementId, randomBytes(10), 'image/jpeg')
      throw new Error('undone')
    })(),
  ).toThrow('undone')
  expect(readdirSync(join(dir, 'attachments'))).toHaveLength(2)
  await vault.lock({})
  value(await vault.unlock({ passphrase }))
  expect(readdirSync(join(dir, 'attachments'))).toEqual([kept])
  renameSync(join(dir, 'attachments', kept), join(dir, 'attachments', 'elsewhere'))
  failure(opened(vault).attachments.read(kept), 'VAULT_CORRUPT')
})
