import type { FileHandle } from 'node:fs/promises'
import { entryBytes, layDirectory, type StorageNode } from './compound-directory.ts'

/** The first bytes of every compound file. */
export const compoundSignature = Buffer.from('d0cf11e0a1b11ae1', 'hex')
/** The bytes of a sector of a compound file of version 3 ([MS-CFB] 2.2). */
export const sectorBytes = 512
/** Streams below this size lie in the mini stream. */
export const miniStreamLimit = 4096
/** How many sectors of the FAT the header itself names. */
export const headerFatSectors = 109

const idsInSector = sectorBytes / 4
// Sector numbers with a meaning of their own ([MS-CFB] 2.1).
const free = 0xffffffff
const chainEnd = 0xfffffffe
const fatMark = 0xfffffffd
const difatMark = 0xfffffffc

/** The large stream of a compound file. */
export type LargeStream = { readonly name: string; readonly size: number }

/**
 * Makes a compound file around one large stream, whose bytes already lie behind the place of the header in `file`:
 * the small streams and all tables go behind it, the header comes last. The large stream has at least
 * `miniStreamLimit` bytes.
 */
export async function closeCompoundFile(
  file: FileHandle,
  large: LargeStream,
  small: readonly StorageNode[],
): Promise<void> {
  if (large.size < miniStreamLimit) throw new RangeError('too small for sectors of its own')
  const { render, miniStream, miniTable } = layDirectory([...small, large])
  const miniStart = countSectors(large.size)
  const directory = fill(render(miniStart), 0)
  for (let at = 0; at < directory.length; at += entryBytes) {
    if (directory.readUInt16LE(at + 64) === 0) directory.fill(0xff, at + 68, at + 80)
  }
  const parts = [fill(miniStream, 0), fill(miniTable, 0xff), directory]
  const chains = [miniStart, ...parts.map(({ length }) => length / sectorBytes)]
  const fatStart = chains.reduce((sum, length) => sum + length, 0)
  const { fatSectors, difatSectors } = countTables(fatStart)
  const fatIds = Array.from({ length: fatSectors }, (_, index) => fatStart + index)
  const tail = Buffer.concat([
    ...parts,
    writeFat(chains, fatSectors, difatSectors),
    writeDifat(fatIds.slice(headerFatSectors), fatStart + fatSectors),
  ])
  await file.write(tail, 0, tail.length, (miniStart + 1) * sectorBytes)
  const [, miniSectors = 0, miniTableSectors = 0] = chains
  const header = Buffer.alloc(sectorBytes)
  compoundSignature.copy(header)
  header.writeUInt16LE(0x3e, 24)
  header.writeUInt16LE(3, 26)
  header.writeUInt16LE(0xfffe, 28)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(fatSectors, 44)
  header.writeUInt32LE(miniStart + miniSectors + miniTableSectors, 48)
  header.writeUInt32LE(miniStreamLimit, 56)
  header.writeUInt32LE(miniStart + miniSectors, 60)
  header.writeUInt32LE(miniTableSectors, 64)
  header.writeUInt32LE(difatSectors === 0 ? chainEnd : fatStart + fatSectors, 68)
  header.writeUInt32LE(difatSectors, 72)
  header.fill(0xff, 76)
  fatIds.slice(0, headerFatSectors).forEach((id, index) => {
    header.writeUInt32LE(id, 76 + index * 4)
  })
  await file.write(header, 0, header.length, 0)
}

function countSectors(bytes: number): number {
  return Math.ceil(bytes / sectorBytes)
}

function fill(bytes: Buffer, filler: number): Buffer {
  const missing = countSectors(bytes.length) * sectorBytes - bytes.length
  return Buffer.concat([bytes, Buffer.alloc(missing, filler)])
}

/** The tables list their own sectors too. */
function countTables(others: number): { fatSectors: number; difatSectors: number } {
  let fatSectors = 0
  let difatSectors = 0
  for (;;) {
    const needed = Math.ceil((others + fatSectors + difatSectors) / idsInSector)
    const overflow = Math.max(0, Math.ceil((needed - headerFatSectors) / (idsInSector - 1)))
    if (needed === fatSectors && overflow === difatSectors) return { fatSectors, difatSectors }
    fatSectors = needed
    difatSectors = overflow
  }
}

function writeFat(chains: readonly number[], fatSectors: number, difatSectors: number): Buffer {
  const ids = new Uint32Array(fatSectors * idsInSector).fill(free)
  let at = 0
  for (const length of chains) {
    for (let index = 1; index <= length; index += 1, at += 1) ids[at] = index === length ? chainEnd : at + 1
  }
  ids.fill(fatMark, at, at + fatSectors)
  ids.fill(difatMark, at + fatSectors, at + fatSectors + difatSectors)
  return Buffer.from(ids.buffer)
}

/** The sectors of the FAT that the header has no room for; each sector of it ends with the number of the next. */
function writeDifat(fatIds: readonly number[], start: number): Buffer {
  const perSector = idsInSector - 1
  const sectors = Math.ceil(fatIds.length / perSector)
  const ids = new Uint32Array(sectors * idsInSector).fill(free)
  fatIds.forEach((id, index) => {
    ids[Math.floor(index / perSector) * idsInSector + (index % perSector)] = id
  })
  for (let sector = 1; sector <= sectors; sector += 1) {
    ids[sector * idsInSector - 1] = sector === sectors ? chainEnd : start + sector
  }
  return Buffer.from(ids.buffer)
}
