import type { Sharp, SharpConstructor } from 'sharp'

/** A picture as bare pixels, three bytes each. */
export type Pixels = {
  readonly data: Uint8Array<ArrayBuffer>
  readonly width: number
  readonly height: number
}

/** The pixels of what the library was told to make; rejects where it can't. */
export async function toPixels(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true })
  if (info.channels !== 3) throw new Error(`a picture of ${info.channels} channels`)
  return { data: ownBytes(data), width: info.width, height: info.height }
}

/**
 * A copy of what the library answered. Its WebAssembly build answers views of its own memory, which changes under
 * whoever keeps one, is shared with the thread that one is sent to, and is taken in whole when one is handed back.
 */
export function ownBytes(answered: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(answered)
}

/** Hands bare pixels back to the library. */
export function fromPixels(sharp: SharpConstructor, { data, width, height }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels: 3 } })
}
