const longestSide = 1600

/** The text of a QR code in a picture as drawn at most 1,600 pixels wide; null where none is found. */
export async function readQr(
  source: CanvasImageSource,
  width: number,
  height: number,
): Promise<string | null> {
  if (width === 0 || height === 0) return null
  const scale = Math.min(1, longestSide / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return null
  context.drawImage(source, 0, 0, canvas.width, canvas.height)
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height)
  const { default: decode } = await import('jsqr')
  return decode(pixels.data, pixels.width, pixels.height)?.data || null
}

/** The text of a QR code in a picture file; null where none is found. */
export async function readQrOfPicture(file: Blob): Promise<string | null> {
  const picture = await createImageBitmap(file)
  try {
    return await readQr(picture, picture.width, picture.height)
  } finally {
    picture.close()
  }
}
