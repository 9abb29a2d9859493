import { leavesAsIs } from '../../shared/inspections/photo-edits.ts'
import { changePair, emptyPair } from '../../shared/inspections/text-pair.ts'
import { fail, ok } from '../../shared/result.ts'
import type { TaskHandler } from '../context.ts'
import { newId } from '../new-id.ts'
import { createTurns } from '../work/turns.ts'
import { answerPhoto, toPairInput } from './photo-answer.ts'
import { findEngagementOfFinding, insertPhoto, setThumbnail } from './photo-store.ts'
import { savePictures } from './save-pictures.ts'
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
  const captions = pairColumns(changePair(emptyPair, toPairInput(caption)), 'caption')
  const prepared = await inTurn(async () => {
    const ingested = await context.work('inspections.ingestPhoto', source, { signal })
    if (!ingested.ok) return ingested
    const saved = await savePictures(context, engagementId, ingested.value)
    const { width, height } = ingested.value
    return saved.ok ? ok({ ...saved.value, width, height }) : saved
  })
  if (!prepared.ok) return prepared
  const { picture, original, thumbnail, width, height } = prepared.value
  return context.transact(() => {
    const id = newId()
    insertPhoto(db, {
      id,
      findingId,
      attachmentId: attachments.addRow(picture).id,
      originalAttachmentId: original === null ? null : attachments.addRow(original).id,
      width,
      height,
      edits: isEdited ? JSON.stringify(source.edits) : null,
      isSecret: isSecret ? 1 : 0,
      ...captions,
      now,
    })
    setThumbnail(db, id, thumbnail)
    return answerPhoto(db, id)
  })
}
