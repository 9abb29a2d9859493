import { createHash } from 'node:crypto'
import type { Metadata, Sharp, SharpConstructor } from 'sharp'
import { leavesAsIs, type PhotoEdits } from '../../shared/inspections/index.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { editPixels } from './edit-picture.ts'
import { loadSharp } from './load-sharp.ts'
import { fromPixels, ownBytes, toPixels } from './pixels.ts'
import { type PhotoFormat, type PhotoProblem, sniffFormat } from './sniff-format.ts'

/** The longer side of a stored photo, in pixels. */
export const maxSidePixels = 2048
/** The longer side of a thumbnail, in pixels. */
export const thumbnailSidePixels = 320
/** Photos with more pixels are refused before a pixel is decoded. */
export const maxInputPixels = 100_000_000

const jpegQuality = 82
const thumbnailQuality = 72

/** A JPEG without any metadata. */
export type Picture = {
  readonly bytes: Uint8Array
  readonly mediaType: 'image/jpeg'
  readonly width: number
  readonly height: number
  readonly sha256: string
}

/** A photo ready for the vault: upright, sRGB, edited if asked. */
export type PreparedPhoto = Picture & {
  /** The picture without its edits; null where it has none, or where the original is not to be kept. */
  readonly original: Picture | null
}

/** What a photo is prepared with. */
export type PrepareOptions = {
  /** Named in a refusal. */
  readonly name?: string | undefined
  readonly edits?: PhotoEdits | undefined
  /** Whether an edited photo comes with its original. */
  readonly keepsOriginal?: boolean | undefined
}

/** Refuses a photo; `reason` is the word the error texts know. */
export function refusePhoto(reason: PhotoProblem, name?: string) {
  return fail('UNSUPPORTED_FILE', name === undefined ? { reason } : { reason, name })
}

/**
 * Turns the bytes of a JPEG, PNG, WebP or AVIF into a JPEG of at most 2048 px without metadata, working
 * on the library's own threads; anything else is `UNSUPPORTED_FILE` with a `reason`.
 */
export async function preparePhoto(
  input: Uint8Array,
  { name, edits, keepsOriginal = true }: PrepareOptions = {},
): Promise<Result<PreparedPhoto>> {
  const sniffed = sniffFormat(input)
  if ('problem' in sniffed) return refusePhoto(sniffed.problem, name)
  const sharp = await loadSharp()
  try {
    const header = await sharp(input, { limitInputPixels: false }).metadata()
    if (!isFormat(header, sniffed.format)) return refusePhoto('damaged', name)
    if (header.width * header.height > maxInputPixels) return refusePhoto('too-many-pixels', name)
  } catch {
    return refusePhoto('damaged', name)
  }
  const upright = openUpright(sharp, input)
  if (edits === undefined || leavesAsIs(edits)) {
    const picture = await encode(upright).catch(() => null)
    return picture === null ? refusePhoto('damaged', name) : ok({ ...picture, original: null })
  }
  const pixels = await toPixels(upright).catch(() => null)
  if (pixels === null) return refusePhoto('damaged', name)
  const [picture, original] = await Promise.all([
    editPixels(sharp, pixels, edits).then((edited) => encode(fromPixels(sharp, edited))),
    keepsOriginal ? encode(fromPixels(sharp, pixels)) : null,
  ])
  return ok({ ...picture, original })
}

/** As a camera holds it, upright and no larger than a stored photo is. */
function openUpright(sharp: SharpConstructor, input: Uint8Array): Sharp {
  // `error` is the strictest level that lets through what cameras write: `warning` stops at stray bytes.
  return sharp(input, { limitInputPixels: maxInputPixels, failOn: 'error' })
    .autoOrient()
    .resize({ width: maxSidePixels, height: maxSidePixels, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
}

async function encode(picture: Sharp): Promise<Picture> {
  const { data, info } = await picture.jpeg({ quality: jpegQuality }).toBuffer({ resolveWithObject: true })
  const bytes = ownBytes(data)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { bytes, mediaType: 'image/jpeg', width: info.width, height: info.height, sha256 }
}

/** A small JPEG of a finished picture, made of that alone: it can't show what the picture does not. */
export async function makeThumbnail(picture: Uint8Array): Promise<Uint8Array> {
  const sharp = await loadSharp()
  const side = thumbnailSidePixels
  const small = await sharp(picture)
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: thumbnailQuality })
    .toBuffer()
  return ownBytes(small)
}

function isFormat(header: Metadata, format: PhotoFormat): boolean {
  if (format === 'avif') return header.format === 'heif' && header.compression === 'av1'
  return header.format === format
}
