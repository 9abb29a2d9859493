import { changePair } from '../../shared/inspections/text-pair.ts'
import { fail } from '../../shared/result.ts'
import type { Handlers, MethodsOf, WriteHandler } from '../context.ts'
import { addPhoto } from './add-photo.ts'
import { editPhoto } from './edit-photo.ts'
import { answerPhoto, toPairInput } from './photo-answer.ts'
import { listPhotos, photoLedger } from './photo-ledger.ts'
import { findPhoto, setRemoved, updatePhotoRow } from './photo-store.ts'
import { readPhoto } from './read-photo.ts'
import { pairColumns, pairFrom } from './stated-pair.ts'

/** Changes the caption of a photo and whether it shows a secret; a plain text is the Japanese caption. */
const updatePhoto: WriteHandler<'inspections.updatePhoto'> = ({ db }, { id, caption, isSecret }) => {
  const photo = findPhoto(db, id)
  if (photo === undefined) return fail('NOT_FOUND', { photoId: id })
  const captions = pairColumns(changePair(pairFrom(photo, 'caption'), toPairInput(caption)), 'caption')
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
  'inspections.editPhoto': editPhoto,
  'inspections.updatePhoto': updatePhoto,
  'inspections.removePhoto': removePhoto,
  'inspections.restorePhoto': restorePhoto,
  'inspections.readPhoto': readPhoto,
  'inspections.photoLedger': photoLedger,
  'inspections.listPhotos': listPhotos,
}
