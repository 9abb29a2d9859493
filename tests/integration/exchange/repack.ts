import { createWriteStream } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { openPromise } from 'yauzl'
import { ZipFile } from 'yazl'

/** The parts of a package by name. */
export type Parts = Map<string, Buffer>

/** Reads every part of a package. */
export async function readParts(path: string): Promise<Parts> {
  const parts: Parts = new Map()
  const file = await openPromise(path)
  for await (const entry of file.eachEntry()) {
    parts.set(entry.fileName, await buffer(await file.openReadStreamPromise(entry)))
  }
  return parts
}

/** Writes parts as a package; a name may come twice. */
export async function writeParts(path: string, parts: Iterable<readonly [string, Buffer]>): Promise<void> {
  const zip = new ZipFile()
  for (const [name, part] of parts) zip.addBuffer(part, name)
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
}

/** Replaces text in one part; fails where it does not occur. */
export function replaceIn(parts: Parts, name: string, from: string | RegExp, to: string): Parts {
  const before = parts.get(name)?.toString() ?? ''
  const after = before.replace(from, to)
  if (after === before) throw new Error(`${name} does not hold ${from}`)
  return new Map(parts).set(name, Buffer.from(after))
}

/** The part of the sheet that Kagimori reads back. */
export function machinePart(parts: Parts): string {
  const names = [...String(parts.get('xl/workbook.xml')).matchAll(/<sheet [^>]*name="([^"]+)"/g)]
  const place = names.findIndex(([, name]) => name === '_kagimori')
  return `xl/worksheets/sheet${place + 1}.xml`
}

/** The part of the sheet that remembers what the visible cells showed. */
export function cellsPart(parts: Parts): string {
  return (
    [...parts].find(([name, part]) => name.startsWith('xl/worksheets/') && part.includes('inlineStr'))?.[0] ??
    ''
  )
}
