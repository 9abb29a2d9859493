import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { PhotoEdits } from '../../shared/inspections/contract.ts'
import { invalid, ok, type Result } from '../../shared/result.ts'
import {
  makeThumbnail,
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
  const bytes = readPhotoFile(path, name)
  return bytes.ok ? preparePhoto(bytes.value, { ...options, name }) : bytes
}

/** Edits a picture of the vault anew; without edits its size is told. */
export function reworkPhoto({
  bytes,
  edits,
}: {
  readonly bytes: Uint8Array
  readonly edits: PhotoEdits
}): Promise<Result<PreparedPhoto>> {
  return preparePhoto(bytes, { edits, keepsOriginal: false })
}

/** The small copy of a picture that is ready for the vault. */
export async function thumbnailOf({ bytes }: { readonly bytes: Uint8Array }): Promise<Result<Uint8Array>> {
  return ok(await makeThumbnail(bytes))
}

/** Read in one go: there is a thread for it, and the asynchronous way takes a turn for each half megabyte. */
function readPhotoFile(path: string, name: string): Result<Uint8Array> {
  try {
    // Without O_NONBLOCK, opening a named pipe would wait for ever; Windows has neither.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const stats = fstatSync(file)
      if (!stats.isFile()) return refusePhoto('unreadable', name)
      if (stats.size > maxPhotoBytes) return refusePhoto('too-large', name)
      return ok(readFileSync(file))
    } finally {
      closeSync(file)
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
