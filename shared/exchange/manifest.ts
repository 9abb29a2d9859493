import { z } from 'zod'
import { type CanonicalValue, canonicalJson } from './canonical.ts'
import { maxCounter } from './merge/stamp-text.ts'

/** What leaves the laptop: hours alone, hours and findings, or everything. */
export const profileNames = ['hours', 'findings', 'everything'] as const
export type ProfileName = (typeof profileNames)[number]

/** What a workbook says of itself beside its records, signed by the laptop that wrote it. */
export const manifest = z.object({
  /** Counts from 1 in each engagement on this laptop. */
  batch: z.int().min(1),
  profile: z.enum(profileNames),
  /** True where the names of information assets were left out. */
  masksAssets: z.boolean(),
  exportedAt: z.iso.datetime(),
  version: z.string().max(50),
  records: z.int().min(0),
  photos: z.int().min(0),
  laptop: z.object({
    /** The fingerprint of the key. */
    id: z.string().max(40),
    name: z.string().max(200),
    /** 32 bytes, Ed25519 (RFC 8032), Base64. */
    publicKey: z.base64().max(64),
  }),
  /** SHA-256 over what the visible cells showed. */
  cellsHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** What a merge needs to know; since schema version 5. */
  clock: z
    .object({
      /** The laptops that stamps count by their place, each with the highest counter that the writer had seen of it. */
      devices: z.array(z.string().min(1).max(40)).max(1000),
      seen: z.array(z.int().min(0).max(maxCounter)).max(1000),
      /** SHA-256 over the stamps of all records. */
      stampsHash: z.string().regex(/^[0-9a-f]{64}$/),
      /** The laptop that leads the engagement; null for the one that wrote the file. */
      lead: z
        .object({ id: z.string().max(40), name: z.string().max(200), publicKey: z.base64().max(64) })
        .nullable(),
    })
    .refine(({ devices, seen }) => devices.length === seen.length && new Set(devices).size === devices.length)
    .optional(),
})

export type Manifest = z.infer<typeof manifest>

/** A manifest with the signature of its laptop, Base64. */
export const signedManifest = manifest.extend({ signature: z.base64().max(100) })
export type SignedManifest = z.infer<typeof signedManifest>

/** What the signature is made over: the records by their hash, and all that the manifest says. */
export function signedText(
  contentHash: string,
  { signature: _, ...said }: Manifest & { signature?: string },
): string {
  return `kagimori-exchange\n${contentHash}\n${canonicalJson(said as unknown as CanonicalValue)}`
}
