import { z } from 'zod'
import { filePath, id, instant, minutes, storedPair } from '../fields.ts'
import { read, task, write } from '../method.ts'

const target = z.discriminatedUnion('kind', [
  /** A finding 所見: the item of a checklist, and the zone it was seen in. */
  z.object({
    kind: z.literal('finding'),
    findingId: id,
    inspectionId: id,
    checklistId: z.string(),
    checklistVersion: z.string(),
    itemId: z.string(),
    /** Null where the item was seen as a whole. */
    zone: storedPair.nullable(),
  }),
  /** A version of a draft 文書案, as it was when the proof was added. */
  z.object({
    kind: z.literal('draft'),
    draftId: id,
    revision: z.int(),
    draftKind: z.string(),
    jurisdiction: z.string(),
  }),
  /** Any file: minutes of a meeting, an attendance sheet. */
  z.object({ kind: z.literal('file'), name: z.string(), bytes: z.int() }),
])

/** What a time entry produced. */
export const proof = z.object({
  id,
  entryId: id,
  target,
  createdAt: instant,
  isRemoved: z.boolean(),
  /** False once it was removed, or its finding stands in a zone that was taken off the walk: it proves nothing. */
  counts: z.boolean(),
})

/** What of an engagement may be linked as a proof besides its drafts, the newest first. */
const proofTargets = z.object({
  findings: z.array(
    z.object({
      id,
      inspectionId: id,
      checklistId: z.string(),
      checklistVersion: z.string(),
      itemId: z.string(),
      zone: storedPair.nullable(),
      siteName: z.string(),
      note: storedPair,
      updatedAt: instant,
    }),
  ),
})

export type Proof = z.infer<typeof proof>
export type ProofTarget = z.infer<typeof target>
export type ProofTargets = z.infer<typeof proofTargets>

/** The methods of the proofs of time entries; a settled entry may still be linked. */
export const proofsContract = {
  'hours.addProof': write(z.strictObject({ entryId: id, kind: z.enum(['finding', 'draft']), id }), proof),
  /** Keeps a copy of a file of at most 25 MB, encrypted. */
  'hours.attachProof': task(z.strictObject({ entryId: id, path: filePath }), proof),
  /** Writes an attached file back out. */
  'hours.saveProof': task(z.strictObject({ id, out: filePath }), z.object({ path: z.string() })),
  'hours.removeProof': write(z.strictObject({ id }), proof),
  'hours.restoreProof': write(z.strictObject({ id }), proof),
  'hours.proofs': read(
    z.strictObject({ engagementId: id }),
    z.object({
      /** The entries that have proofs, without the removed ones. */
      entries: z.array(z.object({ entryId: id, proofs: z.array(proof) })),
      /** Of entries without a proof that counts; reversed, reversing and removed entries need none. */
      unlinkedMinutes: minutes,
      unlinkedEntries: z.array(id),
    }),
  ),
  'hours.proofTargets': read(z.strictObject({ engagementId: id }), proofTargets),
} as const
