import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { maxPhotoBytes } from '../../../main/inspections/ingest-photo.ts'
import { listJpegMarkers } from '../../fixtures/jpeg-markers.ts'
import { badPhotos, phoneJpeg, picture } from '../../fixtures/photo-samples.ts'
import { openTestVault, startFactoryInspection, type TestVault } from './test-vault.ts'

let vault: TestVault
let findingId: string
let inspectionId: string

beforeEach(async () => {
  vault = openTestVault()
  inspectionId = (await startFactoryInspection(vault)).inspection.id
  findingId = (await vault.value('inspections.recordFinding', { inspectionId, itemId: 'PF-06' })).id
})
afterEach(() => vault.close())

function writeSample(name: string, bytes: Uint8Array): string {
  const path = join(vault.folder, name)
  writeFileSync(path, bytes)
  return path
}

function expectNothingStored() {
  expect([vault.count('photo'), vault.count('attachment'), vault.attachmentFiles()]).toEqual([0, 0, []])
}

describe('adding a photo', () => {
  it('stores it shrunk, upright, without metadata and encrypted', async () => {
    const path = writeSample('phone.jpg', await phoneJpeg(2400, 1200))
    const photo = await vault.value('inspections.addPhoto', { findingId, path, caption: '3号機の条件表' })
    expect(photo).toMatchObject({
      findingId,
      width: 1024,
      height: 2048,
      mediaType: 'image/jpeg',
      caption: { ja: '3号機の条件表', local: null },
      isRemoved: false,
    })
    const [file] = vault.attachmentFiles()
    const stored = readFileSync(join(vault.folder, 'attachments', file ?? ''))
    const { dataBase64 } = await vault.value('inspections.readPhoto', { id: photo.id })
    const bytes = Buffer.from(dataBase64, 'base64')
    expect(bytes.length).toBe(photo.bytes)
    expect(stored.includes(bytes.subarray(0, 16))).toBe(false)
    const harmless = new Set(['SOI', 'APP0', 'DQT', 'SOF0', 'DHT', 'SOS', 'EOI'])
    expect(listJpegMarkers(bytes).filter((marker) => !harmless.has(marker))).toEqual([])
  })

  it('takes pasted pictures and captions in both languages, in the order they came', async () => {
    const dataBase64 = (await picture(60, 40).png().toBuffer()).toString('base64')
    const caption = { ja: '棚', local: 'ชั้นวาง' }
    const first = await vault.value('inspections.addPhoto', { findingId, dataBase64, caption })
    const second = await vault.value('inspections.addPhoto', { findingId, dataBase64 })
    expect(first.caption).toMatchObject(caption)
    const [finding] = (await vault.value('inspections.get', { id: inspectionId })).findings
    expect(finding?.photos.map((photo) => photo.id)).toEqual([first.id, second.id])
  })

  it('keeps several photos that come at once', async () => {
    const dataBase64 = (await picture(60, 40).jpeg().toBuffer()).toString('base64')
    const add = () => vault.value('inspections.addPhoto', { findingId, dataBase64 })
    const photos = await Promise.all([add(), add(), add(), add()])
    expect(new Set(photos.map((photo) => photo.id)).size).toBe(4)
    expect(vault.attachmentFiles()).toHaveLength(4)
  })

  it('stores 299 of 300 that come at once, and names the broken one', async () => {
    const path = writeSample('good.jpg', await picture(120, 90).jpeg().toBuffer())
    const broken = writeSample('broken.jpg', (await picture(120, 90).jpeg().toBuffer()).subarray(0, 400))
    const results = await Promise.all(
      Array.from({ length: 300 }, (_none, index) =>
        vault.call('inspections.addPhoto', { findingId, path: index === 150 ? broken : path }),
      ),
    )
    const refused = results.filter((result) => !result.ok)
    expect(refused).toMatchObject([
      { code: 'UNSUPPORTED_FILE', details: { reason: 'damaged', name: 'broken.jpg' } },
    ])
    const [finding] = (await vault.value('inspections.get', { id: inspectionId })).findings
    expect(finding?.photos).toHaveLength(299)
    expect([vault.count('attachment'), vault.attachmentFiles().length]).toEqual([299, 299])
    expect(vault.count('photo_thumbnail')).toBe(299)
  })

  it('refuses each bad photo from a file and from a paste, and stores nothing', async () => {
    for (const bad of await badPhotos()) {
      const fromFile = await vault.failure('inspections.addPhoto', {
        findingId,
        path: writeSample(bad.name, bad.bytes),
      })
      expect(fromFile).toMatchObject({
        code: 'UNSUPPORTED_FILE',
        details: { reason: bad.reason, name: bad.name },
      })
      if (bad.bytes.length === 0) continue
      const pasted = await vault.failure('inspections.addPhoto', {
        findingId,
        dataBase64: bad.bytes.toString('base64'),
      })
      expect(pasted).toMatchObject({ code: 'UNSUPPORTED_FILE', details: { reason: bad.reason } })
    }
    expectNothingStored()
  })

  it('refuses a folder, a missing file and a file above the limit unread', async () => {
    mkdirSync(join(vault.folder, 'folder.jpg'))
    for (const name of ['folder.jpg', 'missing.jpg']) {
      const refusal = await vault.failure('inspections.addPhoto', {
        findingId,
        path: join(vault.folder, name),
      })
      expect(refusal).toMatchObject({ code: 'UNSUPPORTED_FILE', details: { reason: 'unreadable', name } })
    }
    const path = writeSample('large.jpg', new Uint8Array(maxPhotoBytes + 1))
    const large = await vault.failure('inspections.addPhoto', { findingId, path })
    expect(large.details).toEqual({ reason: 'too-large', name: 'large.jpg' })
    expectNothingStored()
  })

  it('refuses base64 that lost a character, and an unknown finding before looking at the file', async () => {
    for (const dataBase64 of ['', 'abc', 'a-file*', '%%%%', 'data:image/png;base64,AAAA']) {
      const refusal = await vault.failure('inspections.addPhoto', { findingId, dataBase64 })
      expect(refusal).toMatchObject({ code: 'INVALID_INPUT', details: { fields: [{ path: 'dataBase64' }] } })
    }
    const lost = await vault.failure('inspections.addPhoto', { findingId: v7(), path: '/nowhere/at-all.jpg' })
    expect(lost.code).toBe('NOT_FOUND')
    expectNothingStored()
  })
})

