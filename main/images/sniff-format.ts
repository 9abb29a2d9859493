/** A photo format that the library may be handed. */
export type PhotoFormat = 'jpeg' | 'png' | 'webp' | 'avif'

/** Why a file is no photo for the vault; each word has its sentence under `photo.` in the error texts. */
export type PhotoProblem =
  | 'damaged'
  | 'heic'
  | 'not-an-image'
  | 'other-format'
  | 'svg'
  | 'too-large'
  | 'too-many-pixels'
  | 'unreadable'

/** What the first bytes of a file say it is; a name or an extension is never asked. */
export type Sniffed = { readonly format: PhotoFormat } | { readonly problem: PhotoProblem }

const pngSignature = '\x89PNG\r\n\x1a\n'
const avifBrands = new Set(['avif', 'avis'])
const heicBrands = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'hevm', 'hevs', 'mif1', 'msf1'])
/** GIF, TIFF, BMP, JPEG XL, JPEG 2000: pictures, but none a camera hands over. */
const otherSignatures = ['GIF8', 'II*\0', 'MM\0*', 'BM', '\xff\x0a', '\0\0\0\x0cJXL ', '\0\0\0\x0cjP  ']

/** Decides by content what a file is, reading its first kilobyte at most. */
export function sniffFormat(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return { problem: 'damaged' }
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1')
  if (head.startsWith('\xff\xd8\xff')) return { format: 'jpeg' }
  if (head.startsWith(pngSignature)) return { format: 'png' }
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return { format: 'webp' }
  if (head.startsWith('ftyp', 4)) return sniffBrands(head)
  if (otherSignatures.some((signature) => head.startsWith(signature))) return { problem: 'other-format' }
  if (/<svg[\s>]/i.test(head)) return { problem: 'svg' }
  return { problem: 'not-an-image' }
}

/** ISO base media files name a major brand and compatible ones; phones write HEIC, some tools AVIF. */
function sniffBrands(head: string): Sniffed {
  const boxLength = Buffer.from(head.slice(0, 4), 'latin1').readUInt32BE()
  const brands = head.slice(8, Math.min(boxLength, head.length)).match(/[\s\S]{4}/g) ?? []
  if (brands.some((brand) => avifBrands.has(brand))) return { format: 'avif' }
  if (brands.some((brand) => heicBrands.has(brand))) return { problem: 'heic' }
  return { problem: 'not-an-image' }
}
