import { buffer } from 'node:stream/consumers'
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl'

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
    if (typeof file === 'string') return await openPromise(file, options)
    return await fromBufferPromise(Buffer.from(file.buffer, file.byteOffset, file.byteLength), options)
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw error
    throw new PackageRefused('not-a-workbook')
  }
}

/** Lists the parts of a package after judging their number, their sizes and their names. Throws `PackageRefused`. */
export async function judgeEntries(file: ZipFile): Promise<Map<string, Entry>> {
  if (file.entryCount > maxEntries) throw new PackageRefused('too-many-parts')
  const entries = new Map<string, Entry>()
  let total = 0
  try {
    for await (const entry of file.eachEntry()) {
      if (entries.has(entry.fileName) || entry.isEncrypted()) throw new PackageRefused('not-a-workbook')
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
  return entries
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
    return part
  } catch (error) {
    throw error instanceof PackageRefused ? error : new PackageRefused('not-a-workbook')
  }
}

/** The opening tags of a name in a small part, as they are written. */
export function tags(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? []
}

/** An attribute of a tag, as it is written. */
export function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
}
