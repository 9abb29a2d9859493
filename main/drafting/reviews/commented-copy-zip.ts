import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'

/** A part of an office file, in the order and with the time it had; a folder has no content. */
export type Part = { readonly name: string; readonly modified: Date; content: Buffer | null }

/** The parts of an office file, uncompressed. Throws on what is no ZIP. */
export async function readParts(file: Uint8Array): Promise<Part[]> {
  const zip = await fromBufferPromise(Buffer.from(file.buffer, file.byteOffset, file.byteLength))
  const parts: Part[] = []
  for await (const entry of zip.eachEntry()) {
    const isFolder = entry.fileName.endsWith('/')
    parts.push({
      name: entry.fileName,
      modified: entry.getLastModDate({ forceDosFormat: true }),
      content: isFolder ? null : await buffer(await zip.openReadStreamPromise(entry)),
    })
  }
  return parts
}

/** Packs parts into an office file: the same parts, the same bytes. */
export async function writeParts(parts: readonly Part[]): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const { name, modified, content } of parts) {
    const options = { mtime: modified, forceDosTimestamp: true }
    if (content === null) zip.addEmptyDirectory(name, options)
    else zip.addBuffer(content, name, options)
  }
  zip.end()
  return new Uint8Array(await buffer(zip.outputStream))
}
