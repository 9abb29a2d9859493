import { open, rm } from 'node:fs/promises'
import { Readable, Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { fromBufferPromise, openPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { partialPath } from '../out-file.ts'
import { createPartReader } from './picture-parts.ts'

/** Gives the bytes of a picture whose placeholder holds `id`; they need be good until the next one is asked for. */
export type ReadPicture = (id: string) => Promise<Uint8Array>

/** A package of an office file: where its pictures lie, and what is put right in its other parts. */
export type PictureParts = {
  /** The folder of the pictures, `xl/media/`. */
  readonly folder: string
  readonly finishPart: (name: string, part: Buffer) => Buffer
}

/** A part of a package, not compressed. */
export type PackagePart = { readonly name: string; readonly content: Buffer }

/** A part that comes in blocks, which are as they should be. */
export type PartInBlocks = { readonly name: string; readonly content: Iterable<Buffer> }

/** What is written, where to, and where its pictures come from. */
export type PicturePackage = PictureParts & {
  /** The package with placeholders for its pictures, or its parts in their order. */
  readonly structure: Buffer | AsyncIterable<PackagePart | PartInBlocks>
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
  const parts = createPartReader(file)
  const hashes: string[] = []
  try {
    for await (const entry of file.eachEntry()) {
      if (!entry.fileName.startsWith(folder)) continue
      hashes.push(await parts.hash(entry))
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
  const { entries } = zip as unknown as Yazl
  let pictures = 0
  let bytes = 0
  let wake = () => {}
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      file.writeFile(chunk).then(() => {
        bytes += chunk.length
        wake()
        done()
      }, done)
    },
  })
  const written = pipeline(zip.outputStream as Readable, sink)
  let giveUp: (error: Error) => void = () => {}
  const failure = new Promise<never>((_, reject) => {
    giveUp = reject
  })
  failure.catch(() => {})
  const isFlushed = () =>
    entries.at(-1)?.state === entryDone && bytes >= (zip as unknown as Yazl).outputStreamCursor
  const flush = async () => {
    while (!isFlushed()) {
      const next = new Promise<void>((resolve) => {
        wake = resolve
      })
      await Promise.race([written, failure, next])
    }
    // What it wrote yazl would hold on to until the end.
    const last = entries.at(-1)
    if (last !== undefined) last.doFileDataPump = null
  }
  const addParts = async () => {
    for await (const { name, content } of Buffer.isBuffer(structure) ? unpack(structure) : structure) {
      signal.throwIfAborted()
      if (name.startsWith(folder)) {
        const { buffer: memory, byteOffset, byteLength } = await readPicture(String(content))
        const picture = Buffer.from(memory, byteOffset, byteLength)
        pictures += 1
        zip.addBuffer(picture, name, { compress: false })
      } else if (!Buffer.isBuffer(content)) {
        const blocks = Readable.from(content, { objectMode: false })
        blocks.on('error', giveUp)
        zip.addReadStream(blocks, name)
      } else {
        zip.addBuffer(finishPart(name, content), name)
      }
      await flush()
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

/** What the types of yazl 3.3 leave out. */
type Yazl = {
  readonly entries: { readonly state: number; doFileDataPump: (() => void) | null }[]
  /** The bytes that its stream was given so far. */
  readonly outputStreamCursor: number
}

const entryDone = 3

async function* unpack(structure: Buffer): AsyncGenerator<PackagePart> {
  const source = await fromBufferPromise(structure)
  for await (const entry of source.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue
    yield { name: entry.fileName, content: await buffer(await source.openReadStreamPromise(entry)) }
  }
}
