import { ok, type Result } from '../../shared/result.ts'
import type { TaskContext } from '../context.ts'
import type { Picture, PreparedPhoto } from '../images/image-library.ts'
import type { AttachmentStore } from '../vault/index.ts'

type Pending = Awaited<ReturnType<AttachmentStore['saveAsync']>>

/** The files of a photo, durable, their rows still to be written. */
export type SavedPictures = {
  readonly picture: Pending
  readonly original: Pending | null
  readonly thumbnail: Uint8Array
}

/** Writes the files of a photo while its thumbnail is made. */
export async function savePictures(
  context: Pick<TaskContext, 'attachments' | 'work' | 'signal'>,
  engagementId: string,
  { original, ...picture }: PreparedPhoto,
): Promise<Result<SavedPictures>> {
  const save = ({ bytes, mediaType }: Picture) =>
    context.attachments.saveAsync(engagementId, bytes, mediaType)
  const [thumbnail, savedPicture, savedOriginal] = await Promise.all([
    makeThumbnail(context, picture.bytes),
    save(picture),
    original && save(original),
  ])
  if (!thumbnail.ok) return thumbnail
  return ok({ picture: savedPicture, original: savedOriginal, thumbnail: thumbnail.value })
}

/** The small copy of a picture, made beside this thread. */
export function makeThumbnail(
  { work, signal }: Pick<TaskContext, 'work' | 'signal'>,
  bytes: Uint8Array,
): Promise<Result<Uint8Array>> {
  return work('inspections.thumbnailOf', { bytes }, { signal })
}
