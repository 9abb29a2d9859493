import type { Photo } from '../../shared/inspections/contract.ts'
import type { ReadableDatabase, WritableDatabase } from '../vault/index.ts'
import { prepared } from './prepared.ts'
import type { PairColumns } from './stated-pair.ts'

/** A photo as its row and the row of its encrypted file tell it. */
export type PhotoRow = {
  readonly id: string
  readonly findingId: string
  readonly attachmentId: string
  readonly engagementId: string
  readonly width: number
  readonly height: number
  readonly bytes: number
  readonly sha256: string
  readonly mediaType: Photo['mediaType']
  /** The unedited picture; null where the picture itself is the original, or none was kept. */
  readonly originalAttachmentId: string | null
  /** JSON; null where nothing was done to the picture. */
  readonly edits: string | null
  readonly isSecret: 0 | 1
  readonly revision: number
  readonly isRemoved: 0 | 1
} & PairColumns<'caption'>

/** What a new photo's own row holds; its bytes are an attachment. */
export type NewPhoto = Pick<
  PhotoRow,
  | 'id'
  | 'findingId'
  | 'attachmentId'
  | 'width'
  | 'height'
  | 'originalAttachmentId'
  | 'edits'
  | 'isSecret'
  | keyof PairColumns<'caption'>
> & { readonly now: string }

const select = `SELECT p.id, p.finding_id AS findingId, p.attachment_id AS attachmentId,
  a.engagement_id AS engagementId, p.width, p.height, p.caption_ja AS captionJa,
  p.caption_local AS captionLocal, p.caption_state_ja AS captionStateJa,
  p.caption_state_local AS captionStateLocal, p.caption_follows AS captionFollows,
  p.original_attachment_id AS originalAttachmentId, p.edits, p.is_secret AS isSecret, p.revision,
  a.bytes, a.sha256, a.media_type AS mediaType, p.removed_at IS NOT NULL AS isRemoved
  FROM photo p JOIN attachment a ON a.id = p.attachment_id`

/** The engagement that a finding's photos are encrypted for, or undefined without the finding. */
export function findEngagementOfFinding(db: ReadableDatabase, findingId: string): string | undefined {
  return prepared<[string], { engagementId: string }>(
    db,
    `SELECT i.engagement_id AS engagementId FROM finding f JOIN inspection i ON i.id = f.inspection_id
     WHERE f.id = ?`,
  ).get(findingId)?.engagementId
}

/** Stores a photo after the ones its finding already has. */
export function insertPhoto(db: WritableDatabase, photo: NewPhoto): void {
  prepared<[NewPhoto]>(
    db,
    `INSERT INTO photo (id, finding_id, attachment_id, position, width, height, original_attachment_id, edits,
       is_secret, caption_ja, caption_local, caption_state_ja, caption_state_local, caption_follows, created_at)
     VALUES (:id, :findingId, :attachmentId,
       (SELECT coalesce(max(position), 0) + 1 FROM photo WHERE finding_id = :findingId),
       :width, :height, :originalAttachmentId, :edits, :isSecret, :captionJa, :captionLocal, :captionStateJa,
       :captionStateLocal, :captionFollows, :now)`,
  ).run(photo)
}

/** One photo, removed or not. */
export function findPhoto(db: ReadableDatabase, id: string): PhotoRow | undefined {
  return prepared<[string], PhotoRow>(db, `${select} WHERE p.id = ?`).get(id)
}

/** The photos of a finding in their order, removed ones among them. */
export function listPhotosOfFinding(db: ReadableDatabase, findingId: string): PhotoRow[] {
  return prepared<[string], PhotoRow>(db, `${select} WHERE p.finding_id = ? ORDER BY p.position`).all(
    findingId,
  )
}

/** The photos of an inspection by finding and position, removed ones among them. */
export function listPhotosOfInspection(db: ReadableDatabase, inspectionId: string): PhotoRow[] {
  return prepared<[string], PhotoRow>(
    db,
    `${select} JOIN finding f ON f.id = p.finding_id WHERE f.inspection_id = ? ORDER BY p.finding_id, p.position`,
  ).all(inspectionId)
}

/** The photos of the findings of one zone by finding and position; an empty zone is the site as a whole. */
export function listPhotosOfZone(db: ReadableDatabase, inspectionId: string, zoneId: string): PhotoRow[] {
  return prepared<[string, string], PhotoRow>(
    db,
    `${select} JOIN finding f ON f.id = p.finding_id WHERE f.inspection_id = ? AND f.zone_id = ?
     ORDER BY p.finding_id, p.position`,
  ).all(inspectionId, zoneId)
}

/** Stores what changed in a photo's own row. */
export function updatePhotoRow(db: WritableDatabase, photo: PhotoRow): void {
  prepared<[PhotoRow]>(
    db,
    `UPDATE photo SET attachment_id = :attachmentId, width = :width, height = :height,
       original_attachment_id = :originalAttachmentId, edits = :edits, is_secret = :isSecret,
       caption_ja = :captionJa, caption_local = :captionLocal, caption_state_ja = :captionStateJa,
       caption_state_local = :captionStateLocal, caption_follows = :captionFollows, revision = :revision
     WHERE id = :id`,
  ).run(photo)
}

/** Marks a photo as removed at a moment, or with null as there again. */
export function setRemoved(db: WritableDatabase, id: string, removedAt: string | null): void {
  prepared<[string | null, string]>(
    db,
    'UPDATE photo SET removed_at = ?, revision = revision + 1 WHERE id = ?',
  ).run(removedAt, id)
}

/** Stores the small copy of what a photo shows. */
export function setThumbnail(db: WritableDatabase, photoId: string, bytes: Uint8Array): void {
  prepared<[string, Uint8Array]>(
    db,
    `INSERT INTO photo_thumbnail (photo_id, bytes) VALUES (?, ?)
     ON CONFLICT (photo_id) DO UPDATE SET bytes = excluded.bytes`,
  ).run(photoId, bytes)
}

/** The small copy of a photo, or undefined for one from before there were any. */
export function findThumbnail(db: ReadableDatabase, photoId: string): Uint8Array | undefined {
  return prepared<[string], { bytes: Uint8Array }>(
    db,
    'SELECT bytes FROM photo_thumbnail WHERE photo_id = ?',
  ).get(photoId)?.bytes
}
