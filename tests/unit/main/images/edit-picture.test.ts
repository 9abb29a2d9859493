import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { makeThumbnail, preparePhoto, thumbnailSidePixels } from '../../../../main/images/image-library.ts'
import type { PhotoEdits } from '../../../../shared/inspections/contract.ts'
import { noEdits, redactedPixels, turnBox } from '../../../../shared/inspections/photo-edits.ts'
import { hasJfifThumbnail, listJpegMarkers } from '../../../fixtures/jpeg-markers.ts'
import { phoneJpeg, picture } from '../../../fixtures/photo-samples.ts'

const box = { x: 0.3, y: 0.4, width: 0.25, height: 0.3 }
const rotations = [0, 90, 180, 270] as const
const harmless = new Set(['SOI', 'APP0', 'DQT', 'SOF0', 'DHT', 'SOS', 'EOI'])

async function prepare(bytes: Uint8Array, edits: Partial<PhotoEdits>, keepsOriginal?: boolean) {
  const result = await preparePhoto(bytes, { edits: { ...noEdits, ...edits }, keepsOriginal })
  if (!result.ok) throw new Error(JSON.stringify(result))
  return { ...result.value, thumbnail: await makeThumbnail(result.value.bytes) }
}

/** The same noisy picture twice, but for what lies inside the box. */
async function twins(): Promise<[Buffer, Buffer]> {
  const { data, info } = await picture(640, 480).raw().toBuffer({ resolveWithObject: true })
  const other = Buffer.from(data)
  for (let y = box.y * 480; y < (box.y + box.height) * 480; y += 1) {
    for (let x = box.x * 640; x < (box.x + box.width) * 640; x += 1) {
      for (let channel = 0; channel < 3; channel += 1) other[(y * 640 + x) * 3 + channel] = 255
    }
  }
  const toPng = (pixels: Buffer) =>
    sharp(pixels, { raw: { width: 640, height: 480, channels: info.channels } })
      .png()
      .toBuffer()
  return Promise.all([toPng(data), toPng(other)])
}

async function pixelsIn(
  bytes: Uint8Array,
  rect: { left: number; top: number; width: number; height: number },
) {
  return [...(await sharp(bytes).extract(rect).raw().toBuffer())]
}

async function pixelAt(bytes: Uint8Array, x: number, y: number): Promise<number[]> {
  return pixelsIn(bytes, { left: x, top: y, width: 1, height: 1 })
}

describe('a redaction', () => {
  it('leaves a picture and a thumbnail that are the same, byte by byte, whatever lay under it', async () => {
    const [one, other] = await twins()
    expect((await prepare(one, {})).sha256).not.toBe((await prepare(other, {})).sha256)
    for (const rotation of rotations) {
      const edits = { rotation, redactions: [box] }
      const [first, second] = [await prepare(one, edits, false), await prepare(other, edits, false)]
      expect(first.sha256).toBe(second.sha256)
      expect(Buffer.from(first.thumbnail).equals(second.thumbnail)).toBe(true)
      expect([first.original, second.original]).toEqual([null, null])
    }
  })

  it('is black to the last pixel, at every turn', async () => {
    const [bytes] = await twins()
    for (const rotation of rotations) {
      const photo = await prepare(bytes, { rotation, redactions: [box] })
      const turned = turnBox(box, rotation)
      const inside = await pixelsIn(photo.bytes, {
        left: Math.floor(turned.x * photo.width),
        top: Math.floor(turned.y * photo.height),
        width: Math.ceil(turned.width * photo.width),
        height: Math.ceil(turned.height * photo.height),
      })
      expect(Math.max(...inside)).toBe(0)
      const covered = redactedPixels(turned, photo)
      const above = await pixelsIn(photo.bytes, { ...covered, top: covered.top - 16, height: 8 })
      expect(Math.max(...above)).toBeGreaterThan(100)
    }
  })

  it('is uniform in the thumbnail too', async () => {
    const large = await picture(2000, 1500).png().toBuffer()
    const { thumbnail } = await prepare(large, { redactions: [box] })
    const { width, height } = await sharp(thumbnail).metadata()
    expect(Math.max(width, height)).toBe(thumbnailSidePixels)
    const inside = await pixelsIn(thumbnail, {
      left: Math.ceil(box.x * width) + 2,
      top: Math.ceil(box.y * height) + 2,
      width: Math.floor(box.width * width) - 4,
      height: Math.floor(box.height * height) - 4,
    })
    expect(Math.max(...inside)).toBeLessThan(16)
  })

  it('hides an arrow that leads into it', async () => {
    const [bytes] = await twins()
    const arrows = [{ from: { x: 0.05, y: 0.5 }, to: { x: 0.45, y: 0.55 } }]
    const with_ = await prepare(bytes, { arrows, redactions: [box] })
    expect(await pixelAt(with_.bytes, 280, 264)).toEqual([0, 0, 0])
  })
})

