import type { Photo, StatedPairInput } from '../../shared/inspections/contract.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import { findPhoto } from './photo-store.ts'
import { toPhoto } from './read-inspection.ts'

/** Answers a photo that was just stored. */
export function answerPhoto(db: ReadableDatabase, id: string): Result<Photo> {
  const photo = findPhoto(db, id)
  if (photo === undefined) throw new Error('a photo just stored is not there')
  return ok(toPhoto(photo))
}

/** A caption as given; a plain text is the Japanese side. */
export function toPairInput(caption: string | StatedPairInput | null | undefined) {
  return typeof caption === 'string' ? { ja: caption } : caption
}
