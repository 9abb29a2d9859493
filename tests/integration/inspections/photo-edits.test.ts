import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { decryptAttachment } from '../../../main/vault/attachment-file.ts'
import type { PhotoEdits } from '../../../shared/inspections/contract.ts'
import { noEdits } from '../../../shared/inspections/photo-edits.ts'
import { hasJfifThumbnail, listJpegMarkers } from '../../fixtures/jpeg-markers.ts'
import { phoneJpeg, picture } from '../../fixtures/photo-samples.ts'
import { openTestVault, startFactoryInspection, type TestVault } from './test-vault.ts'

const redacted: PhotoEdits = { ...noEdits, redactions: [{ x: 0.25, y: 0.25, width: 0.5, height: 0.5 }] }
const arrowed: PhotoEdits = { ...noEdits, arrows: [{ from: { x: 0.1, y: 0.1 }, to: { x: 0.9, y: 0.9 } }] }
const harmless = new Set(['SOI', 'APP0', 'DQT', 'SOF0', 'DHT', 'SOS', 'EOI'])

let vault: TestVault
let findingId: string
let engagementId: string
let dataBase64: string

beforeEach(async () => {
  vault = openTestVault()
  const { inspection, engagement } = await startFactoryInspection(vault)
  engagementId = engagement.id
  const place = { inspectionId: inspection.id, itemId: 'PF-06' }
  findingId = (await vault.value('inspections.recordFinding', place)).id
  dataBase64 = (await picture(640, 480).png().toBuffer()).toString('base64')
})
afterEach(() => vault.close())

/** Every picture the vault holds: its files as they decrypt, and the thumbnails. */
function allPictures(): Buffer[] {
  const key = vault.db
    .prepare('SELECT key FROM engagement_key WHERE engagement_id = ?')
    .pluck()
    .get(engagementId)
  const files = readdirSync(join(vault.folder, 'attachments')).map((id) => {
    const content = decryptAttachment(id, readFileSync(join(vault.folder, 'attachments', id)), key as Buffer)
    if (content === null) throw new Error('a file does not decrypt')
    return Buffer.from(content)
  })
  return [...files, ...(vault.db.prepare('SELECT bytes FROM photo_thumbnail').pluck().all() as Buffer[])]
}

/** The brightest value in the middle of a picture, 0 where it is black. */
async function brightestInside(bytes: Uint8Array): Promise<number> {
  const { width, height } = await sharp(bytes).metadata()
  const part = { left: width >> 1, top: height >> 1, width: width >> 3, height: height >> 3 }
  return Math.max(...(await sharp(bytes).extract(part).raw().toBuffer()))
}

async function part(id: string, name: 'picture' | 'thumbnail' | 'original') {
  const read = await vault.value('inspections.readPhoto', { id, part: name })
  return Buffer.from(read.dataBase64, 'base64')
}

describe('a photo that is edited before it is stored', () => {
  it('has its original in the vault, for the editor alone', async () => {
    const photo = await vault.value('inspections.addPhoto', { findingId, dataBase64, edits: redacted })
    expect(photo).toMatchObject({ edits: redacted, hasOriginal: true, isSecret: false })
    expect(vault.attachmentFiles()).toHaveLength(2)
    expect(await brightestInside(await part(photo.id, 'picture'))).toBe(0)
    expect(await brightestInside(await part(photo.id, 'thumbnail'))).toBeLessThan(16)
    expect(await brightestInside(await part(photo.id, 'original'))).toBeGreaterThan(100)
  })

  it('leaves nothing of what it hides anywhere in the vault where the original is never kept', async () => {
    const input = { findingId, dataBase64, edits: redacted, keepsOriginal: false }
    const photo = await vault.value('inspections.addPhoto', input)
    expect(photo).toMatchObject({ edits: redacted, hasOriginal: false })
    const pictures = allPictures()
    expect(pictures).toHaveLength(2)
    for (const each of pictures) expect(await brightestInside(each)).toBeLessThan(16)
    expect(await brightestInside(await part(photo.id, 'original'))).toBe(0)
  })

  it('holds no metadata in picture, thumbnail or original', async () => {
    const phone = (await phoneJpeg(1600, 1200)).toString('base64')
    await vault.value('inspections.addPhoto', { findingId, dataBase64: phone, edits: arrowed })
    const pictures = allPictures()
    expect(pictures).toHaveLength(3)
    for (const each of pictures) {
      expect(listJpegMarkers(each).filter((marker) => !harmless.has(marker))).toEqual([])
      expect(hasJfifThumbnail(each)).toBe(false)
    }
  })

  it('counts as unedited when nothing was done to it', async () => {
    const input = { findingId, dataBase64, edits: noEdits, keepsOriginal: false, isSecret: true }
    const photo = await vault.value('inspections.addPhoto', input)
    expect(photo).toMatchObject({ edits: null, hasOriginal: false, isSecret: true })
  })
})

