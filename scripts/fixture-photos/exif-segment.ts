/** What a phone tells about itself and its place in a photo. */
export type PhoneExif = {
  readonly make: string
  readonly model: string
  readonly serialNumber: string
  /** `YYYY:MM:DD HH:MM:SS`, as EXIF writes it. */
  readonly takenAt: string
  /** Degrees north and east. */
  readonly latitude: number
  readonly longitude: number
  readonly orientation: number
  readonly thumbnail: Uint8Array
}

type Tag = {
  readonly tag: number
  readonly type: 2 | 3 | 4 | 5
  readonly count: number
  readonly data: Buffer
}

/**
 * Builds the EXIF segment (APP1) a phone would write, after CIPA DC-008: the image library writes no
 * thumbnail, and one that survived would show the photo as it was before it was cropped.
 */
export function buildExifSegment(exif: PhoneExif): Buffer {
  const pointer = (tag: number) => long(tag, 0)
  const main = [
    ascii(0x010f, exif.make),
    ascii(0x0110, exif.model),
    short(0x0112, exif.orientation),
    ascii(0x0132, exif.takenAt),
    pointer(0x8769),
    pointer(0x8825),
  ]
  const camera = [ascii(0x9003, exif.takenAt), ascii(0xa431, exif.serialNumber)]
  const place = [
    ascii(0x0001, 'N'),
    rationals(0x0002, toDegrees(exif.latitude)),
    ascii(0x0003, 'E'),
    rationals(0x0004, toDegrees(exif.longitude)),
  ]
  const thumbnail = [short(0x0103, 6), pointer(0x0201), long(0x0202, exif.thumbnail.length)]

  const mainAt = 8
  const cameraAt = mainAt + sizeOf(main)
  const placeAt = cameraAt + sizeOf(camera)
  const thumbnailAt = placeAt + sizeOf(place)
  const thumbnailDataAt = thumbnailAt + sizeOf(thumbnail)
  main[4] = long(0x8769, cameraAt)
  main[5] = long(0x8825, placeAt)
  thumbnail[1] = long(0x0201, thumbnailDataAt)

  const header = Buffer.from('MM\0*\0\0\0\b', 'latin1')
  const body = Buffer.concat([
    Buffer.from('Exif\0\0', 'latin1'),
    header,
    directory(main, mainAt, thumbnailAt),
    directory(camera, cameraAt, 0),
    directory(place, placeAt, 0),
    directory(thumbnail, thumbnailAt, 0),
    exif.thumbnail,
  ])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

function ascii(tag: number, text: string): Tag {
  const data = Buffer.from(`${text}\0`, 'latin1')
  return { tag, type: 2, count: data.length, data }
}

function short(tag: number, value: number): Tag {
  const data = Buffer.alloc(2)
  data.writeUInt16BE(value)
  return { tag, type: 3, count: 1, data }
}

function long(tag: number, value: number): Tag {
  const data = Buffer.alloc(4)
  data.writeUInt32BE(value)
  return { tag, type: 4, count: 1, data }
}

function rationals(tag: number, values: readonly number[]): Tag {
  const data = Buffer.alloc(values.length * 8)
  values.forEach((value, index) => {
    data.writeUInt32BE(Math.round(value * 100), index * 8)
    data.writeUInt32BE(100, index * 8 + 4)
  })
  return { tag, type: 5, count: values.length, data }
}

function toDegrees(value: number): [number, number, number] {
  const minutes = (value % 1) * 60
  return [Math.floor(value), Math.floor(minutes), (minutes % 1) * 60]
}

function sizeOf(tags: readonly Tag[]): number {
  return (
    6 + tags.length * 12 + tags.reduce((sum, tag) => sum + (tag.data.length > 4 ? tag.data.length : 0), 0)
  )
}

/** Values of up to four bytes stand in the entry itself, longer ones after the entries. */
function directory(tags: readonly Tag[], start: number, next: number): Buffer {
  const entries = Buffer.alloc(6 + tags.length * 12)
  entries.writeUInt16BE(tags.length)
  const long: Buffer[] = []
  let dataAt = start + entries.length
  tags.forEach(({ tag, type, count, data }, index) => {
    const at = 2 + index * 12
    entries.writeUInt16BE(tag, at)
    entries.writeUInt16BE(type, at + 2)
    entries.writeUInt32BE(count, at + 4)
    if (data.length <= 4) data.copy(entries, at + 8)
    else {
      entries.writeUInt32BE(dataAt, at + 8)
      long.push(data)
      dataAt += data.length
    }
  })
  entries.writeUInt32BE(next, 2 + tags.length * 12)
  return Buffer.concat([entries, ...long])
}
