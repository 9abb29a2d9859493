import { createHash } from 'node:crypto'
import type { Entry, RandomAccessReader, ZipFile } from 'yauzl'

const pieceBytes = 1024 * 1024
const stored = 0

/** Reads parts of one package into memory that each next one overwrites: thousands of pictures cost no more than one. */
export type PartReader = {
  /** The SHA-256 of a part. */
  readonly hash: (entry: Entry) => Promise<string>
  /** The bytes of a part, until the next one is read. */
  readonly read: (entry: Entry) => Promise<Uint8Array>
}

/** A reader of parts, one at a time; it throws the error of the file system or of the package. */
export function createPartReader(file: ZipFile): PartReader {
  let memory = Buffer.allocUnsafeSlow(pieceBytes)
  return {
    async hash(entry) {
      const hash = createHash('sha256')
      for await (const piece of pieces(file, entry, memory)) hash.update(piece)
      return hash.digest('hex')
    },
    async read(entry) {
      const size = entry.uncompressedSize
      if (memory.length < size) memory = Buffer.allocUnsafeSlow(size)
      let at = 0
      for await (const piece of pieces(file, entry, memory.subarray(0, Math.max(1, size)))) {
        // A part that was stored, and was read at once, lies there already.
        if (piece.buffer !== memory.buffer || at > 0) memory.set(piece, at)
        at += piece.length
      }
      return memory.subarray(0, at)
    },
  }
}

/** Pieces that are good until the next one; all of a stored part that fits is one piece. */
async function* pieces(file: ZipFile, entry: Entry, memory: Buffer): AsyncGenerator<Uint8Array> {
  if (entry.compressionMethod !== stored) {
    yield* (await file.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>
    return
  }
  const { fileDataStart } = await file.readLocalFileHeaderPromise(entry, { minimal: true })
  for (let at = 0; at < entry.uncompressedSize; ) {
    const wanted = Math.min(memory.length, entry.uncompressedSize - at)
    for (let filled = 0; filled < wanted; )
      filled += await readAt(file, memory.subarray(filled, wanted), fileDataStart + at + filled)
    yield memory.subarray(0, wanted)
    at += wanted
  }
}

function readAt(file: ZipFile, into: Buffer, position: number): Promise<number> {
  // As a stream of yauzl reads; its types leave the reader of a package out.
  const { reader } = file as ZipFile & { readonly reader: RandomAccessReader }
  return new Promise((resolve, reject) => {
    reader.read(into, 0, into.length, position, (error: Error | null, bytes = 0) => {
      if (error !== null) reject(error)
      else if (bytes === 0) reject(new Error('the package ends within a part'))
      else resolve(bytes)
    })
  })
}
