import { z } from 'zod'
import { calendarDate } from '../fields.ts'
import { task } from '../method.ts'
import { documentKinds, libraryJurisdictions } from './library/kinds.ts'
import { libraryLanguages } from './library/languages.ts'

const kind = z.enum(documentKinds)
const jurisdiction = z.enum(libraryJurisdictions)
const language = z.enum(libraryLanguages)
const confidence = z.enum(['sourced', 'memory'])
const japaneseAndEnglish = z.object({ ja: z.string(), en: z.string() })
/** A text in the languages that were asked for and that its places need; placeholders stand as `{{name}}`. */
const texts = z.partialRecord(language, z.string())
const source = z.object({ id: z.string(), subject: z.string(), address: z.string() })

/** How far a statement of law is to be relied on; `isUnconfirmed` is shown as 要確認. */
const grounds = z.object({
  sources: z.array(source),
  asOf: calendarDate,
  confidence,
  isUnconfirmed: z.boolean(),
})

const paragraph = z.object({
  key: z.string(),
  kinds: z.array(kind),
  /** 2 for an item of an enumeration. */
  level: z.int(),
  /** The condition on the answers of the one-way NDA under which it stands, null where it always does. */
  when: z.string().nullable(),
  /** The paragraph whose place it takes in its kinds of document, and as a variant in its places. */
  replaces: z.string().nullable(),
  texts,
})

const variant = paragraph.extend(grounds.shape).extend({
  jurisdictions: z.array(jurisdiction),
  /** What the variant rests on, null where the sources alone say it. */
  basis: japaneseAndEnglish.nullable(),
})

/** A clause 条項 of the library, with what an expert needs to judge it. */
export const libraryItem = grounds.extend({
  id: z.string(),
  /** The kinds of document it stands in. */
  kinds: z.array(kind),
  heading: texts,
  /** What the clause is for, one sentence for the expert. */
  purpose: japaneseAndEnglish,
  paragraphs: z.array(paragraph),
  variants: z.array(variant),
  /** Where it must not stand. */
  excluded: z.array(z.object({ jurisdiction, kinds: z.array(kind) })),
})

export type LibraryItem = z.infer<typeof libraryItem>

export const libraryContract = {
  'clauses.list': task(
    z.strictObject({
      kind: kind.optional(),
      jurisdiction: jurisdiction.optional(),
      languages: z.array(language).min(1).max(libraryLanguages.length).optional(),
    }),
    z.object({
      items: z.array(libraryItem),
      /** The languages answered: of those asked for, the ones that are complete. */
      languages: z.array(language),
      needsCounselReview: z.literal(true),
    }),
  ),
} as const
