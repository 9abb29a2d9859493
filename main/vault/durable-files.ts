import { randomBytes } from 'node:crypto'
import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codeOf } from './storage-errors.ts'

/** Makes a file's content survive a power cut. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Makes the names in a folder survive a power cut; a no-op where the system can't (Windows). */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, constants.O_RDONLY)
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/** Replaces a file by new content: a crash leaves the old or the new one, never a mixture. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const temporary = temporaryName(path)
  try {
    const file = openSync(temporary, 'wx', 0o600)
    try {
      writeFileSync(file, content)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  syncFolder(dirname(path))
}

/** As `replaceFile`, without holding up the thread; `temporary` names the file beside it that is not there yet. */
export async function replaceFileAsync(
  path: string,
  content: Uint8Array,
  temporary = temporaryName(path),
): Promise<void> {
  try {
    const file = await open(temporary, 'wx', 0o600)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolderAsync(dirname(path))
}

/** Writes a file that is not there yet; its content survives a power cut, its name once its folder is synced. */
export async function writeNewFile(path: string, pieces: readonly Uint8Array[]): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(pieces)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** As `syncFolder`, without holding up the thread. */
export async function syncFolderAsync(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, constants.O_RDONLY)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Gives a file that never changes a second name, or a copy where links are not possible. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch (error) {
    if (!['EPERM', 'EXDEV', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'ENOSYS', 'EINVAL'].includes(codeOf(error)))
      throw error
    copyFileSync(from, to, constants.COPYFILE_EXCL)
    syncFile(to)
  }
}

/** Names in a folder, none if it is missing or lies under a file. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return []
    throw error
  }
}

/** Removes a file or folder whether it is there or not. */
export function discard(path: string): void {
  rmSync(path, { recursive: true, force: true })
}

/** Tells a temporary file of `replaceFile` that a crash left behind. */
export function isTemporaryName(name: string): boolean {
  return name.endsWith('.tmp')
}

function temporaryName(path: string): string {
  return join(dirname(path), `${randomBytes(8).toString('hex')}.tmp`)
}
