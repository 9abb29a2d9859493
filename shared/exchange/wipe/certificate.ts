import { z } from 'zod'
import { instant } from '../../fields.ts'
import { type CanonicalValue, canonicalJson } from '../canonical.ts'
import { wipeCounts } from './counts.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What a certificate says of an engagement that was removed: hashes, dates and numbers, no name. */
export const wipeCertificate = z.strictObject({
  format: z.literal('kagimori-wipe-certificate'),
  version: z.literal(1),
  engagementId: z.uuid(),
  wipedAt: instant,
  /** Of Kagimori. */
  appVersion: z.string(),
  /** The batch by which JETRO has all there was. */
  received: z.strictObject({ batch: z.int(), contentHash: sha256, exportedAt: instant, receivedAt: instant }),
  /** What was removed from the vault, removed records among them. */
  removed: z.record(z.enum(wipeCounts), z.int()),
  /** Backups, and vaults that a restore had kept aside, that held the engagement and were removed. */
  copies: z.array(
    z.strictObject({
      name: z.string(),
      kind: z.enum(['backup', 'kept-aside']),
      manifestSha256: sha256.nullable(),
    }),
  ),
  /** The laptop that removed it: the fingerprint of its key, and the key (32 bytes, Ed25519, Base64). */
  laptop: z.strictObject({ fingerprint: z.string(), publicKey: z.base64() }),
})
export type WipeCertificate = z.infer<typeof wipeCertificate>

/** A certificate with the signature of its laptop, Base64. */
export const signedWipeCertificate = wipeCertificate.extend({ signature: z.base64() })
export type SignedWipeCertificate = z.infer<typeof signedWipeCertificate>

/** What the signature is made over: all that the certificate says, as canonical JSON. */
export function signedWipeText(certificate: WipeCertificate): string {
  return `kagimori-wipe\n${canonicalJson(certificate as unknown as CanonicalValue)}`
}
