import type { FileHandle } from 'node:fs/promises'
import { entryBytes } from './compound-directory.ts'
import { compoundSignature, headerFatSectors, miniStreamLimit } from './compound-file.ts'
import { PackageRefused } from './package-read.ts'

const maxDirectoryEntries = 4096
const miniSectorBytes = 64
const lastSector = 0xfffffffa

/** A stream of a compound file; nothing of it is read yet. */
export type CompoundStream = {
  readonly size: number
  /** Reads its bytes from `from` to before `to`. */
  readonly read: (from: number, to: number) => Promise<Buffer>
}

/**
 * The streams at the top of a hostile compound file by name. What does not agree in its tables is refused as
 * `not-a-workbook` with a `PackageRefused`, before more is read than the file holds.
 */
export async function readCompoundFile(file: FileHandle): Promise<Map<string, CompoundStream>> {
  const { size: fileBytes } = await file.stat()
  const header = await readExactly(file, 0, 512)
  const shift = header.readUInt16LE(30)
  if (!header.subarray(0, 8).equals(compoundSignature) || (shift !== 9 && shift !== 12)) refuse()
  const sectorBytes = 2 ** shift
  const sectorCount = Math.ceil(fileBytes / sectorBytes) - 1
  const readSector = (id: number) => readExactly(file, (id + 1) * sectorBytes, sectorBytes)

  const fat = await readFat(header, sectorBytes, sectorCount, readSector)
  const follow = (start: number, size: number) => followChain(fat, start, Math.ceil(size / sectorBytes))
  const inSectors = (chain: Uint32Array, size: number): CompoundStream => ({
    size,
    read: (from, to) => readSpans(file, chain, sectorBytes, from, Math.min(to, size)),
  })

  const directoryChain = followChain(fat, header.readUInt32LE(48), null)
  if ((directoryChain.length * sectorBytes) / entryBytes > maxDirectoryEntries) refuse()
  const entries = await inSectors(directoryChain, directoryChain.length * sectorBytes).read(
    0,
    Number.MAX_SAFE_INTEGER,
  )
  const root = entryAt(entries, 0)
  const miniStream = await inSectors(follow(root.start, root.size), root.size).read(0, 1024 * 1024)
  const miniFatChain = follow(header.readUInt32LE(60), header.readUInt32LE(64) * sectorBytes)
  const miniFat = toIds(await inSectors(miniFatChain, miniFatChain.length * sectorBytes).read(0, 1024 * 1024))
  const streams = new Map<string, CompoundStream>()
  for (const id of childrenOf(entries, root.child)) {
    const { name, type, start, size } = entryAt(entries, id)
    if (type !== 2 || size > fileBytes) continue
    streams.set(
      name,
      size >= miniStreamLimit
        ? inSectors(follow(start, size), size)
        : inMiniStream(miniStream, followChain(miniFat, start, Math.ceil(size / miniSectorBytes)), size),
    )
  }
  return streams
}

function refuse(): never {
  throw new PackageRefused('not-a-workbook')
}

async function readExactly(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await file.read(bytes, 0, length, at)
  // The last sector of a file may be cut where nothing of it is used.
  if (bytesRead === 0) refuse()
  return bytes
}

async function readFat(
  header: Buffer,
  sectorBytes: number,
  sectorCount: number,
  readSector: (id: number) => Promise<Buffer>,
): Promise<Uint32Array> {
  const perSector = sectorBytes / 4
  const count = header.readUInt32LE(44)
  if (count > Math.ceil(sectorCount / perSector) + 1) refuse()
  const ids = [...toIds(header.subarray(76, 76 + headerFatSectors * 4))]
  let next = header.readUInt32LE(68)
  while (ids.length < count) {
    if (next > lastSector) refuse()
    const sector = toIds(await readSector(next))
    ids.push(...sector.subarray(0, perSector - 1))
    next = sector[perSector - 1] ?? refuse()
  }
  const fat = new Uint32Array(count * perSector)
  for (const [index, id] of ids.slice(0, count).entries()) {
    if (id >= sectorCount) refuse()
    fat.set(toIds(await readSector(id)), index * perSector)
  }
  return fat
}

/** The sectors of a chain; without `length` to its end. */
function followChain(table: Uint32Array, start: number, length: number | null): Uint32Array {
  if (length !== null && length > table.length) refuse()
  const chain: number[] = []
  for (let id = start; length === null ? id <= lastSector : chain.length < length; ) {
    // A chain that is longer than its table runs in a circle.
    if (id >= table.length || chain.length >= table.length) refuse()
    chain.push(id)
    id = table[id] ?? refuse()
  }
  return Uint32Array.from(chain)
}

async function readSpans(
  file: FileHandle,
  chain: Uint32Array,
  sectorBytes: number,
  from: number,
  to: number,
) {
  const first = Math.floor(from / sectorBytes)
  const last = Math.min(chain.length, Math.ceil(to / sectorBytes))
  const pieces: Buffer[] = []
  for (let index = first; index < last; ) {
    const start = chain[index] ?? refuse()
    let run = 1
    while (index + run < last && chain[index + run] === start + run) run += 1
    pieces.push(await readExactly(file, (start + 1) * sectorBytes, run * sectorBytes))
    index += run
  }
  return Buffer.concat(pieces).subarray(from - first * sectorBytes, Math.max(from, to) - first * sectorBytes)
}

function inMiniStream(miniStream: Buffer, chain: Uint32Array, size: number): CompoundStream {
  const pieces = [...chain].map((id) => miniStream.subarray(id * miniSectorBytes, (id + 1) * miniSectorBytes))
  const bytes = Buffer.concat(pieces).subarray(0, size)
  if (bytes.length < size) refuse()
  return { size, read: async (from, to) => bytes.subarray(from, to) }
}

function entryAt(entries: Buffer, id: number) {
  const entry = entries.subarray(id * entryBytes, (id + 1) * entryBytes)
  if (entry.length < entryBytes) refuse()
  const nameBytes = Math.max(2, Math.min(64, entry.readUInt16LE(64)))
  return {
    name: entry.subarray(0, nameBytes - 2).toString('utf16le'),
    type: entry.readUInt8(66),
    left: entry.readUInt32LE(68),
    right: entry.readUInt32LE(72),
    child: entry.readUInt32LE(76),
    start: entry.readUInt32LE(116),
    size: entry.readUInt32LE(120),
  }
}

function childrenOf(entries: Buffer, root: number): Set<number> {
  const found = new Set<number>()
  const waiting = [root]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id > lastSector || found.has(id)) continue
    const { left, right } = entryAt(entries, id)
    found.add(id)
    waiting.push(left, right)
  }
  return found
}

function toIds(bytes: Buffer): Uint32Array {
  return Uint32Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readUInt32LE(index * 4))
}
