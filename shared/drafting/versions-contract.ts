import { z } from 'zod'
import { filePath, id, instant, listOf } from '../fields.ts'
import { task } from '../method.ts'

/** A rendering of a draft that was kept with its answers and texts. */
export const draftVersion = z.object({
  id,
  draftId: id,
  /** Counts from 1 in each draft. */
  number: z.int(),
  /** The draft's revision that was rendered. */
  revision: z.int(),
  isDraft: z.boolean(),
  languages: z.array(z.string()),
  /** The hash of the file that was written. */
  sha256: z.string(),
  renderedAt: instant,
})

/** A stretch of a text that both versions have, or only the earlier or the later one. */
export const segment = z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })

/** A paragraph of two versions, side by side. */
export const comparedRow = z.object({
  clauseId: z.string(),
  key: z.string(),
  label: z.string(),
  change: z.enum(['same', 'changed', 'removed', 'added']),
  ja: z.array(segment),
  local: z.array(segment),
})

/** Two versions of a draft: `null` is the draft as it reads now. */
const pair = { draftId: id, before: id, after: id.nullable() }

export type ComparedRow = z.infer<typeof comparedRow>

export const versionsContract = {
  'drafts.versions': task(z.strictObject({ draftId: id }), listOf(draftVersion)),
  'drafts.compare': task(z.strictObject(pair), z.object({ rows: z.array(comparedRow) })),
  /** Writes the later version as a Word file whose differences are tracked changes. */
  'drafts.renderChanges': task(
    z.strictObject({ ...pair, out: filePath }),
    z.object({ path: z.string(), bytes: z.int(), changes: z.int() }),
  ),
} as const
