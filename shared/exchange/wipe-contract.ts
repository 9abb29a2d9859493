import { z } from 'zod'
import { filePath, id, instant, listOf } from '../fields.ts'
import { read, task } from '../method.ts'
import { wipeCounts } from './wipe/counts.ts'
import { wipeObstacle } from './wipe/obstacles.ts'

const preview = z.object({
  engagementId: id,
  /** What would go from the vault, removed records among them. */
  counts: z.record(z.enum(wipeCounts), z.int()),
  /** Photos and reviews that no workbook carries: photos that show a secret, parked ones, reviewed documents. */
  onlyHere: z.object({ photos: z.int(), reviews: z.int() }),
  /** Backups that hold the engagement, and vaults that a restore kept aside. */
  copies: z.object({ backups: z.int(), keptAside: z.int() }),
  /** The batch by which JETRO has all there is; null where there is none. */
  received: z.object({ batch: z.int(), contentHash: z.string(), receivedAt: instant }).nullable(),
  obstacles: z.array(wipeObstacle),
})
export type WipePreview = z.infer<typeof preview>

const wipedEngagement = z.object({
  id,
  engagementId: id,
  wipedAt: instant,
  /** Null while a trace may be left, which the next unlock removes. */
  finishedAt: instant.nullable(),
  /** The number of the received batch and the hash of its content. */
  batch: z.int(),
  contentHash: z.string(),
})
export type WipedEngagement = z.infer<typeof wipedEngagement>

export const wipeContract = {
  /** What removing an engagement for good would remove, and what stands in the way. */
  'exchange.wipePreview': task(z.strictObject({ engagementId: id }), preview),
  /** Removes an engagement from vault and backups and writes the certificate, with its data beside it as JSON. */
  'exchange.wipe': task(
    z.strictObject({
      engagementId: id,
      /** The first eight characters of the hash of the received batch. */
      confirmation: z.string().max(100),
      /** The Word file of the certificate. */
      out: filePath,
    }),
    z.object({
      id,
      wipedAt: instant,
      /** False where backups or freed pages are left to the next unlock; the certificate then waits, too. */
      isFinished: z.boolean(),
      /** Where the certificate was written; null where it could not be, and can be had by `exchange.wipeCertificate`. */
      path: z.string().nullable(),
    }),
  ),
  /** The engagements that were removed from this vault. */
  'exchange.wipes': read(z.strictObject({}), listOf(wipedEngagement)),
  /** Writes the certificate of a removed engagement once more. */
  'exchange.wipeCertificate': task(z.strictObject({ id, out: filePath }), z.object({ path: z.string() })),
} as const
