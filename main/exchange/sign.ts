import { createPublicKey, sign, verify } from 'node:crypto'
import { type Manifest, type SignedManifest, signedText } from '../../shared/exchange/manifest.ts'
import { fingerprintOf, type Laptop, publicKeyOf } from '../hours/index.ts'

/** Signs what a manifest says of records with the key of this laptop. */
export function signManifest(contentHash: string, said: Manifest, { privateKey }: Laptop): SignedManifest {
  const signature = sign(null, Buffer.from(signedText(contentHash, said)), privateKey)
  return { ...said, signature: signature.toString('base64') }
}

/** Whether a manifest was signed by the key it names, and the key is the one of its fingerprint. */
export function isSigned(contentHash: string, said: SignedManifest): boolean {
  const raw = Buffer.from(said.laptop.publicKey, 'base64')
  if (raw.length !== 32 || fingerprintOf(raw) !== said.laptop.id) return false
  const key = createPublicKey({ key: publicKeyOf(raw), format: 'der', type: 'spki' })
  return verify(null, Buffer.from(signedText(contentHash, said)), key, Buffer.from(said.signature, 'base64'))
}
