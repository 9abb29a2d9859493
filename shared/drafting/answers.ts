import { z } from 'zod'
import { calendarDate } from '../fields.ts'
import ndaUni from './nda-uni.json' with { type: 'json' }

/** The countries a one-way NDA is drafted for: the place of the recipient. */
export const jurisdictions = ['CN', 'TH', 'VN'] as const
/** The languages the contract texts exist in. */
export const draftLanguages = ['ja', 'en', 'zh-CN', 'th', 'vi'] as const
/** The countries that a governing law or a seat may name. */
export const countries = ['CN', 'TH', 'VN', 'JP', 'SG'] as const
/** The ids of the clauses 条項 of the one-way NDA, in order. */
export const clauseIds: readonly string[] = ndaUni.clauses.map((clause) => clause.id)

const line = z.string().trim().max(500)
const passage = z.string().trim().max(4000)
const days = z.int().min(1).max(3650)
const months = z.int().min(1).max(1200)

/** An answer inside a group: omitted stays, null clears. */
function optional<T extends z.ZodType>(schema: T) {
  return schema.nullable().optional()
}

const linePair = z.strictObject({ ja: optional(line), local: optional(line) })
const passagePair = z.strictObject({ ja: optional(passage), local: optional(passage) })

const party = z.strictObject({
  legalNameJa: optional(line),
  legalNameLocal: optional(line),
  address: optional(line),
  addressLocal: optional(line),
  regNo: optional(line),
  signatoryName: optional(line),
  signatoryNameLocal: optional(line),
  signatoryTitle: optional(line),
  signatoryTitleLocal: optional(line),
})

/** What confidential information is about: 技術情報, 営業情報, other. */
export const category = z.enum(['technical', 'business', 'other'])

/** One line of the annex 秘密情報一覧: what it is called, never what it says. */
const listItem = z.strictObject({
  ja: line.min(1).nullable().optional(),
  local: line.min(1).nullable().optional(),
  category: category.nullable().optional(),
})

/** Answers that are one value each; the keys follow the variable dictionary of the clauses. */
const values = {
  confidentialCategories: z.array(category).max(3),
  confidentialScope: z.enum(['listed', 'category', 'all']),
  listAttached: z.boolean(),
  listItems: z.array(listItem).max(200),
  objectsHandedOver: z.boolean(),
  markLabels: z.array(line.min(1)).max(10),
  oralConfirmDays: days,
  compelNoticeDays: days,
  auditNoticeDays: days,
  auditPerYear: z.int().min(1).max(52),
  incidentNoticeHours: z.int().min(1).max(720),
  returnDays: days,
  termMonths: months,
  terminationNoticeDays: days,
  survivalMonths: months,
  survivalUntilPublic: z.boolean(),
  lawGoverning: z.enum(countries),
  disputeForum: z.enum(['court', 'arbitration']),
  disputeSeat: z.enum(countries),
  prevailingLanguage: z.enum([...draftLanguages, 'equal']),
  signMethod: z.enum(['paper', 'qualified', 'platform', 'drawnImage']),
  signedOn: calendarDate,
  signed: z.boolean(),
  clausesOff: z.array(z.enum(clauseIds as [string, ...string[]])).max(clauseIds.length),
}

/** Answers that are several values each; a patch changes the named ones alone. */
const groups = {
  partyDisclosing: party,
  partyReceiving: party,
  projectName: linePair,
  purpose: passagePair,
  confidentialDescription: passagePair,
  objectsDescription: passagePair,
  liquidatedDamages: z.strictObject({
    present: optional(z.boolean()),
    amount: optional(z.number().positive().max(1e15)),
    currency: optional(z.string().regex(/^[A-Z]{3}$/)),
    capPercent: optional(z.number().positive().max(100)),
  }),
  nonSolicitation: z.strictObject({
    present: optional(z.boolean()),
    months: optional(months),
    target: optional(z.enum(['staff', 'clients', 'both'])),
  }),
  residualKnowledge: z.strictObject({ present: optional(z.boolean()) }),
  disputeCity: linePair,
  disputeRules: linePair,
  personalData: z.strictObject({
    used: optional(z.boolean()),
    crossBorder: optional(z.boolean()),
    separateConsent: optional(z.boolean()),
  }),
}

const shape = { ...values, ...groups }
type Shape = typeof shape

/** The answers of an interview as stored: a key that was not answered is absent. */
export const answers = z.strictObject(shape).partial()

/** A change of the answers: what is omitted stays, null clears, inside a group as well. */
export const answersPatch = z.strictObject(
  Object.fromEntries(Object.entries(shape).map(([key, schema]) => [key, schema.nullable().optional()])) as {
    [K in keyof Shape]: z.ZodOptional<z.ZodNullable<Shape[K]>>
  },
)

/** The keys whose answers are groups. */
export const groupKeys: ReadonlySet<string> = new Set(Object.keys(groups))

export type Jurisdiction = (typeof jurisdictions)[number]
export type DraftLanguage = (typeof draftLanguages)[number]
export type Answers = z.infer<typeof answers>
export type AnswersPatch = z.infer<typeof answersPatch>
export type Party = z.infer<typeof party>
export type Pair = z.infer<typeof passagePair>
