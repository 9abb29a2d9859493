import type { Photo, StatedPairInput } from '../../shared/inspections/contract.ts'
import { changePair, emptyPair } from '../../shared/inspections/text-pair.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Handlers, MethodsOf, TaskHandler, WriteContext, WriteHandler } from '../context.ts'
import { newId } from '../new-id.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import { findEngagementOfFinding, findPhoto, insertPhoto, setRemoved, updatePhotoRow } from './photo-store.ts'
import { toPhoto } from './read-inspection.ts'
import { pairColumns, pairFrom } from './stated-pair.ts'

/** Adds a photo to a finding: shrunk, without metadata, encrypted on disk before it is answered. */
const addPhoto: TaskHandler<'inspections.addPhoto'> = async (context, input) => {
  const { db, now } = context
  const engagementId = findEngagementOfFinding(db, input.findingId)
  if (engagementId === undefined) return fail('NOT_FOUND', { findingId: input.findingId })
  const { path, dataBase64 } = input
  const { signal, work } = context
  const ingested = await work('inspections.ingestPhoto', { path, dataBase64 }, { signal })
  if (!ingested.ok) return ingested
  const { bytes, mediaType, width, height } = ingested.value
  const caption = pairColumns(changePair(emptyPair, toPair(input.caption)), 'caption')
  const pending = await context.attachments.saveAsync(engagementId, bytes, mediaType)
  return context.transact(() => {
    const id = newId()
    const { id: attachmentId } = context.attachments.addRow(pending)
    const { findingId, isSecret } = input
    const facts = { originalAttachmentId: null, edits: null, isSecret: isSecret ? 1 : 0 } as const
    insertPhoto(db, { id, findingId, attachmentId, width, height, ...facts, ...caption, now })
    return answerPhoto(db, id)
  })
}

/** Changes the caption of a photo and whether it shows a secret; a plain text is the Japanese caption. */
const updatePhoto: WriteHandler<'inspections.updatePhoto'> = ({ db }, { id, caption, isSecret }) => {
  const photo = findPhoto(db, id)
  if (photo === undefined) return fail('NOT_FOUND', { photoId: id })
  const captions = pairColumns(changePair(pairFrom(photo, 'caption'), toPair(caption)), 'caption')
  const secrecy = isSecret === undefined ? photo.isSecret : isSecret ? 1 : 0
  const after = { ...photo, ...captions, isSecret: secrecy } as const
  const isSame = (Object.keys(after) as (keyof typeof after)[]).every((key) => after[key] === photo[key])
  if (!isSame) updatePhotoRow(db, { ...after, revision: photo.revision + 1 })
  return answerPhoto(db, id)
}

/** Takes a photo out of its finding; it can be restored. */
const removePhoto: WriteHandler<'inspections.removePhoto'> = ({ db, now }, { id }) => {
  if (findPhoto(db, id) === undefined) return fail('NOT_FOUND', { photoId: id })
  setRemoved(db, id, now)
  return answerPhoto(db, id)
}

/** Puts a removed photo back to its place. */
const restorePhoto: WriteHandler<'inspections.restorePhoto'> = ({ db }, { id }) => {
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
const readPhoto: TaskHandler<'inspections.readPhoto'> = async (context, { id }) => {
  const photo = await readPhotoBytes(context, id)
  if (!photo.ok) return photo
  const { mediaType, bytes } = photo.value
  return ok({ mediaType, dataBase64: Buffer.from(bytes).toString('base64') })
}

/** The methods on photos. */
export const photoHandlers: Pick<
  Handlers<MethodsOf<'inspections'>>,
  | 'inspections.addPhoto'
  | 'inspections.editPhoto'
  | 'inspections.updatePhoto'
  | 'inspections.removePhoto'
  | 'inspections.restorePhoto'
  | 'inspections.readPhoto'
  | 'inspections.photoLedger'
  | 'inspections.listPhotos'
> = {
  'inspections.addPhoto': addPhoto,
  'inspections.editPhoto': () => {
    throw new Error('in work')
  },
  'inspections.updatePhoto': updatePhoto,
  'inspections.removePhoto': removePhoto,
  'inspections.restorePhoto': restorePhoto,
  'inspections.readPhoto': readPhoto,
  'inspections.photoLedger': () => {
    throw new Error('in work')
  },
  'inspections.listPhotos': () => {
    throw new Error('in work')
  },
}

function answerPhoto(db: ReadableDatabase, id: string): Result<Photo> {
  const photo = findPhoto(db, id)
  if (photo === undefined) throw new Error('a photo just stored is not there')
  return ok(toPhoto(photo))
}

function toPair(caption: string | StatedPairInput | null | undefined) {
  return typeof caption === 'string' ? { ja: caption } : caption
}
