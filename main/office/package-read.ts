import { close, constants, fstat, open } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, fromFdPromise, type ZipFile } from 'yauzl'

/** A workbook or another office file that is not what it should be; `reason` is a stable word. */
export class PackageRefused extends Error {
  readonly reason: string

  constructor(reason: string) {
    super(reason)
    this.reason = reason
  }
}

const maxEntries = 10_000
const maxPartBytes = 128 * 1024 * 1024
const maxTotalBytes = 4 * 1024 * 1024 * 1024
// Sheets of real workbooks shrink to a fiftieth at most; a bomb to a thousandth.
const maxRatio = 200
const ratioFromBytes = 1024 * 1024

/**
 * Opens a hostile package, by its path or its bytes; its parts are not read yet. Throws `PackageRefused`, or the
 * error of the file system.
 */
export async function openPackage(file: string | Uint8Array): Promise<ZipFile> {
  const options = { autoClose: false, strictFileNames: true }
  try {
    if (typeof file === 'string') return await openFile(file, options)
    return await fromBufferPromise(Buffer.from(file.buffer, file.byteOffset, file.byteLength), options)
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw error
    throw error instanceof PackageRefused ? error : new PackageRefused('not-a-workbook')
  }
}

async function openFile(
  path: string,
  options: { autoClose: boolean; strictFileNames: boolean },
): Promise<ZipFile> {
  // Without O_NONBLOCK, opening a named pipe would wait for ever; Windows has neither.
  const handle = await promisify(open)(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    if (!(await promisify(fstat)(handle)).isFile()) throw new PackageRefused('unreadable')
    return await fromFdPromise(handle, options)
  } catch (error) {
    await promisify(close)(handle)
    throw error
  }
}

/** Lists the parts of a package after judging their number, their sizes and their names. Throws `PackageRefused`. */
export async function judgeEntries(file: ZipFile): Promise<Map<string, Entry>> {
  if (file.entryCount > maxEntries) throw new PackageRefused('too-many-parts')
  const entries = new Map<string, Entry>()
  // Names of parts that differ in the case of their letters alone are one name (ECMA-376 part 2, 6.2.2.3).
  const names = new Set<string>()
  let total = 0
  try {
    for await (const entry of file.eachEntry()) {
      const name = entry.fileName.toLowerCase()
      if (names.has(name) || name.includes('\0') || entry.isEncrypted()) {
        throw new PackageRefused('not-a-workbook')
      }
      names.add(name)
      if (/vbaProject|macrosheets/i.test(entry.fileName)) throw new PackageRefused('macros')
      total += entry.uncompressedSize
      const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize)
      if (total > maxTotalBytes || (entry.uncompressedSize > ratioFromBytes && ratio > maxRatio)) {
        throw new PackageRefused('too-large')
      }
      entries.set(entry.fileName, entry)
    }
  } catch (error) {
    throw error instanceof PackageRefused ? error : new PackageRefused('not-a-workbook')
  }
  judgePlaces([...entries.values()], file.fileSize)
  return entries
}

const localHeaderBytes = 30

/** Parts that share bytes blow a small file up. */
function judgePlaces(entries: readonly Entry[], fileSize: number): void {
  const sorted = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  let end = 0
  for (const { relativeOffsetOfLocalHeader: start, fileNameLength, compressedSize } of sorted) {
    if (start < end) throw new PackageRefused('not-a-workbook')
    end = start + localHeaderBytes + fileNameLength + compressedSize
  }
  if (end > fileSize) throw new PackageRefused('not-a-workbook')
}

/** Tells a workbook from other packages that are named like one; throws `PackageRefused`. */
export function judgeKind(entries: ReadonlyMap<string, Entry>): void {
  if (entries.has('xl/workbook.xml')) return
  if (entries.has('word/document.xml')) throw new PackageRefused('word-document')
  if (entries.has('xl/workbook.bin')) throw new PackageRefused('binary-workbook')
  if (entries.has('content.xml')) throw new PackageRefused('opendocument')
  throw new PackageRefused('not-a-workbook')
}

/** The bytes of one part, without a document type. Throws `PackageRefused`. */
export async function readPart(file: ZipFile, entry: Entry | undefined): Promise<Buffer> {
  if (entry === undefined) throw new PackageRefused('not-a-workbook')
  if (entry.uncompressedSize > maxPartBytes) throw new PackageRefused('too-large')
  try {
    const part = await buffer(await file.openReadStreamPromise(entry))
    // No office writes a document type; entities would grow in the parser.
    if (part.includes('<!DOCTYPE') || part.includes('<!ENTITY') || part.includes(0)) {
      throw new PackageRefused('document-type')
    }
    if (crc32(part) !== entry.crc32) throw new PackageRefused('not-a-workbook')
    return part
  } catch (error) {
    throw error instanceof PackageRefused ? error : new PackageRefused('not-a-workbook')
  }
}

/** The opening tags of a name in a small part, as they are written. */
export function tags(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^<>]*>`, 'g')) ?? []
}

/** An attribute of a tag, as it is written. */
export function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
}