describe('a stored photo', () => {
  it('is removed softly and restored to its place', async () => {
    const dataBase64 = (await picture(60, 40).jpeg().toBuffer()).toString('base64')
    const { id } = await vault.value('inspections.addPhoto', { findingId, dataBase64 })
    expect((await vault.value('inspections.removePhoto', { id })).isRemoved).toBe(true)
    const [finding] = (await vault.value('inspections.get', { id: inspectionId })).findings
    expect(finding?.photos.map((photo) => photo.isRemoved)).toEqual([true])
    expect((await vault.value('inspections.restorePhoto', { id })).isRemoved).toBe(false)
    expect(vault.attachmentFiles()).toHaveLength(1)
  })

  it('changes its caption on one side or both', async () => {
    const dataBase64 = (await picture(60, 40).jpeg().toBuffer()).toString('base64')
    const { id } = await vault.value('inspections.addPhoto', { findingId, dataBase64, caption: { ja: '門' } })
    const update = (caption: unknown) => vault.value('inspections.updatePhoto', { id, caption })
    expect((await update({ local: 'ประตู' })).caption).toMatchObject({ ja: '門', local: 'ประตู' })
    expect((await update('正門')).caption).toMatchObject({ ja: '正門', local: 'ประตู' })
    expect((await update(null)).caption).toMatchObject({ ja: null, local: null })
  })

  it('is not found under an unknown id', async () => {
    for (const method of [
      'inspections.removePhoto',
      'inspections.restorePhoto',
      'inspections.readPhoto',
    ] as const) {
      expect((await vault.failure(method, { id: v7() })).code).toBe('NOT_FOUND')
    }
  })
})
