import type { PhotoEdits } from '../../shared/inspections/contract.ts'
import { leavesAsIs } from '../../shared/inspections/photo-edits.ts'
import { fail, ok } from '../../shared/result.ts'
import type { TaskContext, TaskHandler } from '../context.ts'
import { answerPhoto } from './photo-answer.ts'
import { findPhoto, type PhotoRow, setThumbnail, updatePhotoRow } from './photo-store.ts'
import { makeThumbnail, savePictures } from './save-pictures.ts'

/**
 * Edits a photo from its original, or from the picture as it is where none was kept; no edits bring the original
 * back. What is superseded leaves the vault with the edit, the original too if it is not to be kept.
 */
export const editPhoto: TaskHandler<'inspections.editPhoto'> = async (context, input) => {
  const { db, attachments } = context
  const before = findPhoto(db, input.id)
  if (before === undefined) return fail('NOT_FOUND', { photoId: input.id })
  const sourceId = before.originalAttachmentId ?? before.attachmentId
  const isReset = leavesAsIs(input.edits)
  if (isReset && before.originalAttachmentId === null) return answerPhoto(db, input.id)
  const source = await attachments.readAsync(sourceId)
  if (!source.ok) return source
  const made = await makeEdited(context, before, source.value, input.edits)
  if (!made.ok) return made
  const { pending, thumbnail, width, height } = made.value

  const stored = await context.transact(() => {
    const current = findPhoto(db, input.id)
    // Someone edited it meanwhile: what was made is not of what is there now.
    if (current?.attachmentId !== before.attachmentId) return ok(null)
    const attachmentId = pending === null ? sourceId : attachments.addRow(pending).id
    const keepsOriginal = pending !== null && (input.keepsOriginal ?? true)
    const originalAttachmentId = keepsOriginal ? sourceId : null
    const edits = pending === null ? null : JSON.stringify(input.edits)
    const revision = current.revision + 1
    updatePhotoRow(db, { ...current, attachmentId, originalAttachmentId, edits, width, height, revision })
    setThumbnail(db, input.id, thumbnail)
    const kept = [attachmentId, originalAttachmentId]
    const superseded = attachmentsOf(current).filter((id) => !kept.includes(id))
    attachments.deleteRows(superseded)
    const answer = answerPhoto(db, input.id)
    return answer.ok ? ok({ photo: answer.value, superseded }) : answer
  })
  if (!stored.ok) return stored
  if (stored.value === null) {
    if (pending !== null) attachments.discardFiles([pending.id])
    return editPhoto(context, input)
  }
  attachments.discardFiles(stored.value.superseded)
  return ok(stored.value.photo)
}

/** The edited picture in a file without a row yet; no file where the original itself is the picture again. */
async function makeEdited(
  context: TaskContext,
  { engagementId }: PhotoRow,
  bytes: Uint8Array,
  edits: PhotoEdits,
) {
  const { signal } = context
  const reworked = await context.work('inspections.reworkPhoto', { bytes, edits }, { signal })
  if (!reworked.ok) return reworked
  const { width, height } = reworked.value
  if (leavesAsIs(edits)) {
    const thumbnail = await makeThumbnail(context, bytes)
    return thumbnail.ok ? ok({ pending: null, thumbnail: thumbnail.value, width, height }) : thumbnail
  }
  const saved = await savePictures(context, engagementId, reworked.value)
  if (!saved.ok) return saved
  return ok({ pending: saved.value.picture, thumbnail: saved.value.thumbnail, width, height })
}

function attachmentsOf({ attachmentId, originalAttachmentId }: PhotoRow): string[] {
  return originalAttachmentId === null ? [attachmentId] : [attachmentId, originalAttachmentId]
}
