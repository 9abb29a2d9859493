import type { Photo } from '../../shared/inspections/contract.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { TaskHandler, WriteContext, WriteHandler } from '../context.ts'
import { newId } from '../new-id.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import { mergePair } from './merge-finding.ts'
import { findEngagementOfFinding, findPhoto, insertPhoto, setRemoved, updateCaption } from './photo-store.ts'
import { toPhoto } from './read-inspection.ts'

type Caption =
  | string
  | { ja?: string | null | undefined; local?: string | null | undefined }
  | null
  | undefined

/** Adds a photo to a finding: shrunk, without metadata, encrypted on disk before it is answered. */
export const addPhoto: TaskHandler<'inspections.addPhoto'> = async (context, input) => {
  const { db, now } = context
  const engagementId = findEngagementOfFinding(db, input.findingId)
  if (engagementId === undefined) return fail('NOT_FOUND', { findingId: input.findingId })
  const { path, dataBase64 } = input
  const { signal, work } = context
  const ingested = await work('inspections.ingestPhoto', { path, dataBase64 }, { signal })
  if (!ingested.ok) return ingested
  const { bytes, mediaType, width, height } = ingested.value
  const caption = mergePair({ ja: null, local: null }, toPair(input.caption))
  const pending = await context.attachments.saveAsync(engagementId, bytes, mediaType)
  return context.transact(() => {
    const id = newId()
    const { id: attachmentId } = context.attachments.addRow(pending)
    const { findingId } = input
    const captions = { captionJa: caption.ja, captionLocal: caption.local }
    insertPhoto(db, { id, findingId, attachmentId, width, height, ...captions, now })
    return answerPhoto(db, id)
  })
}

/** Changes the caption of a photo; a plain text is its Japanese side. */
export const updatePhoto: WriteHandler<'inspections.updatePhoto'> = ({ db }, { id, caption }) => {
  const photo = findPhoto(db, id)
  if (photo === undefined) return fail('NOT_FOUND', { photoId: id })
  const pair = mergePair({ ja: photo.captionJa, local: photo.captionLocal }, toPair(caption))
  updateCaption(db, { id, captionJa: pair.ja, captionLocal: pair.local })
  return answerPhoto(db, id)
}

/** Takes a photo out of its finding; it can be restored. */
export const removePhoto: WriteHandler<'inspections.removePhoto'> = ({ db, now }, { id }) => {
  if (findPhoto(db, id) === undefined) return fail('NOT_FOUND', { photoId: id })
  setRemoved(db, id, now)
  return answerPhoto(db, id)
}

/** Puts a removed photo back to its place. */
export const restorePhoto: WriteHandler<'inspections.restorePhoto'> = ({ db }, { id }) => {
  if (findPhoto(db, id) === undefined) return fail('NOT_FOUND', { photoId: id })
  setRemoved(db, id, null)
  return answerPhoto(db, id)
}

/** The decrypted picture of a photo. */
export async function readPhotoBytes(
  { db, attachments }: Pick<WriteContext, 'db' | 'attachments'>,
  id: string,
): Promise<Result<{ mediaType: string; bytes: Uint8Array }>> {
  const photo = findPhoto(db, id)
  if (photo === undefined) return fail('NOT_FOUND', { photoId: id })
  const bytes = await attachments.readAsync(photo.attachmentId)
  return bytes.ok ? ok({ mediaType: photo.mediaType, bytes: bytes.value }) : bytes
}

/** Answers the decrypted bytes of a photo as base64. */
export const readPhoto: TaskHandler<'inspections.readPhoto'> = async (context, { id }) => {
  const photo = await readPhotoBytes(context, id)
  if (!photo.ok) return photo
  const { mediaType, bytes } = photo.value
  return ok({ mediaType, dataBase64: Buffer.from(bytes).toString('base64') })
}

function answerPhoto(db: ReadableDatabase, id: string): Result<Photo> {
  const photo = findPhoto(db, id)
  if (photo === undefined) throw new Error('a photo just stored is not there')
  return ok(toPhoto(photo))
}

function toPair(caption: Caption) {
  return typeof caption === 'string' ? { ja: caption } : caption
}
