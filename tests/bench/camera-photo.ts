import sharp from 'sharp'

/** A JPEG of 4000 × 3000 points with detail everywhere, as a camera writes it. */
export function cameraPhoto(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
  return sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#777', noise } })
    .blur(1)
    .jpeg({ quality: 90 })
    .toBuffer()
}
