import { constants, crc32, deflateRawSync } from 'node:zlib'

/** A part of a package whose headers may lie; what is not given is told truly. */
export type RawPart = {
  readonly name: string | Buffer
  readonly content?: Buffer
  /** What lies in the package in the place of the deflated content. */
  readonly packed?: Buffer
  readonly method?: number
  readonly flags?: number
  readonly crc?: number
  readonly size?: number
  readonly packedSize?: number
  readonly extra?: Buffer
  /** The offset of the header that the directory tells. */
  readonly offset?: number
  /** The name in the header, where it differs from that in the directory. */
  readonly localName?: string
  readonly localSignature?: number
  /** Leaves the header and the content out; `offset` points at others. */
  readonly isGhost?: boolean
}

/** What the end of the directory may lie about. */
export type RawEnd = {
  readonly entries?: number
  readonly directorySize?: number
  readonly directoryOffset?: number
  readonly disk?: number
  readonly comment?: Buffer
  /** Bytes before the first part. */
  readonly prefix?: Buffer
  readonly suffix?: Buffer
}

/** Builds a package byte by byte. */
export function rawZip(parts: readonly RawPart[], end: RawEnd = {}): Buffer {
  const pieces: Buffer[] = [end.prefix ?? Buffer.alloc(0)]
  const directory: Buffer[] = []
  let at = pieces[0]?.length ?? 0
  for (const part of parts) {
    const content = part.content ?? Buffer.alloc(0)
    const method = part.method ?? 8
    const packed = part.packed ?? (method === 8 ? deflateRawSync(content) : content)
    const name = Buffer.from(part.name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(part.flags ?? 0x800, 2)
    fields.writeUInt16LE(method, 4)
    fields.writeUInt32LE(0x5a214000, 6)
    fields.writeUInt32LE((part.crc ?? crc32(content)) >>> 0, 10)
    fields.writeUInt32LE(part.packedSize ?? packed.length, 14)
    fields.writeUInt32LE(part.size ?? content.length, 18)
    fields.writeUInt16LE(name.length, 22)
    fields.writeUInt16LE(part.extra?.length ?? 0, 24)
    const offset = part.offset ?? at
    if (!part.isGhost) {
      const localName = part.localName === undefined ? name : Buffer.from(part.localName)
      const local = Buffer.from(fields)
      local.writeUInt16LE(localName.length, 22)
      local.writeUInt16LE(0, 24)
      const written = [numbers(part.localSignature ?? 0x04034b50), local, localName, packed]
      pieces.push(...written)
      at += written.reduce((sum, { length }) => sum + length, 0)
    }
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(
      numbers(0x02014b50),
      Buffer.from([20, 0]),
      fields,
      tail,
      name,
      part.extra ?? Buffer.alloc(0),
    )
  }
  const listed = Buffer.concat(directory)
  const last = Buffer.alloc(18)
  last.writeUInt16LE(end.disk ?? 0, 0)
  last.writeUInt16LE(Math.min(0xffff, end.entries ?? parts.length), 4)
  last.writeUInt16LE(Math.min(0xffff, end.entries ?? parts.length), 6)
  last.writeUInt32LE(end.directorySize ?? listed.length, 8)
  last.writeUInt32LE(end.directoryOffset ?? at, 12)
  last.writeUInt16LE(end.comment?.length ?? 0, 16)
  const zip64 =
    parts.length > 0xffff && end.entries === undefined ? zip64End(parts.length, listed.length, at) : []
  const ending = [
    ...zip64,
    numbers(0x06054b50),
    last,
    end.comment ?? Buffer.alloc(0),
    end.suffix ?? Buffer.alloc(0),
  ]
  return Buffer.concat([...pieces, listed, ...ending])
}

/** The records that count more parts than two bytes can. */
export function zip64End(entries: number, directorySize: number, directoryOffset: number): Buffer[] {
  const record = Buffer.alloc(56)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(44n, 4)
  record.writeUInt16LE(45, 12)
  record.writeUInt16LE(45, 14)
  for (const [value, at] of [
    [entries, 24],
    [entries, 32],
    [directorySize, 40],
    [directoryOffset, 48],
  ] as const) {
    record.writeBigUInt64LE(BigInt(value), at)
  }
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(directoryOffset + directorySize), 8)
  locator.writeUInt32LE(1, 16)
  return [record, locator]
}

/** The extra field of sizes beyond four bytes. */
export function zip64Extra(...values: readonly bigint[]): Buffer {
  const extra = Buffer.alloc(4 + values.length * 8)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(values.length * 8, 2)
  values.forEach((value, index) => {
    extra.writeBigUInt64LE(value, 4 + index * 8)
  })
  return extra
}

/** Deflates a block again and again without ever holding it all: ten gigabytes in some megabytes. */
export function deflateRepeated(head: Buffer, block: Buffer, times: number, tail: Buffer): Buffer {
  const flush = { finishFlush: constants.Z_FULL_FLUSH }
  const repeated = deflateRawSync(block, flush)
  const pieces = Array.from({ length: times }, () => repeated)
  return Buffer.concat([deflateRawSync(head, flush), ...pieces, deflateRawSync(tail)])
}

function numbers(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, index) => {
    bytes.writeUInt32LE(value, index * 4)
  })
  return bytes
}
