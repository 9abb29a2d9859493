import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { buildExifSegment } from './fixture-photos/exif-segment.ts'
import { type Scene, scenes } from './fixture-photos/scenes.ts'

const maxBytes = 80_000
const outDir = join(import.meta.dirname, '..', 'tests', 'fixtures', 'field-day', 'photos')

/** A phone held upright stores the picture lying on its side and says so in the orientation. */
async function makePhoto(scene: Scene, index: number): Promise<Buffer> {
  const isUpright = scene.height > scene.width
  const drawn = sharp(Buffer.from(scene.svg)).rotate(isUpright ? -90 : 0)
  const picture = await drawn.clone().jpeg({ quality: 80 }).toBuffer()
  const thumbnail = await drawn.clone().resize(160).jpeg({ quality: 60 }).toBuffer()
  const segment = buildExifSegment({
    make: 'KagiPhone',
    model: 'KP-7',
    serialNumber: 'KP7-20240042',
    takenAt: `2024:09:03 1${index}:2${index}:05`,
    latitude: 13.0417 + index / 1000,
    longitude: 101.2083,
    orientation: isUpright ? 6 : 1,
    thumbnail,
  })
  return Buffer.concat([picture.subarray(0, 2), segment, picture.subarray(2)])
}

mkdirSync(outDir, { recursive: true })
for (const [index, scene] of scenes.entries()) {
  const photo = await makePhoto(scene, index)
  if (photo.length > maxBytes) throw new Error(`${scene.name} has ${photo.length} bytes`)
  writeFileSync(join(outDir, `${scene.name}.jpg`), photo)
  console.error(`${scene.name}.jpg ${photo.length}`)
}
