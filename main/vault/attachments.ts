import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import { newId } from '../new-id.ts'
import { decryptAttachment, encryptPieces, giveBack, hashAttachment } from './attachment-file.ts'
import type { ReadableDatabase, WritableDatabase } from './database.ts'
import {
  discard,
  replaceFile,
  replaceFileAsync,
  syncFolder,
  syncFolderAsync,
  writeNewFile,
} from './durable-files.ts'
import { codeOf } from './storage-errors.ts'

/** An attachment that is safely on disk; `bytes` is the size of its content. */
export type SavedAttachment = { readonly id: string; readonly sha256: string; readonly bytes: number }

/** An attachment whose file is on disk and whose row is still to be written. */
export type PendingAttachment = SavedAttachment & {
  readonly engagementId: string
  readonly mediaType: string
}

/** Encrypted files beside the database. A file without a row is removed at the next unlock. */
export type AttachmentStore = {
  /** Writes file and row; call it inside a transaction. Throws when the disk is full. */
  readonly save: (engagementId: string, bytes: Uint8Array, mediaType: string) => SavedAttachment
  /** Writes the file alone, without holding up the thread; `addRow` follows in the transaction. */
  readonly saveAsync: (
    engagementId: string,
    bytes: Uint8Array,
    mediaType: string,
  ) => Promise<PendingAttachment>
  /**
   * As `saveAsync`, for one of many: the bytes are free as soon as it is called, and the file counts as saved when
   * `syncNames` has answered.
   */
  readonly saveOneOfMany: (
    engagementId: string,
    bytes: Uint8Array,
    mediaType: string,
  ) => { readonly pending: PendingAttachment; readonly written: Promise<void> }
  /** Makes the names of all files survive a power cut. */
  readonly syncNames: () => Promise<void>
  /** Writes the row of a file from `saveAsync` or `saveOneOfMany`; call it inside a transaction. */
  readonly addRow: (attachment: PendingAttachment) => SavedAttachment
  /** Deletes the rows of attachments that nothing points to any more; call it inside a transaction. */
  readonly deleteRows: (ids: readonly string[]) => void
  /**
   * Removes the files of attachments without a row, after the transaction. It waits for a backup that is being
   * made, which still counts on them; what a lock or a crash keeps it from falls to the next unlock. Backups
   * that were made before hold the files on.
   */
  readonly discardFiles: (ids: readonly string[]) => void
  /** The content as it was saved: `NOT_FOUND`, or `VAULT_CORRUPT` if missing or altered. */
  readonly read: (id: string) => Result<Uint8Array>
  /** As `read`, without waiting for the disk on this thread. */
  readonly readAsync: (id: string) => Promise<Result<Uint8Array>>
  /** As `readAsync`, for many: the content is good until the next one is asked for. */
  readonly readerOfMany: () => (id: string) => Promise<Result<Uint8Array>>
}

/** Gives a new engagement the key of its attachments; deleting the row makes them unreadable for ever. */
export function createEngagementKey(db: WritableDatabase, engagementId: string): void {
  db.prepare('INSERT INTO engagement_key (engagement_id, key) VALUES (?, ?)').run(
    engagementId,
    randomBytes(32),
  )
}

/** Runs something between the operations on the vault as a whole, such as a backup. */
export type Between = (act: () => void) => void

