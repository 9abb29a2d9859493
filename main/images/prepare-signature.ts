import { invalid, ok, type Result } from '../../shared/result.ts'
import { loadSharp } from './load-sharp.ts'
import { ownBytes } from './pixels.ts'
import { sniffFormat } from './sniff-format.ts'

const maxPixels = 4_000_000
const box = { width: 900, height: 300 }

/**
 * Turns the bytes of a drawn signature into a small PNG of our own on white, without anything else that came along;
 * `INVALID_INPUT` for what is no PNG, is damaged or has too many pixels.
 */
export async function prepareSignature(input: Uint8Array): Promise<Result<Uint8Array>> {
  const sniffed = sniffFormat(input)
  if (!('format' in sniffed) || sniffed.format !== 'png') return refuse('not-a-picture')
  const sharp = await loadSharp()
  try {
    const { format, width, height } = await sharp(input, { limitInputPixels: maxPixels }).metadata()
    if (format !== 'png' || width * height > maxPixels) return refuse('too-many-pixels')
    const png = await sharp(input, { limitInputPixels: maxPixels, failOn: 'error' })
      .flatten({ background: '#ffffff' })
      .resize({ ...box, fit: 'inside', withoutEnlargement: true })
      .toColourspace('b-w')
      .png({ compressionLevel: 9 })
      .toBuffer()
    return ok(ownBytes(png))
  } catch {
    return refuse('damaged')
  }
}

function refuse(reason: string) {
  return invalid({ path: 'picture', reason })
}
