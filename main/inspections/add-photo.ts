import { leavesAsIs } from '../../shared/inspections/photo-edits.ts'
import { changePair, emptyPair } from '../../shared/inspections/text-pair.ts'
import { fail } from '../../shared/result.ts'
import type { TaskHandler } from '../context.ts'
import { newId } from '../new-id.ts'
import { createTurns } from '../work/turns.ts'
import { answerPhoto, toPairInput } from './photo-answer.ts'
import { findEngagementOfFinding, insertPhoto, setThumbnail } from './photo-store.ts'
import { pairColumns } from './stated-pair.ts'

const inTurn = createTurns()

/**
 * Adds a photo to a finding: shrunk, without metadata, edited if asked, encrypted on disk before it is answered.
 * Without `keepsOriginal` what the edits hide is never written.
 */
export const addPhoto: TaskHandler<'inspections.addPhoto'> = async (context, input) => {
  const { db, now, attachments, signal } = context
  const { findingId, isSecret = false, caption, ...source } = input
  const isEdited = source.edits !== undefined && !leavesAsIs(source.edits)
  const engagementId = findEngagementOfFinding(db, findingId)
  if (engagementId === undefined) return fail('NOT_FOUND', { findingId })
  const ingested = await inTurn(() => context.work('inspections.ingestPhoto', source, { signal }))
  if (!ingested.ok) return ingested
  const { thumbnail, original, ...picture } = ingested.value
  const captions = pairColumns(changePair(emptyPair, toPairInput(caption)), 'caption')
  const [pending, pendingOriginal] = await Promise.all([
    attachments.saveAsync(engagementId, picture.bytes, picture.mediaType),
    original === null ? null : attachments.saveAsync(engagementId, original.bytes, original.mediaType),
  ])
  return context.transact(() => {
    const id = newId()
    insertPhoto(db, {
      id,
      findingId,
      attachmentId: attachments.addRow(pending).id,
      originalAttachmentId: pendingOriginal === null ? null : attachments.addRow(pendingOriginal).id,
      width: picture.width,
      height: picture.height,
      edits: isEdited ? JSON.stringify(source.edits) : null,
      isSecret: isSecret ? 1 : 0,
      ...captions,
      now,
    })
    setThumbnail(db, id, thumbnail)
    return answerPhoto(db, id)
  })
}
