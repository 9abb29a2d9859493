import { createHash, sign } from 'node:crypto'
import packageFile from '../../../package.json' with { type: 'json' }
import {
  type SignedWipeCertificate,
  signedWipeText,
  type WipeCertificate,
} from '../../../shared/exchange/wipe/certificate.ts'
import type { Laptop } from '../../hours/index.ts'
import type { CoveringBatch, WipeInspection } from './inspect-wipe.ts'

/** The certificate of an engagement that is about to be removed, signed with the key of this laptop. */
export function makeCertificate(
  { engagementId, wipedAt }: Pick<WipeCertificate, 'engagementId' | 'wipedAt'>,
  { counts, copies }: WipeInspection,
  { batch, contentHash, exportedAt, receivedAt }: CoveringBatch,
  { id, publicKey, privateKey }: Laptop,
): SignedWipeCertificate {
  const certificate: WipeCertificate = {
    format: 'kagimori-wipe-certificate',
    version: 1,
    engagementId,
    wipedAt,
    appVersion: packageFile.version,
    received: { batch, contentHash, exportedAt, receivedAt },
    removed: counts,
    copies: copies.map(({ name, kind, manifestSha256 }) => ({
      // What somebody called a folder may be a name.
      name: /^\d{4}-\d\d-\d\dT[\dZ-]+-[0-9a-f]{4}$/.test(name)
        ? name
        : createHash('sha256').update(name).digest('hex'),
      kind,
      manifestSha256,
    })),
    laptop: { fingerprint: id, publicKey: publicKey.toString('base64') },
  }
  const signature = sign(null, Buffer.from(signedWipeText(certificate)), privateKey)
  return { ...certificate, signature: signature.toString('base64') }
}
