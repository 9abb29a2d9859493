import { createHash } from 'node:crypto'
import type { Metadata } from 'sharp'
import { fail, ok, type Result } from '../../shared/result.ts'
import { loadSharp } from './load-sharp.ts'
import { type PhotoFormat, type PhotoProblem, sniffFormat } from './sniff-format.ts'

/** The longer side of a stored photo, in pixels. */
export const maxSidePixels = 2048
/** Photos with more pixels are refused before a pixel is decoded. */
export const maxInputPixels = 100_000_000

const jpegQuality = 82

/** A photo ready for the vault: upright, sRGB, without any metadata. */
export type PreparedPhoto = {
  readonly bytes: Uint8Array
  readonly mediaType: 'image/jpeg'
  readonly width: number
  readonly height: number
  readonly sha256: string
}

/** Refuses a photo; `reason` is the word the error texts know. */
export function refusePhoto(reason: PhotoProblem, name?: string) {
  return fail('UNSUPPORTED_FILE', name === undefined ? { reason } : { reason, name })
}

/**
 * Turns the bytes of a JPEG, PNG, WebP or AVIF into a JPEG of at most 2048 px without metadata, working
 * on the library's own threads; anything else is `UNSUPPORTED_FILE` with a `reason`.
 */
export async function preparePhoto(input: Uint8Array, name?: string): Promise<Result<PreparedPhoto>> {
  const sniffed = sniffFormat(input)
  if ('problem' in sniffed) return refusePhoto(sniffed.problem, name)
  const sharp = await loadSharp()
  try {
    const header = await sharp(input, { limitInputPixels: false }).metadata()
    if (!isFormat(header, sniffed.format)) return refusePhoto('damaged', name)
    if (header.width * header.height > maxInputPixels) return refusePhoto('too-many-pixels', name)
    // `error` is the strictest level that lets through what cameras write: `warning` stops at stray bytes.
    const { data, info } = await sharp(input, { limitInputPixels: maxInputPixels, failOn: 'error' })
      .autoOrient()
      .resize({ width: maxSidePixels, height: maxSidePixels, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: jpegQuality })
      .toBuffer({ resolveWithObject: true })
    const sha256 = createHash('sha256').update(data).digest('hex')
    return ok({ bytes: data, mediaType: 'image/jpeg', width: info.width, height: info.height, sha256 })
  } catch {
    return refusePhoto('damaged', name)
  }
}

function isFormat(header: Metadata, format: PhotoFormat): boolean {
  if (format === 'avif') return header.format === 'heif' && header.compression === 'av1'
  return header.format === format
}
