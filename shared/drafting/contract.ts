import { z } from 'zod'
import { calendarDate, filePath, id, instant, languageTag, listOf } from '../fields.ts'
import { read, task, write } from '../method.ts'
import { answers, answersPatch, draftLanguages, jurisdictions } from './answers.ts'
import { rulesContract } from './rules/contract.ts'

/** The kinds of document: a one-way NDA 秘密保持契約(片務). */
export const draftKind = z.enum(['NDA_UNI'])
/** The country whose law the draft is made for: the place of the recipient. */
export const jurisdiction = z.enum(jurisdictions)

const bothTexts = z.object({ ja: z.string(), local: z.string() })
const confidence = z.enum(['sourced', 'memory'])

/** One clause 条項 of a draft, in Japanese and the local language, row by row. */
export const draftRow = z.object({
  clauseId: z.string(),
  number: z.int(),
  heading: bothTexts,
  /** `label` is the paragraph's number, e.g. `3.1`, or `(1)` for an item of level 2. */
  paragraphs: z.array(bothTexts.extend({ key: z.string(), label: z.string(), level: z.int() })),
  /** Drafting notes; those of confidence `memory` carry 要確認. */
  notes: z.array(bothTexts.extend({ key: z.string(), confidence })),
})

const draftHead = z.object({
  id,
  engagementId: id,
  siteId: id.nullable(),
  kind: draftKind,
  jurisdiction,
  localLanguage: z.enum(draftLanguages),
  title: bothTexts,
  /** The recipient's legal name, null while it is not answered. */
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
})

const source = z.object({ id: z.string(), subject: z.string(), address: z.string() })

/** One thing a lint rule found. */
export const lintItem = z.object({
  ruleId: z.string(),
  jurisdiction: z.enum(['ALL', ...jurisdictions]),
  severity: z.enum(['error', 'warning', 'info']),
  /** The key of the sentence in the namespace `lint`. */
  messageKey: z.string(),
  message: z.object({ ja: z.string(), en: z.string() }),
  basis: z.object({ ja: z.string(), en: z.string() }),
  sources: z.array(source),
  asOf: calendarDate,
  confidence,
  /** True where the basis comes from memory: shown with 要確認. */
  isUnconfirmed: z.boolean(),
  /** True where the rule scans the text and may miss or misread. */
  isApproximate: z.boolean(),
  clauseId: z.string().optional(),
})

/** What the lint found; no items means that no rule was triggered as of that day, never that the draft is valid. */
export const lintReport = z.object({
  draftId: id,
  jurisdiction,
  asOf: calendarDate,
  rulesChecked: z.int(),
  items: z.array(lintItem),
  needsCounselReview: z.literal(true),
  notice: z.object({ ja: z.string(), en: z.string() }),
})

export type DraftHead = z.infer<typeof draftHead>
export type Draft = z.infer<typeof draft>
export type DraftRow = z.infer<typeof draftRow>
export type LintItem = z.infer<typeof lintItem>
export type LintReport = z.infer<typeof lintReport>

export const draftingContract = {
  ...rulesContract,
  'drafts.create': write(
    z.strictObject({ engagementId: id, kind: draftKind, jurisdiction, siteId: id.nullable().optional() }),
    draft,
  ),
  'drafts.get': read(z.strictObject({ id }), draft),
  'drafts.list': read(z.strictObject({ engagementId: id }), listOf(draftHead)),
  'drafts.setAnswers': write(z.strictObject({ draftId: id, answers: answersPatch }), draft),
  'drafts.lint': read(z.strictObject({ draftId: id }), lintReport),
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
    }),
    z.object({
      path: z.string(),
      bytes: z.int(),
      format: z.enum(['docx', 'pdf']),
      languages: z.array(z.string()),
    }),
  ),
} as const
