import { fail, ok, type Result } from '../../shared/result.ts'
import type { TaskHandler, WriteContext } from '../context.ts'
import { findPhoto, findThumbnail } from './photo-store.ts'

/** What of a photo is read: as it counts, a small copy of that, or the picture without its edits. */
export type PhotoPart = 'picture' | 'thumbnail' | 'original'

/**
 * A part of a photo, decrypted. The picture stands in for a thumbnail that was never made and for an original that
 * was not kept.
 */
export async function readPhotoBytes(
  { db, attachments }: Pick<WriteContext, 'db' | 'attachments'>,
  id: string,
  part: PhotoPart = 'picture',
): Promise<Result<{ mediaType: string; bytes: Uint8Array }>> {
  const photo = findPhoto(db, id)
  if (photo === undefined) return fail('NOT_FOUND', { photoId: id })
  const thumbnail = part === 'thumbnail' ? findThumbnail(db, id) : undefined
  if (thumbnail !== undefined) return ok({ mediaType: 'image/jpeg', bytes: thumbnail })
  const attachmentId = part === 'original' ? photo.originalAttachmentId : null
  const bytes = await attachments.readAsync(attachmentId ?? photo.attachmentId)
  return bytes.ok ? ok({ mediaType: photo.mediaType, bytes: bytes.value }) : bytes
}

/** Answers a part of a photo as base64. */
export const readPhoto: TaskHandler<'inspections.readPhoto'> = async (context, { id, part }) => {
  const photo = await readPhotoBytes(context, id, part)
  if (!photo.ok) return photo
  const { mediaType, bytes } = photo.value
  return ok({ mediaType, dataBase64: Buffer.from(bytes).toString('base64') })
}
