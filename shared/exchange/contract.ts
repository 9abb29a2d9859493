import { z } from 'zod'
import { filePath, id, instant, listOf } from '../fields.ts'
import { read, task } from '../method.ts'

/** One canonical record of the exchange workbook 提出用Excel. */
export const exchangeRecord = z.looseObject({ type: z.string(), id: z.string() })
export type ExchangeRecord = z.infer<typeof exchangeRecord>

/** A workbook that left this device, without its records. */
export const writtenExport = z.object({
  engagementId: id,
  exportedAt: instant,
  contentHash: z.string(),
  rows: z.int(),
  photos: z.int(),
})
export type WrittenExport = z.infer<typeof writtenExport>

export const exchangeContract = {
  'exchange.list': read(z.strictObject({ engagementId: id.optional() }), listOf(writtenExport)),
  'exchange.export': task(
    z.strictObject({
      engagementId: id,
      out: filePath,
      /** Photos that show a secret and go in all the same. */
      secretPhotos: z.array(id).max(10_000).optional(),
    }),
    z.object({
      path: z.string(),
      contentHash: z.string(),
      rows: z.int(),
      photos: z.int(),
      /** Photos that were held back because they show a secret. */
      heldBack: z.int(),
    }),
  ),
  'exchange.read': task(
    z.strictObject({ path: filePath }),
    z.object({ schemaVersion: z.int(), contentHash: z.string(), records: z.array(exchangeRecord) }),
  ),
} as const
