import { z } from 'zod'
import { filePath, id, instant, minutes } from '../fields.ts'
import { task } from '../method.ts'
import { triedFilePassword } from './file-password.ts'
import { profileNames } from './manifest.ts'

const recordKey = z.object({ type: z.string(), id: z.string() })

/** A part of a record in which this vault and the file differ; absent where a side has no such field. */
const partDifference = z.object({
  part: z.string(),
  /** By the name of each field of the part. */
  ours: z.record(z.string(), z.unknown()),
  theirs: z.record(z.string(), z.unknown()),
  /** Whose value stands unless a person decides otherwise. */
  winner: z.enum(['ours', 'theirs']),
  /** True where neither laptop knew the other's change. */
  isConflict: z.boolean(),
})

/** A record that an import would bring or change. */
export const recordChange = recordKey.extend({
  /** *kept* where the vault has the later value, *settled* where what was handed to JETRO stands against the file. */
  outcome: z.enum(['new', 'theirs', 'both', 'removed', 'kept', 'settled']),
  /** What a person knows the record by: a name, a day, an item; empty where it has none. */
  label: z.string(),
  parts: z.array(partDifference),
})
export type RecordChange = z.infer<typeof recordChange>

const cellValue = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** Why a corrected cell can't be taken over by itself. */
export const proposalRefusals = [
  /** The cell belongs to no field that is recorded: a heading, a sum, a place in a list. */
  'no-field',
  /** The record is not in this vault, or was removed. */
  'not-here',
  /** The record changed since the file was written. */
  'changed-since',
  /** What was written is no such value: no date, no number, none of the choices. */
  'bad-value',
  /** The rule of the field allows no change. */
  'fixed',
] as const

/** A cell that somebody changed in a spreadsheet, as a proposal. */
export const proposal = z.object({
  /** Names the cell for the decision. */
  id: z.string(),
  sheet: z.string(),
  cell: z.string(),
  recorded: cellValue,
  shown: cellValue,
  /** What it would change; null where no field stands behind the cell. */
  record: recordKey.nullable(),
  field: z.string().nullable(),
  /** Null where it may be accepted. */
  refusal: z.enum(proposalRefusals).nullable(),
})
export type Proposal = z.infer<typeof proposal>

const overlap = z.object({ expert: z.string(), entryId: id, otherId: id, minutes })

/** What an import would do, before it does it. */
export const mergePreview = z.object({
  engagementId: id,
  company: z.string(),
  region: z.string().nullable(),
  fiscalYear: z.int(),
  /** True where this vault does not have the engagement yet. */
  isNew: z.boolean(),
  /** An engagement of the same company name, region and year under another id, or null. */
  twinId: id.nullable(),
  /** The laptop that wrote the file; null for one of before schema version 4. */
  from: z
    .object({ fingerprint: z.string(), name: z.string(), isThisLaptop: z.boolean(), isKnown: z.boolean() })
    .nullable(),
  batch: z.int().nullable(),
  profile: z.enum(profileNames).nullable(),
  exportedAt: instant.nullable(),
  /** Records by what becomes of them; photos are among them. */
  counts: z.object({
    fresh: z.int(),
    theirs: z.int(),
    both: z.int(),
    removed: z.int(),
    kept: z.int(),
    settled: z.int(),
    same: z.int(),
  }),
  /** Changes and conflicts, the ones that want a decision first; at most 2,000. */
  changes: z.array(recordChange),
  /** How many changes are not listed. */
  more: z.int(),
  proposals: z.array(proposal),
  /** Null where the merge stays within the cap. */
  budget: z.object({ capMinutes: minutes, billedMinutes: minutes, overMinutes: minutes }).nullable(),
  /** Work of one expert at two places at once, which the merge brings together. */
  overlaps: z.array(overlap),
  /** True where the removals must be confirmed by their number. */
  asksForRemovals: z.boolean(),
})
export type MergePreview = z.infer<typeof mergePreview>

/** What a person decided on a preview. */
export const mergeDecisions = z.strictObject({
  /** Whose value stands in a part; what is not named stands as the preview says. */
  parts: z
    .array(
      z.strictObject({
        type: z.string().max(50),
        id: z.string().max(500),
        part: z.string().max(500),
        choose: z.enum(['ours', 'theirs']),
      }),
    )
    .max(100_000)
    .optional(),
  /** The ids of the proposals that are accepted; all others are declined. */
  proposals: z.array(z.string().max(500)).max(100_000).optional(),
  /** The number of removals that was confirmed, where the preview asks for it. */
  removals: z.int().min(0).optional(),
})
export type MergeDecisions = z.infer<typeof mergeDecisions>

export const mergeContract = {
  /** What an import of another laptop's or JETRO's workbook would do; changes nothing. */
  'exchange.preview': task(
    z.strictObject({ path: filePath, password: triedFilePassword.optional() }),
    mergePreview,
  ),
  /** Merges a workbook into the vault, with a backup first. */
  'exchange.import': task(
    z.strictObject({
      path: filePath,
      password: triedFilePassword.optional(),
      decisions: mergeDecisions.optional(),
    }),
    z.object({
      engagementId: id,
      /** Records that were added, changed and removed here. */
      added: z.int(),
      changed: z.int(),
      removed: z.int(),
      /** Proposals by what became of them. */
      accepted: z.array(z.string()),
      refused: z.array(z.object({ id: z.string(), refusal: z.enum(proposalRefusals) })),
      /** Of everything the engagement holds now. */
      contentHash: z.string(),
      /** Minutes over the cap; the next export waits until they are resolved. */
      overMinutes: minutes,
    }),
  ),
} as const
