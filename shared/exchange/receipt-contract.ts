import { z } from 'zod'
import { calendarDate, filePath, id } from '../fields.ts'
import { task } from '../method.ts'
import { fingerprintPattern } from './consolidate/registered-keys.ts'
import { writtenExport } from './contract.ts'
import { triedFilePassword } from './file-password.ts'

const fingerprint = z.string().trim().toUpperCase().regex(fingerprintPattern)

export const receiptContract = {
  /** Writes a receipt for an unaltered workbook, signed by this laptop. */
  'exchange.acknowledge': task(
    z.strictObject({
      path: filePath,
      out: filePath,
      password: triedFilePassword.optional(),
      /** Fingerprints that JETRO's office has registered; where there are any, the workbook's must be among them. */
      registeredKeys: z.array(fingerprint).max(10_000).optional(),
      /** Today unless told. */
      receivedOn: calendarDate.optional(),
    }),
    z.object({
      path: z.string(),
      engagementId: id,
      batch: z.int(),
      contentHash: z.string(),
      laptop: z.string(),
      receivedOn: calendarDate,
    }),
  ),
  /** Closes the batch of this laptop that a receipt is for. */
  'exchange.takeReceipt': task(
    z.strictObject({ path: filePath }),
    writtenExport.extend({
      /** False where the same receipt had closed it before. */
      isNew: z.boolean(),
    }),
  ),
} as const
