import { z } from 'zod'
import { filePath } from '../fields.ts'
import { task } from '../method.ts'
import { checkCodes, checkLevels } from './consolidate/checks.ts'
import { fingerprintPattern } from './consolidate/registered-keys.ts'

/** What a consolidation found a file to be; `forged` carries a signature that is not of its records. */
export const fileStates = ['genuine', 'unregistered', 'unsigned', 'altered', 'forged', 'unreadable'] as const
export type FileState = (typeof fileStates)[number]

const fingerprint = z.string().trim().toUpperCase().regex(fingerprintPattern)

export const consolidateContract = {
  'exchange.consolidate': task(
    z.strictObject({
      /** Workbooks, or folders of them. */
      paths: z.array(filePath).min(1).max(100_000),
      out: filePath,
      /** Fingerprints of the keys that JETRO's office has registered. */
      registeredKeys: z.array(fingerprint).max(10_000).optional(),
      /** The same as a file of the office, JSON or CSV, with names. */
      keys: filePath.optional(),
    }),
    z.object({
      path: z.string(),
      /** The names of the tables beside it, CSV and Parquet. */
      tables: z.array(z.string()),
      files: z.record(z.enum(fileStates), z.int()),
      companies: z.int(),
      engagements: z.int(),
      entries: z.int(),
      findings: z.int(),
      checks: z.array(z.object({ code: z.enum(checkCodes), level: z.enum(checkLevels), count: z.int() })),
      /** Every file that is not genuine, the first thousand of them. */
      problems: z.array(
        z.object({
          file: z.string(),
          state: z.enum(fileStates),
          /** Why it could not be read. */
          failure: z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) }).nullable(),
          fingerprint: z.string().nullable(),
          /** Visible cells that do not say what was recorded. */
          differences: z.int(),
        }),
      ),
    }),
  ),
} as const
