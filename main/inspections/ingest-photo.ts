import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { PhotoEdits } from '../../shared/inspections/contract.ts'
import { invalid, ok, type Result } from '../../shared/result.ts'
import {
  type PreparedPhoto,
  type PrepareOptions,
  preparePhoto,
  refusePhoto,
} from '../images/image-library.ts'

/** Files and pasted pictures above this size are refused unread. */
export const maxPhotoBytes = 64 * 1024 * 1024

/** Where a photo comes from, exactly one of the two, and what is done to it before it is stored. */
export type PhotoSource = {
  readonly path?: string | undefined
  readonly dataBase64?: string | undefined
} & Omit<PrepareOptions, 'name'>

/** Reads a photo from a file or from base64 and makes it fit for the vault. */
export async function ingestPhoto({
  path,
  dataBase64,
  ...options
}: PhotoSource): Promise<Result<PreparedPhoto>> {
  if (path === undefined) {
    const bytes = decodeBase64(dataBase64 ?? '')
    return bytes.ok ? preparePhoto(bytes.value, options) : bytes
  }
  const name = basename(path)
  const bytes = await readPhotoFile(path, name)
  return bytes.ok ? preparePhoto(bytes.value, { ...options, name }) : bytes
}

/** Edits a picture of the vault anew, or with none of the edits makes a thumbnail of it as it is. */
export function reworkPhoto({
  bytes,
  edits,
}: {
  readonly bytes: Uint8Array
  readonly edits: PhotoEdits
}): Promise<Result<PreparedPhoto>> {
  return preparePhoto(bytes, { edits, keepsOriginal: false })
}

async function readPhotoFile(path: string, name: string): Promise<Result<Uint8Array>> {
  try {
    // Without O_NONBLOCK, opening a named pipe would wait for ever; Windows has neither.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const stats = await file.stat()
      if (!stats.isFile()) return refusePhoto('unreadable', name)
      if (stats.size > maxPhotoBytes) return refusePhoto('too-large', name)
      return ok(await file.readFile())
    } finally {
      await file.close()
    }
  } catch {
    return refusePhoto('unreadable', name)
  }
}

/** Node skips characters that are not base64, so a lost character shows in the length alone. */
function decodeBase64(text: string): Result<Uint8Array> {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const length = (text.length / 4) * 3 - padding
  if (length > maxPhotoBytes) return refusePhoto('too-large')
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length === 0 || bytes.length !== length) {
    return invalid({ path: 'dataBase64', reason: 'not-base64' })
  }
  return ok(bytes)
}