describe('editing a stored photo', () => {
  async function addPlain() {
    return vault.value('inspections.addPhoto', { findingId, dataBase64, caption: '門' })
  }

  it('changes picture, size, hash and thumbnail at once, and keeps the original', async () => {
    const before = await addPlain()
    const edits = { ...redacted, rotation: 90 as const }
    const after = await vault.value('inspections.editPhoto', { id: before.id, edits })
    expect(after).toMatchObject({ width: 480, height: 640, hasOriginal: true, edits, revision: 2 })
    expect(after.sha256).not.toBe(before.sha256)
    expect(after.caption.ja).toBe('門')
    expect(vault.attachmentFiles()).toHaveLength(2)
    expect(await brightestInside(await part(before.id, 'picture'))).toBe(0)
    expect(await brightestInside(await part(before.id, 'thumbnail'))).toBeLessThan(16)
  })

  it('begins at the original each time, and lets go of the version between', async () => {
    const { id } = await addPlain()
    await vault.value('inspections.editPhoto', { id, edits: redacted })
    const again = await vault.value('inspections.editPhoto', { id, edits: arrowed })
    expect(await brightestInside(await part(id, 'picture'))).toBeGreaterThan(100)
    expect(again.edits).toEqual(arrowed)
    expect([vault.count('attachment'), vault.attachmentFiles().length]).toEqual([2, 2])
  })

  it('brings the original back where no edit is left', async () => {
    const before = await addPlain()
    await vault.value('inspections.editPhoto', { id: before.id, edits: { ...redacted, rotation: 90 } })
    const after = await vault.value('inspections.editPhoto', { id: before.id, edits: noEdits })
    expect(after).toMatchObject({
      sha256: before.sha256,
      width: 640,
      height: 480,
      edits: null,
      hasOriginal: false,
    })
    expect(await brightestInside(await part(before.id, 'thumbnail'))).toBeGreaterThan(100)
    expect([vault.count('attachment'), vault.attachmentFiles().length]).toEqual([1, 1])
  })

  it('takes the original out of the vault, row and file, when it is not to be kept', async () => {
    const { id } = await addPlain()
    const after = await vault.value('inspections.editPhoto', { id, edits: redacted, keepsOriginal: false })
    expect(after.hasOriginal).toBe(false)
    expect([vault.count('attachment'), vault.attachmentFiles().length]).toEqual([1, 1])
    for (const each of allPictures()) expect(await brightestInside(each)).toBeLessThan(16)
  })

  it('takes out an original that an earlier edit kept', async () => {
    const { id } = await addPlain()
    await vault.value('inspections.editPhoto', { id, edits: redacted })
    await vault.value('inspections.editPhoto', { id, edits: redacted, keepsOriginal: false })
    expect([vault.count('attachment'), vault.attachmentFiles().length]).toEqual([1, 1])
    for (const each of allPictures()) expect(await brightestInside(each)).toBeLessThan(16)
  })

  it('works on the picture as it is where no original was kept', async () => {
    const input = { findingId, dataBase64, edits: redacted, keepsOriginal: false }
    const { id } = await vault.value('inspections.addPhoto', input)
    const same = await vault.value('inspections.editPhoto', { id, edits: noEdits })
    expect(same).toMatchObject({ edits: redacted, revision: 1 })
    const turned = await vault.value('inspections.editPhoto', {
      id,
      edits: { ...noEdits, rotation: 180 },
      keepsOriginal: false,
    })
    expect(turned.revision).toBe(2)
    expect(vault.attachmentFiles()).toHaveLength(1)
    expect(await brightestInside(await part(id, 'picture'))).toBeLessThan(16)
  })

  it('ends in one whole picture when two edits come at once', async () => {
    const { id } = await addPlain()
    await Promise.all([
      vault.value('inspections.editPhoto', { id, edits: redacted, keepsOriginal: false }),
      vault.value('inspections.editPhoto', { id, edits: arrowed, keepsOriginal: false }),
    ])
    expect([vault.count('attachment'), vault.attachmentFiles().length]).toEqual([1, 1])
    const [finding] = (await vault.value('inspections.photoLedger', { engagementId })).stored.ids
    expect(finding).toBe(id)
  })

  it('changes nothing when the picture can no longer be read', async () => {
    const { id } = await addPlain()
    vault.db.prepare('DELETE FROM engagement_key').run()
    const refusal = await vault.failure('inspections.editPhoto', { id, edits: redacted })
    expect(refusal.code).toBe('VAULT_CORRUPT')
    expect(vault.attachmentFiles()).toHaveLength(1)
  })
})

it('marks a photo as showing a secret, and not', async () => {
  const { id } = await vault.value('inspections.addPhoto', { findingId, dataBase64 })
  expect(await vault.value('inspections.updatePhoto', { id, isSecret: true })).toMatchObject({
    isSecret: true,
    revision: 2,
  })
  expect(await vault.value('inspections.updatePhoto', { id, isSecret: true })).toMatchObject({ revision: 2 })
  expect((await vault.value('inspections.updatePhoto', { id, isSecret: false })).isSecret).toBe(false)
})

it('shows the picture in the place of a thumbnail that was never made', async () => {
  const { id } = await vault.value('inspections.addPhoto', { findingId, dataBase64 })
  vault.db.prepare('DELETE FROM photo_thumbnail').run()
  expect(await part(id, 'thumbnail')).toEqual(await part(id, 'picture'))
})
