import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { picture } from '../../fixtures/photo-samples.ts'
import { openTestVault, startFactoryInspection, type TestVault } from './test-vault.ts'

let vault: TestVault
let inspectionId: string
let engagementId: string
let dataBase64: string

beforeEach(async () => {
  vault = openTestVault()
  const { inspection, engagement } = await startFactoryInspection(vault)
  inspectionId = inspection.id
  engagementId = engagement.id
  dataBase64 = (await picture(60, 40).png().toBuffer()).toString('base64')
})
afterEach(() => vault.close())

async function findingAt(itemId: string, zoneId?: string) {
  const { id } = await vault.value('inspections.recordFinding', { inspectionId, itemId, zoneId })
  return id
}

async function add(findingId: string, more: object = {}) {
  return (await vault.value('inspections.addPhoto', { findingId, dataBase64, ...more })).id
}

async function ledger() {
  return vault.value('inspections.photoLedger', { engagementId })
}

function fileOf(photoId: string): string {
  const id = vault.db.prepare('SELECT attachment_id FROM photo WHERE id = ?').pluck().get(photoId)
  return join(vault.folder, 'attachments', String(id))
}

/** One of each kind: shown, secret, removed, and parked with its zone. */
async function fourPhotos() {
  const { zoneId } = await vault.value('inspections.addZone', { inspectionId, name: { ja: '金型庫' } })
  const finding = await findingAt('PF-06')
  const exported = await add(finding, { caption: '門' })
  const secret = await add(finding, { isSecret: true })
  const removed = await add(finding)
  await vault.value('inspections.removePhoto', { id: removed })
  const parked = await add(await findingAt('PF-06', zoneId), { isSecret: true, caption: '棚' })
  await vault.value('inspections.removeZone', { inspectionId, zoneId })
  return { exported, secret, removed, parked }
}

it('balances: every photo taken is stored and counts in one place', async () => {
  const { exported, secret, removed, parked } = await fourPhotos()
  const found = await ledger()
  expect(found).toMatchObject({
    exported: { count: 1, ids: [exported] },
    secret: { count: 1, ids: [secret] },
    removed: { count: 1, ids: [removed] },
    parked: { count: 1, ids: [parked] },
    missing: [],
    isBalanced: true,
  })
  expect(found.taken).toEqual(found.stored)
  expect([...found.stored.ids].sort()).toEqual([exported, secret, removed, parked].sort())
})

it('names the item, the zone and the caption of each photo whose file is lost or altered', async () => {
  const { exported, parked } = await fourPhotos()
  rmSync(fileOf(parked))
  writeFileSync(fileOf(exported), 'no longer what it was')
  const found = await ledger()
  expect(found.isBalanced).toBe(false)
  expect([found.taken.count, found.stored.count, found.parked.count, found.exported.count]).toEqual([
    4, 2, 0, 0,
  ])
  expect(found.missing).toHaveLength(2)
  expect(found.missing).toEqual(
    expect.arrayContaining([
      { id: exported, itemId: 'PF-06', zone: null, caption: '門' },
      { id: parked, itemId: 'PF-06', zone: '金型庫', caption: '棚' },
    ]),
  )
})

it('balances again when what was lost is removed, and says that it was given up', async () => {
  const { exported } = await fourPhotos()
  rmSync(fileOf(exported))
  await vault.value('inspections.removePhoto', { id: exported })
  const found = await ledger()
  expect(found).toMatchObject({ isBalanced: true, missing: [], givenUp: { count: 1, ids: [exported] } })
  expect([found.taken.count, found.stored.count]).toEqual([3, 3])
})

it('holds nothing for an engagement without photos, and refuses one that is not there', async () => {
  expect(await ledger()).toMatchObject({ taken: { count: 0 }, isBalanced: true })
  expect((await vault.failure('inspections.photoLedger', { engagementId: v7() })).code).toBe('NOT_FOUND')
})

it('tells how far the check is', async () => {
  await fourPhotos()
  const parts: number[] = []
  await vault.call('inspections.photoLedger', { engagementId }, { onProgress: (part) => parts.push(part) })
  expect(parts).toEqual([0.25, 0.5, 0.75, 1])
})

it('stops when it is told to', async () => {
  await fourPhotos()
  const stopped = await vault.call(
    'inspections.photoLedger',
    { engagementId },
    { signal: AbortSignal.abort() },
  )
  expect(stopped).toMatchObject({ ok: false, code: 'CANCELLED' })
})

it('lists every photo of an inspection with its place', async () => {
  const { exported, parked } = await fourPhotos()
  const { items } = await vault.value('inspections.listPhotos', { inspectionId })
  expect(items).toHaveLength(4)
  expect(items.find(({ id }) => id === exported)).toMatchObject({
    itemId: 'PF-06',
    zoneId: null,
    isParked: false,
  })
  expect(items.find(({ id }) => id === parked)).toMatchObject({ isParked: true, isSecret: true })
  expect((await vault.failure('inspections.listPhotos', { inspectionId: v7() })).code).toBe('NOT_FOUND')
})