describe('the other edits', () => {
  const grey = () => sharp({ create: { width: 800, height: 600, channels: 3, background: '#808080' } })

  it('turn the picture clockwise', async () => {
    const corner = { input: await grey().resize(100, 100).tint('#00ff00').png().toBuffer(), left: 0, top: 0 }
    const bytes = await grey().composite([corner]).png().toBuffer()
    const green = async (photo: { bytes: Uint8Array }, x: number, y: number) => {
      const [red = 0, greenest = 0] = await pixelAt(photo.bytes, x, y)
      return greenest - red > 40
    }
    const [upright, right, down, left] = await Promise.all(
      rotations.map((rotation) => prepare(bytes, { rotation, boxes: [] })),
    )
    if (!upright || !right || !down || !left) throw new Error('a turn is missing')
    expect([upright.width, right.width, down.width, left.width]).toEqual([800, 600, 800, 600])
    expect(await green(upright, 40, 40)).toBe(true)
    expect(await green(right, 560, 40)).toBe(true)
    expect(await green(down, 760, 560)).toBe(true)
    expect(await green(left, 40, 760)).toBe(true)
  })

  it('draw boxes and arrows in red where they were put, and leave the rest alone', async () => {
    const bytes = await grey().png().toBuffer()
    const photo = await prepare(bytes, {
      boxes: [{ x: 0.5, y: 0.5, width: 0.25, height: 0.25 }],
      arrows: [{ from: { x: 0.1, y: 0.1 }, to: { x: 0.1, y: 0.9 } }],
    })
    for (const [x, y] of [
      [400, 380],
      [500, 300],
      [80, 300],
      [80, 530],
    ] as const) {
      const [red = 0, green = 0] = await pixelAt(photo.bytes, x, y)
      expect([x, y, red - green > 60]).toEqual([x, y, true])
    }
    expect(await pixelAt(photo.bytes, 500, 375)).toEqual([128, 128, 128])
    expect(await pixelAt(photo.bytes, 700, 100)).toEqual([128, 128, 128])
  })

  it('keep the original unless told otherwise, and change nothing in it', async () => {
    const bytes = await grey().png().toBuffer()
    const plain = await prepare(bytes, {})
    const edited = await prepare(bytes, { redactions: [box] })
    expect(edited.original?.sha256).toBe(plain.sha256)
    expect(plain.original).toBeNull()
    expect((await prepare(bytes, { redactions: [box] }, false)).original).toBeNull()
  })

  it('take pictures in greys and with transparency as well', async () => {
    const sources = [
      await grey().greyscale().jpeg().toBuffer(),
      await grey().toColourspace('b-w').png().toBuffer(),
      await grey().ensureAlpha(0.2).png().toBuffer(),
    ]
    for (const bytes of sources) {
      const photo = await prepare(bytes, { rotation: 90, boxes: [box], redactions: [box] })
      expect([photo.width, photo.height]).toEqual([600, 800])
    }
  })
})

it('leaves no metadata in picture, thumbnail or original', async () => {
  const photo = await prepare(await phoneJpeg(1200, 800), { rotation: 90, redactions: [box] })
  for (const bytes of [photo.bytes, photo.thumbnail, photo.original?.bytes]) {
    if (!bytes) throw new Error('a picture is missing')
    expect(listJpegMarkers(bytes).filter((marker) => !harmless.has(marker))).toEqual([])
    expect(hasJfifThumbnail(bytes)).toBe(false)
    for (const secret of ['KagiPhone', 'SN-0042', 'secret line', 'GPS', 'Exif', 'ICC_PROFILE', 'http']) {
      expect(Buffer.from(bytes).includes(secret)).toBe(false)
    }
  }
})

it('refuses a broken file with its reason before any edit', async () => {
  const whole = await picture(640, 480).jpeg().toBuffer()
  const result = await preparePhoto(whole.subarray(0, 2000), {
    name: 'cut.jpg',
    edits: { ...noEdits, rotation: 90 },
  })
  expect(result).toMatchObject({ ok: false, details: { reason: 'damaged', name: 'cut.jpg' } })
})
