import { createHash } from 'node:crypto'
import { rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Failure, fail, ok, type Result } from '../shared/result.ts'
import { codeOf, replaceFileAsync, syncFolderAsync } from './vault/index.ts'

/**
 * The file beside `out` that holds a document until it is complete: always the same one, so that what a crash
 * leaves in plain text goes with the next attempt, and short, whatever the length of the name.
 */
export function partialPath(out: string): string {
  const name = createHash('sha256').update(basename(out)).digest('hex').slice(0, 16)
  return join(dirname(out), `.kagimori-${name}.partial`)
}

/**
 * Puts the complete partial file in the place of `out`, or gives it up: `DISK_FULL` or `FILE_NOT_WRITABLE`,
 * with `out` as it was.
 */
export async function placeOutFile(out: string): Promise<Result<null>> {
  try {
    await rename(partialPath(out), out)
  } catch (error) {
    await discardPartial(out)
    return fileFailure(error, out)
  }
  // The document is there whether or not a folder can be opened to make its name survive a power cut.
  await syncFolderAsync(dirname(out)).catch(() => {})
  return ok(null)
}

/** Removes what is left of a document that was given up; what can't be removed goes with the next attempt. */
export async function discardPartial(out: string): Promise<void> {
  await rm(partialPath(out), { force: true }).catch(() => {})
}

/**
 * Lets `write` fill the partial file beside `out`, and puts it in its place once it is whole. A stop is `CANCELLED`;
 * whatever becomes of it, nothing stays beside the document.
 */
export async function writeThenPlace<T>(
  out: string,
  signal: AbortSignal,
  write: () => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    const written = await write()
    if (!written.ok) return written
    const placed = signal.aborted ? fail('CANCELLED') : await placeOutFile(out)
    return placed.ok ? written : placed
  } finally {
    // Gone when it took its place; a thread that was ended could not clean up after itself.
    await discardPartial(out)
  }
}

/** Writes a document where a person chose to save: whole or not at all, `DISK_FULL` or `FILE_NOT_WRITABLE`. */
export async function replaceOutFile(out: string, content: Uint8Array): Promise<Result<null>> {
  try {
    await rm(partialPath(out), { force: true })
    await replaceFileAsync(out, content, partialPath(out))
    return ok(null)
  } catch (error) {
    return fileFailure(error, out)
  }
}

const full = new Set(['ENOSPC', 'EDQUOT'])
const refused = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'EBUSY',
  'ENAMETOOLONG',
  'EEXIST',
])

/** The failure behind an error of writing a file that the user named; throws what is a bug. */
export function fileFailure(error: unknown, path: string): Failure {
  const reason = codeOf(error)
  if (full.has(reason)) return fail('DISK_FULL', { path })
  if (refused.has(reason)) return fail('FILE_NOT_WRITABLE', { path, reason })
  throw error
}
