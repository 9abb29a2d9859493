import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { maxSidePixels, preparePhoto } from '../../../../main/images/image-library.ts'
import { listJpegMarkers } from '../../../fixtures/jpeg-markers.ts'
import { badPhotos, phoneJpeg, picture, zeroPng } from '../../../fixtures/photo-samples.ts'

const harmless = new Set(['SOI', 'APP0', 'DQT', 'SOF0', 'DHT', 'SOS', 'EOI'])

async function prepare(bytes: Uint8Array) {
  const result = await preparePhoto(bytes, { name: 'photo.jpg' })
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value
}

async function reasonOf(bytes: Uint8Array) {
  const result = await preparePhoto(bytes)
  return result.ok ? 'accepted' : result.details.reason
}

describe('preparePhoto', () => {
  it('leaves nothing but the picture of a phone photo with place, device and thumbnail', async () => {
    const input = await phoneJpeg()
    expect(listJpegMarkers(input)).toEqual(expect.arrayContaining(['APP1', 'APP2']))
    expect(input.includes('KagiPhone')).toBe(true)
    const photo = await prepare(input)
    expect(listJpegMarkers(photo.bytes).filter((marker) => !harmless.has(marker))).toEqual([])
    for (const secret of ['KagiPhone', 'SN-0042', 'secret line', 'GPS', 'Exif', 'ICC_PROFILE', 'http']) {
      expect(Buffer.from(photo.bytes).includes(secret)).toBe(false)
    }
  })

  it('drops what is hidden after the end of the picture', async () => {
    const trailer = Buffer.concat([await picture().jpeg().toBuffer(), Buffer.from('hidden trailer')])
    expect(listJpegMarkers(trailer).at(-1)).toBe('TRAILER')
    const photo = await prepare(trailer)
    expect(listJpegMarkers(photo.bytes).at(-1)).toBe('EOI')
  })

  it('sets the photo upright as its orientation says', async () => {
    const photo = await prepare(await phoneJpeg(320, 200))
    expect([photo.width, photo.height]).toEqual([200, 320])
  })

  it('shrinks the longer side to 2048 pixels and never enlarges', async () => {
    const large = await prepare(await picture(3000, 1000).jpeg().toBuffer())
    expect([large.width, large.height]).toEqual([maxSidePixels, 683])
    const small = await prepare(await picture(40, 30).jpeg().toBuffer())
    expect([small.width, small.height]).toEqual([40, 30])
  })

  it('tells the size and the hash of exactly the bytes it answers', async () => {
    const photo = await prepare(await picture().png().toBuffer())
    expect(photo.mediaType).toBe('image/jpeg')
    expect(photo.sha256).toBe(createHash('sha256').update(photo.bytes).digest('hex'))
  })

  it('puts a transparent picture on white paper', async () => {
    const clear = { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } as const
    const png = await sharp({ create: clear }).png().toBuffer()
    const photo = await prepare(png)
    const pixels = await sharp(photo.bytes).raw().toBuffer()
    expect(Math.min(...pixels)).toBeGreaterThan(250)
  })

  it('reads PNG, WebP and AVIF as well', async () => {
    for (const format of ['png', 'webp', 'avif'] as const) {
      const photo = await prepare(await picture(64, 48).toFormat(format).toBuffer())
      expect([photo.width, photo.height]).toEqual([64, 48])
    }
  })

  it('refuses each bad photo with its reason', async () => {
    for (const bad of await badPhotos()) {
      expect([bad.name, await reasonOf(bad.bytes)]).toEqual([bad.name, bad.reason])
    }
  })

  it('refuses a JPEG, a PNG and a WebP that end too early, wherever they end', async () => {
    for (const format of ['jpeg', 'png', 'webp'] as const) {
      const whole = await picture(640, 480).toFormat(format).toBuffer()
      for (const part of [0.05, 0.2, 0.4, 0.6, 0.8, 0.95, 0.99]) {
        expect([format, part, await reasonOf(whole.subarray(0, Math.floor(whole.length * part)))]).toEqual([
          format,
          part,
          'damaged',
        ])
      }
    }
  })

  it('refuses a bomb of 900 megapixels before decoding it', async () => {
    const bomb = zeroPng(30_000, 30_000)
    const start = performance.now()
    expect(await reasonOf(bomb)).toBe('too-many-pixels')
    expect(performance.now() - start).toBeLessThan(500)
  })

  it('bars the readers it has no use for, even where the sniffing would fail', async () => {
    await prepare(await picture().jpeg().toBuffer())
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    await expect(sharp(svg).metadata()).rejects.toThrow()
  })

  it('refuses a picture whose content belies its first bytes', async () => {
    const forged = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('<svg onload="x()"/>')])
    expect(await reasonOf(forged)).toBe('damaged')
  })
})
