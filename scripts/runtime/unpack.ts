import { createWriteStream } from 'node:fs'
import { mkdir, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { type Entry, openPromise } from 'yauzl'

const fileTypeMask = 0o170000
const symbolicLink = 0o120000

/** Unpacks a zip below `target` with its execute bits; `place` answers a file's new path, or null to skip it. */
export async function unpackZip(zip: string, target: string, place: (name: string) => string | null) {
  const archive = await openPromise(zip, { lazyEntries: true })
  let files = 0
  for await (const entry of archive.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue
    const path = place(entry.fileName)
    if (path === null) continue
    const file = join(target, path)
    await mkdir(dirname(file), { recursive: true })
    const content = await archive.openReadStreamPromise(entry)
    if (isLink(entry)) await symlink(await text(content), file)
    else await pipeline(content, createWriteStream(file, { mode: permissions(entry) }))
    files += 1
  }
  return files
}

function isLink(entry: Entry) {
  return (unixMode(entry) & fileTypeMask) === symbolicLink
}

function permissions(entry: Entry) {
  return unixMode(entry) & 0o111 ? 0o755 : 0o644
}

function unixMode(entry: Entry) {
  return entry.externalFileAttributes >>> 16
}
