import { z } from 'zod'
import { filePath, id } from '../fields.ts'
import { task } from '../method.ts'

/** One canonical record of the exchange workbook 提出用Excel. */
export const exchangeRecord = z.looseObject({ type: z.string(), id: z.string() })
export type ExchangeRecord = z.infer<typeof exchangeRecord>

export const exchangeContract = {
  'exchange.export': task(
    z.strictObject({ engagementId: id, out: filePath }),
    z.object({ path: z.string(), contentHash: z.string(), rows: z.int(), photos: z.int() }),
  ),
  'exchange.read': task(
    z.strictObject({ path: filePath }),
    z.object({ schemaVersion: z.int(), contentHash: z.string(), records: z.array(exchangeRecord) }),
  ),
} as const
