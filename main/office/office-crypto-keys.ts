import { createCipheriv, createDecipheriv, hash, timingSafeEqual } from 'node:crypto'

/** How something is encrypted ([MS-OFFCRYPTO] 2.3.4.10); lengths in bytes. */
export type CipherTerms = {
  readonly hashName: string
  readonly keyBytes: number
  readonly blockBytes: number
  readonly salt: Buffer
}

/** What turns a password into the key of a package. */
export type PasswordTerms = CipherTerms & {
  readonly spinCount: number
  readonly verifierInput: Buffer
  readonly verifierHash: Buffer
  readonly packageKey: Buffer
}

/** What each derived key is for ([MS-OFFCRYPTO] 2.3.4.13 and 2.3.4.14). */
export const blockKeys = {
  verifierInput: Buffer.from('fea7d2763b4b9e79', 'hex'),
  verifierHash: Buffer.from('d7aa0f6d3061344e', 'hex'),
  packageKey: Buffer.from('146e0be7abacd0d6', 'hex'),
  integrityKey: Buffer.from('5fb2ad010cb9e1f6', 'hex'),
  integrityValue: Buffer.from('a0677f02b22c8433', 'hex'),
} as const

/** Bytes of a package that are encrypted with one initialisation vector. */
export const segmentBytes = 4096
/** Bytes of a package that are handled at once. */
export const windowBytes = 256 * segmentBytes
/** Before an encrypted package stands its length. */
export const lengthBytes = 8

/** Cuts a hash to a length, or fills it up as the standard says. */
export function toLength(bytes: Buffer, length: number): Buffer {
  if (bytes.length >= length) return bytes.subarray(0, length)
  return Buffer.concat([bytes, Buffer.alloc(length - bytes.length, 0x36)])
}

/** The initialisation vector of a segment or of a purpose. */
export function vectorOf({ hashName, salt, blockBytes }: CipherTerms, block: Buffer | number): Buffer {
  const suffix = Buffer.isBuffer(block) ? block : numberBytes(block)
  return toLength(hash(hashName, Buffer.concat([salt, suffix]), 'buffer'), blockBytes)
}

function numberBytes(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** AES in CBC mode over whole blocks. */
export function encipher(key: Buffer, vector: Buffer, bytes: Buffer): Buffer {
  const cipher = createCipheriv(`aes-${key.length * 8}-cbc`, key, vector).setAutoPadding(false)
  return Buffer.concat([cipher.update(bytes), cipher.final()])
}

/** Undoes `encipher`. */
export function decipher(key: Buffer, vector: Buffer, bytes: Buffer): Buffer {
  const cipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, vector).setAutoPadding(false)
  return Buffer.concat([cipher.update(bytes), cipher.final()])
}

/** Derives keys from a password; takes about a third of a second for 100,000 spins, hence for a thread of its own. */
export function stretchPassword(
  password: string,
  {
    hashName,
    salt,
    spinCount,
    keyBytes,
  }: Pick<PasswordTerms, 'hashName' | 'salt' | 'spinCount' | 'keyBytes'>,
): (purpose: Buffer) => Buffer {
  let digest = hash(hashName, Buffer.concat([salt, Buffer.from(password, 'utf16le')]), 'buffer')
  const round = Buffer.alloc(4 + digest.length)
  for (let spin = 0; spin < spinCount; spin += 1) {
    round.writeUInt32LE(spin)
    digest.copy(round, 4)
    digest = hash(hashName, round, 'buffer')
  }
  return (purpose) => toLength(hash(hashName, Buffer.concat([digest, purpose]), 'buffer'), keyBytes)
}

/** The key of the package; null where the password is another one. */
export function openPackageKey(password: string, terms: PasswordTerms): Buffer | null {
  const derive = stretchPassword(password, terms)
  const open = (purpose: Buffer, bytes: Buffer) =>
    decipher(derive(purpose), toLength(terms.salt, terms.blockBytes), bytes)
  const input = open(blockKeys.verifierInput, terms.verifierInput)
  const expected = hash(terms.hashName, input.subarray(0, terms.salt.length), 'buffer')
  const found = open(blockKeys.verifierHash, terms.verifierHash).subarray(0, expected.length)
  if (found.length !== expected.length || !timingSafeEqual(found, expected)) return null
  return open(blockKeys.packageKey, terms.packageKey).subarray(0, terms.keyBytes)
}

/** Handles every segment of a window that begins at `from` in its package; the last one is filled up to a block. */
export function mapSegments(
  window: Buffer,
  from: number,
  terms: CipherTerms,
  handle: (vector: Buffer, segment: Buffer) => Buffer,
): Buffer {
  const done: Buffer[] = []
  for (let at = 0; at < window.length; at += segmentBytes) {
    const segment = window.subarray(at, at + segmentBytes)
    const missing = (terms.blockBytes - (segment.length % terms.blockBytes)) % terms.blockBytes
    const whole = missing === 0 ? segment : Buffer.concat([segment, Buffer.alloc(missing)])
    done.push(handle(vectorOf(terms, (from + at) / segmentBytes), whole))
  }
  return Buffer.concat(done)
}
