import { z } from 'zod'
import { calendarDate, filePath, id, instant, listOf, optionalText, storedPair } from '../fields.ts'
import { task } from '../method.ts'
import { documentKinds } from './library/kinds.ts'
import { libraryLanguages } from './library/languages.ts'
import { reviewElements, reviewVerdicts } from './review/verdicts.ts'
import { lintFinding } from './rules/contract.ts'
import { inventory, ruleJurisdictions } from './rules/kinds.ts'

const verdict = z.enum(reviewVerdicts)
const language = z.enum(libraryLanguages)

/** A sentence of the document that speaks of a clause. */
export const reviewQuote = z.object({
  /** Which paragraph, from 0: of Word every `w:p` of the body counts, of PDF every paragraph that was put together. */
  paragraph: z.int(),
  /** From 1; null where the file does not tell (Word tells only what it laid out before it was saved). */
  page: z.int().nullable(),
  text: z.string(),
  language,
})

/** What a document says of one clause 条項. */
export const reviewClause = z.object({
  clauseId: z.enum(inventory),
  /** The expert's where one was given, else the machine's. */
  verdict,
  machine: verdict,
  /** What a weak clause lacks, as keys of `reviews:missing`; empty otherwise. */
  reasons: z.array(z.enum(reviewElements)),
  quotes: z.array(reviewQuote),
  note: storedPair,
})

const reviewHead = z.object({
  id,
  engagementId: id,
  siteId: id.nullable(),
  /** The name of the file. */
  name: z.string(),
  format: z.enum(['docx', 'pdf']),
  /** Of the file as it was read, which the vault keeps. */
  sha256: z.string(),
  kind: z.enum(documentKinds),
  jurisdiction: z.enum(ruleJurisdictions),
  /** The languages found, the one with most text first. */
  languages: z.array(language),
  pages: z.int().nullable(),
  paragraphs: z.int(),
  /** The old encoding the text was converted from, null for Unicode. */
  convertedFrom: z.enum(['tis-620', 'tcvn3', 'vni']).nullable(),
  counts: z.record(verdict, z.int()),
  isRemoved: z.boolean(),
  revision: z.int(),
  createdAt: instant,
  savedAt: instant,
})

/** A review of an existing document 既存文書レビュー, clause by clause in the order of the inventory. */
export const review = reviewHead.extend({
  clauses: z.array(reviewClause),
  /**
   * What the rules find by the clauses and figures that were recognised with certainty. None means that no rule was
   * triggered as of that day, never that the document is valid.
   */
  lint: z.array(lintFinding),
  /** The day of the rules that were asked, as `lint.check` answers it. */
  lintAsOf: calendarDate,
})

export type ReviewHead = z.infer<typeof reviewHead>
export type Review = z.infer<typeof review>
export type ReviewClause = z.infer<typeof reviewClause>
export type ReviewQuote = z.infer<typeof reviewQuote>

/** The methods of the reviews of existing documents. */
export const reviewContract = {
  /** Reads a Word or PDF file of at most 50 MB and keeps it, encrypted. */
  'reviews.create': task(
    z.strictObject({
      engagementId: id,
      siteId: id.nullable().optional(),
      path: filePath,
      kind: z.enum(documentKinds),
      jurisdiction: z.enum(ruleJurisdictions),
      /** The languages to look for; all where none are given. */
      languages: z.array(language).min(1).max(libraryLanguages.length).optional(),
    }),
    review,
  ),
  'reviews.get': task(z.strictObject({ id }), review),
  /** Those that were not removed, the newest first. */
  'reviews.list': task(z.strictObject({ engagementId: id }), listOf(reviewHead)),
  /** The expert corrects a verdict; null goes back to the machine's. */
  'reviews.setVerdict': task(
    z.strictObject({
      id,
      clauseId: z.enum(inventory),
      verdict: verdict.nullable(),
      note: z.strictObject({ ja: optionalText, local: optionalText }).optional(),
    }),
    review,
  ),
  'reviews.remove': task(z.strictObject({ id }), reviewHead),
  'reviews.restore': task(z.strictObject({ id }), reviewHead),
  'reviews.render': task(
    z.strictObject({ id, format: z.enum(['docx', 'pdf', 'commented']), out: filePath }),
    z.object({ path: z.string(), bytes: z.int(), format: z.enum(['docx', 'pdf', 'commented']) }),
  ),
} as const
