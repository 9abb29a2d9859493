import { createHash } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { fromBufferPromise, openPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { partialPath } from '../out-file.ts'

/** Gives the bytes of a picture whose placeholder holds `id`. */
export type ReadPicture = (id: string) => Promise<Uint8Array>

/** A package of an office file: where its pictures lie, and what is put right in its other parts. */
export type PictureParts = {
  /** The folder of the pictures, `xl/media/`. */
  readonly folder: string
  readonly finishPart: (name: string, part: Buffer) => Buffer
}

// Bytes that may wait for the disk before the next picture is read.
const queueLimit = 4 * 1024 * 1024

/** A part of a package, not compressed. */
export type PackagePart = { readonly name: string; readonly content: Buffer }

/** What is written, where to, and where its pictures come from. */
export type PicturePackage = PictureParts & {
  /** The package with placeholders for its pictures, or its parts in their order. */
  readonly structure: Buffer | AsyncIterable<PackagePart>
  readonly out: string
  readonly readPicture: ReadPicture
  readonly signal: AbortSignal
  /** May throw to give the complete file up; it is told the SHA-256 of every picture as it lies in there. */
  readonly check: (pictures: readonly string[]) => void
}

/**
 * Writes an office file to the partial file beside `out`, ready to take its place; the pictures flow in one by one
 * for their placeholders. Throws the error of the file system, of `readPicture`, `check` or `signal`, and leaves
 * nothing behind then.
 */
export async function writePicturePackage(parts: PicturePackage): Promise<void> {
  const temporary = partialPath(parts.out)
  let pictures: number
  await rm(temporary, { force: true })
  try {
    const file = await open(temporary, 'wx', 0o600)
    try {
      pictures = await fillPackage(parts, file)
      await file.sync()
    } finally {
      await file.close()
    }
    parts.signal.throwIfAborted()
    parts.check(pictures === 0 ? [] : await hashPictures(temporary, parts.folder))
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Read back from the disk: what was handed over proves nothing about what was written. */
async function hashPictures(path: string, folder: string): Promise<string[]> {
  const file = await openPromise(path, { autoClose: false })
  const hashes: string[] = []
  try {
    for await (const entry of file.eachEntry()) {
      if (!entry.fileName.startsWith(folder)) continue
      const hash = createHash('sha256')
      for await (const chunk of await file.openReadStreamPromise(entry)) hash.update(chunk as Uint8Array)
      hashes.push(hash.digest('hex'))
    }
  } finally {
    file.close()
  }
  return hashes
}

type Sink = { readonly writeFile: (chunk: Uint8Array) => Promise<unknown> }

/** Answers how many pictures there are. */
async function fillPackage(
  { structure, folder, finishPart, readPicture, signal }: PicturePackage,
  file: Sink,
): Promise<number> {
  const zip = new ZipFile()
  let queued = 0
  let pictures = 0
  let wake = () => {}
  const written = (async () => {
    for await (const chunk of zip.outputStream as Readable) {
      await file.writeFile(chunk)
      queued -= chunk.length
      wake()
    }
  })()
  const hasRoom = async () => {
    while (queued > queueLimit) {
      await Promise.race([
        written,
        new Promise<void>((resolve) => {
          wake = resolve
        }),
      ])
    }
  }
  const addParts = async () => {
    for await (const { name, content } of Buffer.isBuffer(structure) ? unpack(structure) : structure) {
      signal.throwIfAborted()
      if (name.startsWith(folder)) {
        const { buffer: memory, byteOffset, byteLength } = await readPicture(content.toString())
        const picture = Buffer.from(memory, byteOffset, byteLength)
        queued += picture.length
        pictures += 1
        zip.addBuffer(picture, name, { compress: false })
      } else {
        zip.addBuffer(finishPart(name, content), name)
      }
      await hasRoom()
    }
    zip.end()
  }
  try {
    await Promise.all([addParts(), written])
    return pictures
  } finally {
    ;(zip.outputStream as Readable).destroy()
    await written.catch(() => {})
  }
}

async function* unpack(structure: Buffer): AsyncGenerator<PackagePart> {
  const source = await fromBufferPromise(structure)
  for await (const entry of source.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue
    yield { name: entry.fileName, content: await buffer(await source.openReadStreamPromise(entry)) }
  }
}
