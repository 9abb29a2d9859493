import { z } from 'zod'
import { calendarDate, filePath, id, instant, languageTag, listOf } from '../fields.ts'
import { task } from '../method.ts'
import { answers, answersPatch, draftLanguages, jurisdictions } from './answers.ts'
import { documentKinds } from './library/kinds.ts'
import { lintFinding, rulesContract } from './rules/contract.ts'
import { versionsContract } from './versions-contract.ts'

/** The kinds of document: agreements, pledges, the chapter of the work rules, employment. */
export const draftKind = z.enum(documentKinds)
/** The country whose law the draft is made for: the place of the recipient, or of work. */
export const jurisdiction = z.enum(jurisdictions)

const language = z.enum(draftLanguages)
const bothTexts = z.object({ ja: z.string(), local: z.string() })
const japaneseAndEnglish = z.object({ ja: z.string(), en: z.string() })
const confidence = z.enum(['sourced', 'memory'])
/** A side of a bilingual row: Japanese stands left. */
export const side = z.enum(['ja', 'local'])

/** A paragraph of a clause, in Japanese and the local language on one row. */
const draftParagraph = bothTexts.extend({
  key: z.string(),
  /** The paragraph's number, e.g. `3.1`, or `(1)` for an item of level 2. */
  label: z.string(),
  level: z.int(),
  /** The sides that a person wrote in the place of the shipped text. */
  edited: z.array(side),
  /** The side that waits to be confirmed, because the other one was edited; null where none does. */
  amber: side.nullable(),
  /** What a variant for the country rests on; null for a paragraph without a law of its own. */
  grounds: z
    .object({ basis: japaneseAndEnglish.nullable(), confidence, isUnconfirmed: z.boolean() })
    .nullable(),
})

/** One clause 条項 of a draft, in Japanese and the local language, row by row. */
export const draftRow = z.object({
  clauseId: z.string(),
  number: z.int(),
  heading: bothTexts,
  paragraphs: z.array(draftParagraph),
  /** Drafting notes; those of confidence `memory` carry 要確認. */
  notes: z.array(bothTexts.extend({ key: z.string(), confidence })),
  /** What the clause is for, one sentence for the expert. */
  purpose: japaneseAndEnglish,
  asOf: calendarDate,
  confidence,
  isUnconfirmed: z.boolean(),
})

/** Where the two sides of a row say different things. */
export const sideProblem = z.object({
  clauseId: z.string(),
  key: z.string(),
  kind: z.enum(['numbering', 'term', 'number', 'amount', 'date', 'period', 'placeholder']),
  ja: z.string().nullable(),
  local: z.string().nullable(),
})

const draftHead = z.object({
  id,
  engagementId: id,
  siteId: id.nullable(),
  kind: draftKind,
  jurisdiction,
  localLanguage: language,
  title: bothTexts,
  /** The other side's name: recipient, employee or visitor; null while it is not answered or there is none. */
  recipientName: z.string().nullable(),
  signedOn: calendarDate.nullable(),
  revision: z.int(),
  createdAt: instant,
  savedAt: instant,
})

/** A draft 文書案 with its answers and its clauses as they read now. */
export const draft = draftHead.extend({
  answers,
  /** What stands on every draft: locally qualified counsel must review it. */
  notice: bothTexts,
  rows: z.array(draftRow),
  /** The clauses that could stand in the document and don't. */
  leftOut: z.array(z.object({ clauseId: z.string(), heading: bothTexts })),
  problems: z.array(sideProblem),
  /** True where no side waits to be confirmed and the sides agree: only then it renders as more than 案. */
  isInStep: z.boolean(),
})

/** What the lint found; no items means that no rule was triggered as of that day, never that the draft is valid. */
export const lintReport = z.object({
  draftId: id,
  jurisdiction,
  asOf: calendarDate,
  rulesChecked: z.int(),
  items: z.array(lintFinding),
  needsCounselReview: z.literal(true),
  notice: japaneseAndEnglish.catchall(z.string()),
})

export type DraftKind = z.infer<typeof draftKind>
export type DraftHead = z.infer<typeof draftHead>
export type Draft = z.infer<typeof draft>
export type DraftRow = z.infer<typeof draftRow>
export type DraftParagraph = z.infer<typeof draftParagraph>
export type SideProblem = z.infer<typeof sideProblem>
export type LintItem = z.infer<typeof lintFinding>
export type LintReport = z.infer<typeof lintReport>

export const draftingContract = {
  ...rulesContract,
  ...versionsContract,
  // The texts of the library are read when the first draft is: hence tasks.
  'drafts.create': task(
    z.strictObject({
      engagementId: id,
      kind: draftKind,
      jurisdiction,
      siteId: id.nullable().optional(),
      /** One of the languages of the country; the usual one unless told. */
      localLanguage: language.optional(),
    }),
    draft,
  ),
  'drafts.get': task(z.strictObject({ id }), draft),
  'drafts.list': task(z.strictObject({ engagementId: id }), listOf(draftHead)),
  'drafts.setAnswers': task(z.strictObject({ draftId: id, answers: answersPatch }), draft),
  /** Writes a side of a paragraph; `null` goes back to the shipped text. The other side turns amber. */
  'drafts.setText': task(
    z.strictObject({
      draftId: id,
      clauseId: z.string().max(20),
      key: z.string().max(60),
      side,
      text: z.string().trim().min(1).max(10_000).nullable(),
    }),
    draft,
  ),
  /** Confirms that the amber side says what the edited one says. */
  'drafts.confirmText': task(
    z.strictObject({ draftId: id, clauseId: z.string().max(20), key: z.string().max(60) }),
    draft,
  ),
  /** Applies the fix that a rule of the draft's lint offers, in one step. */
  'drafts.applyFix': task(z.strictObject({ draftId: id, ruleId: z.string().max(20) }), draft),
  'drafts.lint': task(z.strictObject({ draftId: id }), lintReport),
  'drafts.render': task(
    z.strictObject({
      draftId: id,
      format: z.enum(['docx', 'pdf']),
      languages: z
        .array(languageTag)
        .min(1)
        .max(2)
        .refine((languages) => new Set(languages).size === languages.length, { message: 'duplicate' }),
      out: filePath,
      /** False leaves 案 away, which is refused while the sides are not in step. */
      isDraft: z.boolean().optional(),
    }),
    z.object({
      path: z.string(),
      bytes: z.int(),
      format: z.enum(['docx', 'pdf']),
      languages: z.array(z.string()),
      /** The version of the draft that was kept. */
      version: z.int(),
    }),
  ),
} as const
