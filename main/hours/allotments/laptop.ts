import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'

/** This laptop with the key it signs with. */
export type Laptop = {
  readonly id: string
  readonly name: string
  /** 32 bytes, Ed25519 (RFC 8032). */
  readonly publicKey: Buffer
  readonly privateKey: KeyObject
}

/** A laptop's keys as stored: the private one as PKCS #8. */
export type StoredLaptop = {
  readonly id: string
  readonly name: string
  readonly publicKey: Buffer
  readonly privateKey: Buffer
}

/** What stands before an Ed25519 key in an X.509 public key (RFC 8410). */
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex')
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Makes the keys of a laptop; without a name it is called by the first letters of its fingerprint. */
export function makeLaptop(name?: string): StoredLaptop {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  })
  const raw = publicKey.subarray(spkiHead.length)
  const id = fingerprintOf(raw)
  return { id, name: name ?? id.slice(0, 5), publicKey: raw, privateKey }
}

/** A stored laptop, ready to sign. */
export function readyLaptop(stored: StoredLaptop): Laptop {
  return { ...stored, privateKey: createPrivateKey({ key: stored.privateKey, format: 'der', type: 'pkcs8' }) }
}

/** The X.509 form of a raw public key. */
export function publicKeyOf(raw: Buffer): Buffer {
  return Buffer.concat([spkiHead, raw])
}

/** What people compare: 100 bits of the key's SHA-256 as 20 letters and digits in groups of five. */
export function fingerprintOf(publicKey: Buffer): string {
  const bits = [...createHash('sha256').update(publicKey).digest().subarray(0, 13)]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('')
  const text = (bits.slice(0, 100).match(/.{5}/g) ?? [])
    .map((five) => letters[Number.parseInt(five, 2)])
    .join('')
  return (text.match(/.{5}/g) ?? []).join('-')
}
