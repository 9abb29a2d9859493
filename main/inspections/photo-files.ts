import type { ReadableDatabase } from '../vault/index.ts'
import { listPhotosOfInspection } from './photo-store.ts'

/** The encrypted file that holds the picture of each photo of an inspection, by the photo's id. */
export function readPhotoFiles(db: ReadableDatabase, inspectionId: string): ReadonlyMap<string, string> {
  return new Map(listPhotosOfInspection(db, inspectionId).map(({ id, attachmentId }) => [id, attachmentId]))
}