/** The attachments of an open vault; `now` dates their rows. */
export function createAttachmentStore(
  db: WritableDatabase,
  folder: string,
  now: () => string,
  between: Between = (act) => act(),
): AttachmentStore {
  function prepare(engagementId: string, bytes: Uint8Array, mediaType: string) {
    ensureFolder(folder)
    const id = newId()
    const pieces = encryptPieces(id, bytes, engagementKey(db, engagementId))
    const pending = { id, engagementId, mediaType, sha256: hashAttachment(bytes), bytes: bytes.length }
    return { pending, pieces, path: join(folder, id) }
  }

  function addRow({ id, engagementId, mediaType, bytes, sha256 }: PendingAttachment): SavedAttachment {
    db.prepare(
      `INSERT INTO attachment (id, engagement_id, media_type, bytes, sha256, created_at)
       VALUES (?, ?, ?, ?, ?, ?)`,
    ).run(id, engagementId, mediaType, bytes, sha256, now())
    return { id, sha256, bytes }
  }

  /** A restore may have brought a row back meanwhile, on another connection. */
  function discardNow(ids: readonly string[]): void {
    if (!db.open) return
    const hasRow = db.prepare<[string], 1>('SELECT 1 FROM attachment WHERE id = ?').pluck()
    for (const id of ids) if (hasRow.get(id) === undefined) discard(join(folder, id))
  }

  return {
    addRow,
    deleteRows(ids) {
      const remove = db.prepare('DELETE FROM attachment WHERE id = ?')
      for (const id of ids) remove.run(id)
    },
    discardFiles: (ids) => between(() => discardNow(ids)),
    save(engagementId, bytes, mediaType) {
      const { pending, pieces, path } = prepare(engagementId, bytes, mediaType)
      replaceFile(path, Buffer.concat(pieces))
      return addRow(pending)
    },
    async saveAsync(engagementId, bytes, mediaType) {
      const { pending, pieces, path } = prepare(engagementId, bytes, mediaType)
      await replaceFileAsync(path, Buffer.concat(pieces))
      return pending
    },
    saveOneOfMany(engagementId, bytes, mediaType) {
      const { pending, pieces, path } = prepare(engagementId, bytes, mediaType)
      const written = writeNewFile(path, pieces).finally(() => pieces.forEach(giveBack))
      return { pending, written }
    },
    syncNames: () => syncFolderAsync(folder),
    read(id) {
      return openAttachment(db, id, () => readFileSync(join(folder, id)))
    },
    async readAsync(id) {
      return openLoaded(db, id, await readFile(join(folder, id)).catch((error: unknown) => error))
    },
    readerOfMany() {
      const [stored, content] = [createMemory(), createMemory()]
      const load = async (id: string) => {
        const file = await open(join(folder, id))
        try {
          const { size } = await file.stat()
          const bytes = stored(size)
          const { bytesRead } = await file.read(bytes, 0, size, 0)
          return bytes.subarray(0, bytesRead)
        } finally {
          await file.close()
        }
      }
      return async (id) => {
        const read = openLoaded(db, id, await load(id).catch((error: unknown) => error))
        if (!read.ok) return read
        const bytes = content(read.value.length)
        bytes.set(read.value)
        giveBack(read.value)
        return ok(bytes)
      }
    },
  }
}

/** Memory for one thing after the other. */
function createMemory(): (size: number) => Buffer {
  let memory = Buffer.allocUnsafeSlow(1024 * 1024)
  return (size) => {
    if (memory.length < size) memory = Buffer.allocUnsafeSlow(size)
    return memory.subarray(0, size)
  }
}

/** `file` is what is on disk, or the error of reading it. */
function openLoaded(db: ReadableDatabase, id: string, file: unknown): Result<Uint8Array> {
  return openAttachment(db, id, () => {
    if (file instanceof Uint8Array) return file
    throw file
  })
}

function openAttachment(db: ReadableDatabase, id: string, readStored: () => Uint8Array): Result<Uint8Array> {
  const row = db
    .prepare<[string], { sha256: string; key: Buffer | null }>(
      `SELECT sha256, key FROM attachment LEFT JOIN engagement_key USING (engagement_id) WHERE id = ?`,
    )
    .get(id)
  if (row === undefined) return fail('NOT_FOUND', { attachmentId: id })
  const damaged = fail('VAULT_CORRUPT', { part: 'attachment', attachmentId: id })
  if (row.key === null) return damaged
  try {
    const bytes = decryptAttachment(id, readStored(), row.key)
    return bytes === null || hashAttachment(bytes) !== row.sha256 ? damaged : ok(bytes)
  } catch (error) {
    if (['ENOENT', 'EIO', 'EISDIR'].includes(codeOf(error))) return damaged
    throw error
  }
}

function engagementKey(db: ReadableDatabase, engagementId: string): Uint8Array {
  const key = db.prepare('SELECT key FROM engagement_key WHERE engagement_id = ?').pluck().get(engagementId)
  if (key instanceof Uint8Array) return key
  throw new Error(`engagement ${engagementId} has no attachment key`)
}

function ensureFolder(folder: string): void {
  if (mkdirSync(folder, { recursive: true }) !== undefined) syncFolder(join(folder, '..'))
}
