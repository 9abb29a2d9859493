import { createPublicKey, sign, verify } from 'node:crypto'
import { type Manifest, type SignedManifest, signedText } from '../../shared/exchange/manifest.ts'
import { fingerprintOf, type Laptop, publicKeyOf } from '../hours/index.ts'

/** Signs a text with the key of this laptop: Ed25519, Base64. */
export function signText(text: string, { privateKey }: Laptop): string {
  return sign(null, Buffer.from(text), privateKey).toString('base64')
}

/** Whether a text was signed by a key, and the key is the one of its fingerprint. */
export function isSignedBy(
  text: string,
  signature: string,
  { id, publicKey }: { readonly id: string; readonly publicKey: string },
): boolean {
  const raw = Buffer.from(publicKey, 'base64')
  if (raw.length !== 32 || fingerprintOf(raw) !== id) return false
  const key = createPublicKey({ key: publicKeyOf(raw), format: 'der', type: 'spki' })
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'))
}

/** Signs what a manifest says of records with the key of this laptop. */
export function signManifest(contentHash: string, said: Manifest, laptop: Laptop): SignedManifest {
  return { ...said, signature: signText(signedText(contentHash, said), laptop) }
}

/** Whether a manifest was signed by the key it names. */
export function isSigned(contentHash: string, said: SignedManifest): boolean {
  return isSignedBy(signedText(contentHash, said), said.signature, said.laptop)
}
