import { z } from 'zod'
import { filePath, id, listOf } from '../fields.ts'
import { read, task, write } from '../method.ts'
import { statedPair, statedPairInput } from './text-pair.ts'

const part = z.number().min(0).max(1)
const point = z.strictObject({ x: part, y: part })
const box = z.strictObject({ x: part, y: part, width: part, height: part })

/**
 * What was done to a picture. Places are parts (0 to 1) of the upright original's width and height; the turn
 * comes last, clockwise in degrees. A redaction destroys the pixels under it.
 */
export const photoEdits = z.strictObject({
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  arrows: z.array(z.strictObject({ from: point, to: point })).max(50),
  boxes: z.array(box).max(50),
  redactions: z.array(box).max(50),
})

/** A photo as stored: without metadata, at most 2048 px on its longer side, with its edits burnt in. */
export const photo = z.object({
  id,
  findingId: id,
  caption: statedPair,
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
  sha256: z.string(),
  mediaType: z.enum(['image/jpeg', 'image/png']),
  /** Shows a secret: no export holds it unless it is chosen for that export. */
  isSecret: z.boolean(),
  /** What the picture was made from the original with; null where nothing was done. */
  edits: photoEdits.nullable(),
  /** The unedited picture is in the vault, seen by nobody but its editor. */
  hasOriginal: z.boolean(),
  isRemoved: z.boolean(),
  revision: z.int(),
})

/** Where a photo counts: a total and the ids behind it. */
const photoCount = z.object({ count: z.int(), ids: z.array(id) })

/**
 * The photo ledger 写真台帳 of an engagement, which must balance: taken = stored, and
 * stored = exported + removed + parked + secret.
 */
export const photoLedger = z.object({
  taken: photoCount,
  /** With a file whose content has the hash that was noted when it was taken. */
  stored: photoCount,
  /** Goes into report and workbook. */
  exported: photoCount,
  removed: photoCount,
  parked: photoCount,
  /** Held back because they show a secret. */
  secret: photoCount,
  /** Removed after their file was lost: they count nowhere else. */
  givenUp: photoCount,
  /** Taken, but its file is missing or altered: no export is made before these are removed or restored. */
  missing: z.array(
    z.object({ id, itemId: z.string(), zone: z.string().nullable(), caption: z.string().nullable() }),
  ),
  isBalanced: z.boolean(),
})

export type Photo = z.infer<typeof photo>
export type PhotoEdits = z.infer<typeof photoEdits>
export type PhotoLedger = z.infer<typeof photoLedger>

const caption = z.union([z.string().max(1000), statedPairInput])

/** Up to 64 MB as base64. */
const base64 = z.string().max(90_000_000)

/** The methods on photos. */
export const photosContract = {
  'inspections.addPhoto': task(
    z
      .strictObject({
        findingId: id,
        path: filePath.optional(),
        dataBase64: base64.optional(),
        caption: caption.nullable().optional(),
        edits: photoEdits.optional(),
        /** False: the picture without its edits is never written. Kept unless told. */
        keepsOriginal: z.boolean().optional(),
        isSecret: z.boolean().optional(),
      })
      .refine((input) => (input.path === undefined) !== (input.dataBase64 === undefined), {
        path: ['path'],
        message: 'path-or-data',
      }),
    photo,
  ),
  /** Edits a photo anew from its original, or from the picture as it is where no original was kept. */
  'inspections.editPhoto': task(
    z.strictObject({ id, edits: photoEdits, keepsOriginal: z.boolean().optional() }),
    photo,
  ),
  'inspections.updatePhoto': write(
    z.strictObject({ id, caption: caption.nullable().optional(), isSecret: z.boolean().optional() }),
    photo,
  ),
  'inspections.removePhoto': write(z.strictObject({ id }), photo),
  'inspections.restorePhoto': write(z.strictObject({ id }), photo),
  'inspections.readPhoto': task(
    z.strictObject({ id, part: z.enum(['picture', 'thumbnail', 'original']).optional() }),
    z.object({ mediaType: z.string(), dataBase64: z.string() }),
  ),
  'inspections.photoLedger': task(z.strictObject({ engagementId: id }), photoLedger),
  /** Every photo of an inspection with its place, for a gallery. */
  'inspections.listPhotos': read(
    z.strictObject({ inspectionId: id }),
    listOf(photo.extend({ itemId: z.string(), zoneId: z.string().nullable(), isParked: z.boolean() })),
  ),
} as const
