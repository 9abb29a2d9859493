import { z } from 'zod'
import { calendarDate, filePath, id, listOf } from '../fields.ts'
import { task } from '../method.ts'
import { lawPlaces } from './rules/kinds.ts'

const place = z.enum(lawPlaces)

const head = z.object({ id: z.string(), version: z.string(), asOf: calendarDate, publisher: z.string() })

/** The law of one place, as it ships or as a pack brought it. */
export const lawPackHead = head.extend({
  jurisdiction: place,
  isShipped: z.boolean(),
  /** Whether documents are judged by it. */
  isInForce: z.boolean(),
  rules: z.int(),
  parameters: z.int(),
  languages: z.array(z.string()),
  /** To be shown with 要確認: something of it was last looked at more than twelve months ago. */
  isUnconfirmed: z.boolean(),
})

const facts = z.record(z.string(), z.string()).nullable()

const lawChange = z.object({
  kind: z.enum(['added', 'removed', 'changed']),
  what: z.enum(['parameter', 'rule']),
  jurisdiction: place,
  id: z.string(),
  /** Facts by their paths in the file; of what is changed, those that differ. */
  before: facts,
  after: facts,
})

const preview = z.object({
  pack: head,
  /** What the pack takes the place of. */
  replaces: z.array(head.extend({ jurisdiction: place, isShipped: z.boolean() })),
  changes: z.array(lawChange),
  /** The drafts of which the rules would say something else, and which rules. */
  touchedDrafts: z.array(
    z.object({
      draftId: id,
      engagementId: id,
      title: z.object({ ja: z.string(), local: z.string() }),
      recipientName: z.string().nullable(),
      ruleIds: z.array(z.string()),
    }),
  ),
  /** The languages of the interface in which the pack says less than all; English stands in, and is marked. */
  missingLanguages: z.array(z.string()),
  isStored: z.boolean(),
  /** Names this preview, to confirm what was seen without the file; null once it is stored. */
  previewId: z.string().nullable(),
})

export type LawPackHead = z.infer<typeof lawPackHead>
export type LawPackPreview = z.infer<typeof preview>

export const lawPacksContract = {
  'lawpacks.list': task(z.strictObject({}), listOf(lawPackHead)),
  'lawpacks.import': task(
    z
      .strictObject({
        path: filePath.optional(),
        previewId: id.optional(),
        /** Without it nothing changes: the answer says what would. */
        isConfirmed: z.boolean().default(false),
      })
      .refine(({ path, previewId }) => (path === undefined) !== (previewId === undefined), {
        message: 'required',
        path: ['path'],
      }),
    preview,
  ),
  'lawpacks.export': task(
    z.strictObject({ jurisdictions: z.array(place).min(1).max(20).optional(), out: filePath }),
    z.object({ path: z.string(), bytes: z.int(), pack: head, jurisdictions: z.array(place) }),
  ),
  'lawpacks.remove': task(
    z.strictObject({ jurisdiction: place }),
    z.object({ jurisdiction: place, inForce: lawPackHead }),
  ),
} as const
