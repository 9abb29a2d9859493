import { createHash } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type ExcelJS from 'exceljs'
import { fromBufferPromise, openPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { partialPath } from '../out-file.ts'
import { restorePairs } from './excel-text.ts'

/** Gives the bytes of a picture whose placeholder holds `id`. */
export type ReadPicture = (id: string) => Promise<Uint8Array>

// Bytes that may wait for the disk before the next picture is read.
const queueLimit = 4 * 1024 * 1024

/** The placeholder of a picture: its id alone, so that every picture keeps a part of its own. */
export function placeholder(id: string): ExcelJS.Buffer {
  return Buffer.from(id) as unknown as ExcelJS.Buffer
}

/**
 * Writes a workbook to the partial file beside `out`, ready to take its place; the pictures flow in one by
 * one for their placeholders. `check` may throw to give the complete file up, of which it is told the SHA-256 of
 * every picture as it lies in there. Throws the error of the file system, of `readPicture`, `check` or `signal`,
 * and leaves nothing behind then.
 */
export async function writePackage(
  workbook: ExcelJS.Workbook,
  out: string,
  readPicture: ReadPicture,
  signal: AbortSignal,
  check: (pictures: readonly string[]) => void,
): Promise<void> {
  const structure = Buffer.from(await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } } as never))
  const temporary = partialPath(out)
  await rm(temporary, { force: true })
  try {
    const file = await open(temporary, 'wx', 0o600)
    try {
      await fillPackage(structure, file, readPicture, signal)
      await file.sync()
    } finally {
      await file.close()
    }
    signal.throwIfAborted()
    check(await hashPictures(temporary))
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Read back from the disk: what was handed over proves nothing about what was written. */
async function hashPictures(path: string): Promise<string[]> {
  const file = await openPromise(path, { autoClose: false })
  const hashes: string[] = []
  try {
    for await (const entry of file.eachEntry()) {
      if (!isPicture(entry.fileName)) continue
      const hash = createHash('sha256')
      for await (const chunk of await file.openReadStreamPromise(entry)) hash.update(chunk as Uint8Array)
      hashes.push(hash.digest('hex'))
    }
  } finally {
    file.close()
  }
  return hashes
}

function isPicture(name: string): boolean {
  return name.startsWith('xl/media/')
}

type Sink = { readonly writeFile: (chunk: Uint8Array) => Promise<unknown> }

async function fillPackage(structure: Buffer, file: Sink, readPicture: ReadPicture, signal: AbortSignal) {
  const zip = new ZipFile()
  let queued = 0
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
    const source = await fromBufferPromise(structure)
    for await (const entry of source.eachEntry()) {
      signal.throwIfAborted()
      if (entry.fileName.endsWith('/')) continue
      const part = await buffer(await source.openReadStreamPromise(entry))
      if (isPicture(entry.fileName)) {
        const picture = Buffer.from(await readPicture(part.toString()))
        queued += picture.length
        zip.addBuffer(picture, entry.fileName, { compress: false })
      } else {
        zip.addBuffer(finishPart(entry.fileName, part), entry.fileName)
      }
      await hasRoom()
    }
    zip.end()
  }
  try {
    await Promise.all([addParts(), written])
  } finally {
    ;(zip.outputStream as Readable).destroy()
    await written.catch(() => {})
  }
}

/**
 * What exceljs can't say: text cells are quoted, a carriage return survives the XML parser, and an anchor
 * at one cell, which never resizes, has no attribute that the schema (ECMA-376, 20.5.2.24) lacks.
 */
function finishPart(name: string, part: Buffer): Buffer {
  if (name === 'xl/styles.xml') {
    return Buffer.from(part.toString().replaceAll('<xf numFmtId="49"', '<xf quotePrefix="1" numFmtId="49"'))
  }
  if (name === 'xl/sharedStrings.xml') {
    return Buffer.from(restorePairs(part.toString()).replaceAll('\r', '&#13;'))
  }
  if (name.startsWith('xl/worksheets/')) return Buffer.from(restorePairs(part.toString()))
  if (/^xl\/drawings\/[^/]+\.xml$/.test(name)) {
    return Buffer.from(
      part.toString().replaceAll('<xdr:oneCellAnchor editAs="oneCell">', '<xdr:oneCellAnchor>'),
    )
  }
  return part
}
