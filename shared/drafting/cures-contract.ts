import { z } from 'zod'
import { id, listOf } from '../fields.ts'
import { task } from '../method.ts'
import { jurisdictions } from './answers.ts'
import { documentKinds } from './library/kinds.ts'

const kind = z.enum(documentKinds)
const itemId = z.string().min(1).max(64)

/** A finding 指摘 that is open and that clauses of some document cure. */
export const curedFinding = z.object({
  findingId: id,
  inspectionId: id,
  siteName: z.string(),
  checklistVersion: z.string(),
  itemId,
  zoneId: z.string().nullable(),
  answer: z.enum(['partial', 'missing']),
  severity: z.enum(['critical', 'medium', 'minor']).nullable(),
  cures: z.array(z.object({ clauseId: z.string(), kinds: z.array(kind) })),
})

export type CuredFinding = z.infer<typeof curedFinding>

/** The methods between findings and the clauses that cure them. */
export const curesContract = {
  /** The clauses that cure a finding of an item, the best first, each with the draft of the engagement it belongs in. */
  'drafts.curing': task(
    z.strictObject({ inspectionId: id, itemId }),
    z.object({
      engagementId: id,
      siteId: id,
      /** The country a new draft would be for; null where the engagement's has no documents. */
      jurisdiction: z.enum(jurisdictions).nullable(),
      /** `draftId` is null where the draft would have to be begun. */
      items: z.array(z.object({ clauseId: z.string(), kind, draftId: id.nullable() })),
    }),
  ),
  /** The findings of an engagement that a clause cures, the gravest of each item of each inspection. */
  'cures.list': task(z.strictObject({ engagementId: id }), listOf(curedFinding)),
} as const
