import { z } from 'zod'
import { calendarDate, id } from '../fields.ts'
import { type CanonicalValue, canonicalJson } from './canonical.ts'
import { fingerprintPattern } from './consolidate/registered-keys.ts'

/** What a receipt file calls itself. */
export const receiptFormat = 'kagimori-receipt'

/** The version of the receipt's shape; a reader refuses a newer one. */
export const receiptVersion = 1

/** The most bytes a receipt file has. */
export const receiptLimit = 64 * 1024

const fingerprint = z.string().regex(fingerprintPattern)

/** What an office says of a workbook that it got: which one it is, and the day. */
export const receipt = z.strictObject({
  format: z.literal(receiptFormat),
  version: z.literal(receiptVersion),
  engagementId: id,
  batch: z.int().min(1),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The fingerprint of the laptop that wrote the workbook. */
  laptop: fingerprint,
  receivedOn: calendarDate,
  office: z.strictObject({
    id: fingerprint,
    name: z.string().max(200),
    /** 32 bytes, Ed25519 (RFC 8032), Base64. */
    publicKey: z.base64().max(64),
  }),
})
export type Receipt = z.infer<typeof receipt>

/** A receipt with the signature of the office's laptop, Base64. */
export const signedReceipt = receipt.extend({ signature: z.base64().max(100) })
export type SignedReceipt = z.infer<typeof signedReceipt>

/** What the signature of a receipt is made over: all that it says. */
export function receiptText({ signature: _, ...said }: Receipt & { signature?: string }): string {
  return `${receiptFormat}\n${canonicalJson(said as unknown as CanonicalValue)}`
}
