import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'

const format = 1
const nonceBytes = 12
const tagBytes = 16

/** Encrypts an attachment for one engagement. Its file is, in this order, a format byte, the nonce, the ciphertext and its tag. */
export function encryptPieces(id: string, bytes: Uint8Array, engagementKey: Uint8Array): Uint8Array[] {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', engagementKey, nonce)
  cipher.setAAD(Buffer.from(id))
  const body = cipher.update(bytes)
  return [Buffer.of(format), nonce, body, cipher.final(), cipher.getAuthTag()]
}

/** The attachment as it was saved, or null if one bit of it, its name or its key is not as it was. */
export function decryptAttachment(
  id: string,
  file: Uint8Array,
  engagementKey: Uint8Array,
): Uint8Array | null {
  if (file.length < 1 + nonceBytes + tagBytes || file[0] !== format) return null
  try {
    const nonce = file.subarray(1, 1 + nonceBytes)
    const decipher = createDecipheriv('aes-256-gcm', engagementKey, nonce, { authTagLength: tagBytes })
    decipher.setAAD(Buffer.from(id))
    decipher.setAuthTag(file.subarray(file.length - tagBytes))
    const body = decipher.update(file.subarray(1 + nonceBytes, file.length - tagBytes))
    // Nothing is left of the text at its end in this mode; it proves the tag.
    decipher.final()
    return body
  } catch {
    return null
  }
}

/**
 * Gives memory that nobody needs any more back at once: the collector hardly sees what lies outside its heap, and would
 * let tens of megabytes of pictures pile up.
 */
export function giveBack({ buffer, byteLength }: Uint8Array): void {
  // What shares its memory with others is left alone.
  if (buffer.byteLength === byteLength) (buffer as Transferable).transfer(0)
}

// The types of ES2023 lack what Node 20 has.
type Transferable = ArrayBufferLike & { readonly transfer: (length: number) => ArrayBuffer }

/** What an attachment's file is checked against; without the key of its engagement it can't be read. */
export type AttachmentFacts = { readonly id: string; readonly sha256: string; readonly key: Buffer | null }

/** Tells whether the stored bytes of an attachment decrypt to the content that was saved. */
export function isWhole({ id, sha256, key }: AttachmentFacts, file: Uint8Array | null): boolean {
  const content = file === null || key === null ? null : decryptAttachment(id, file, key)
  return content !== null && hashAttachment(content) === sha256
}

/** The stored bytes of an attachment, or null if there are none that can be read. */
export function readIfPresent(path: string): Uint8Array | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}

/** SHA-256 of an attachment's content, in hex. */
export function hashAttachment(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
