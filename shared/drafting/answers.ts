import { z } from 'zod'
import { calendarDate } from '../fields.ts'
import { libraryJurisdictions } from './library/kinds.ts'
import { libraryLanguages } from './library/languages.ts'
import { inventory, sanctions } from './rules/kinds.ts'

/** The countries a document is drafted for: the place of the recipient, or of work. */
export const jurisdictions = libraryJurisdictions
/** The languages the contract texts exist in. */
export const draftLanguages = libraryLanguages
/** The countries that a governing law or a seat may name. */
export const countries = [...jurisdictions, 'JP', 'SG'] as const
/** The ids of the clauses 条項 of all documents. */
export const clauseIds: readonly string[] = inventory
export { sanctions }

const clauseId = z.enum(clauseIds as [string, ...string[]])
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

const flag = optional(z.boolean())
const percent = optional(z.number().min(0).max(1000))
const money = optional(z.number().positive().max(1e15))
const currency = optional(z.string().regex(/^[A-Z]{3}$/))
const date = optional(calendarDate)

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
  talkDays: days,
  /** Clauses left out, and clauses put in though no answer asks for them. */
  clausesOff: z.array(clauseId).max(clauseIds.length),
  clausesOn: z.array(clauseId).max(clauseIds.length),
}

/** Answers that are several values each; a patch changes the named ones alone. */
const groups = {
  partyDisclosing: party,
  partyReceiving: party,
  projectName: linePair,
  purpose: passagePair,
  confidentialDescription: passagePair,
  objectsDescription: passagePair,
  employee: z.strictObject({ name: optional(linePair), department: optional(linePair) }),
  visitor: z.strictObject({
    name: optional(linePair),
    employer: optional(linePair),
    visitDate: date,
    permittedZones: optional(linePair),
  }),
  /** The site where people work: numbers of staff decide which duties apply. */
  site: z.strictObject({ headcount: optional(z.int().min(0).max(1_000_000)), worksCouncil: flag }),
  worker: z.strictObject({ languages: optional(z.array(z.enum(draftLanguages)).max(draftLanguages.length)) }),
  ack: z.strictObject({ lang: optional(z.enum(draftLanguages)), signed: flag }),
  conf: z.strictObject({ postTermMonths: optional(months) }),
  liquidatedDamages: z.strictObject({
    present: flag,
    amount: money,
    currency,
    capPercent: optional(z.number().positive().max(100)),
    preEstimate: flag,
    range: flag,
    perMonthStarted: flag,
    amountMonthsSalary: optional(z.number().positive().max(1000)),
  }),
  nonSolicitation: z.strictObject({
    present: flag,
    months: optional(months),
    target: optional(z.enum(['staff', 'clients', 'both'])),
    tiedToConf: flag,
  }),
  residualKnowledge: z.strictObject({ present: flag }),
  disputeCity: linePair,
  disputeRules: linePair,
  personalData: z.strictObject({
    used: flag,
    crossBorder: flag,
    separateConsent: flag,
    biometric: flag,
    biometricOnly: flag,
    notice: flag,
  }),
  /** The non-compete after the end of employment 競業避止. */
  nc: z.strictObject({
    present: flag,
    months: optional(z.number().positive().max(1200)),
    area: optional(linePair),
    activityScope: optional(passagePair),
    roleCategory: optional(z.enum(['seniorManagement', 'seniorTechnical', 'confidentialityDuty', 'other'])),
    tsAccessDocumented: flag,
    justification: optional(passagePair),
    compPresent: flag,
    compMonthlyPct: percent,
    compMonthlyAmount: money,
    currency,
    /** The day of the month on which it is paid. */
    payDay: optional(z.int().min(1).max(31)),
    penaltyPresent: flag,
    penaltyAmount: money,
    /** Times the whole pay for the non-compete. */
    penaltyMultiple: optional(z.number().positive().max(1000)),
    writtenForm: optional(z.enum(['wetInk', 'qes', 'simple', 'none'])),
    originalHandedOver: flag,
    separateDoc: flag,
    waiverClause: flag,
    waiverNoticeMonths: optional(z.number().positive().max(120)),
  }),
  local: z.strictObject({ minWage: money }),
  /** A training bond: cost, and months of service. */
  bond: z.strictObject({
    present: flag,
    cost: money,
    currency,
    months: optional(z.number().positive().max(1200)),
    proRata: flag,
  }),
  deposit: z.strictObject({ present: flag }),
  idRetained: z.strictObject({ present: flag }),
  /** Deductions from wages, in per cent of the wage of a period. */
  wd: z.strictObject({
    present: flag,
    capPct: percent,
    eachPct: percent,
    finePct: percent,
    writtenConsent: flag,
    overCapConsent: flag,
  }),
  moneySanction: z.strictObject({ present: flag, notInPkPpPkb: flag, notOnApprovedList: flag }),
  /** The chapter of the work rules 就業規則. */
  wr: z.strictObject({
    persons: optional(passagePair),
    exitList: optional(passagePair),
    reportLine: optional(linePair),
    sanctions: optional(z.array(z.enum(sanctions)).max(sanctions.length)),
    trainPerYear: optional(z.int().min(1).max(365)),
    byod: flag,
    monitor: flag,
    logKeepMonths: optional(months),
    search: flag,
    discussed: flag,
    negotiated: flag,
    consulted: flag,
    consultDate: date,
    publicised: flag,
    registered: flag,
    ratified: flag,
    certified: flag,
    adoptsModel: flag,
    validUntil: date,
    effectiveFrom: date,
  }),
  third: z.strictObject({ warranty: flag }),
  side: z.strictObject({ permission: flag }),
  subc: z.strictObject({ allowed: flag, writtenConsent: flag }),
  mould: z.strictObject({ list: optional(passagePair), scrapRule: optional(passagePair) }),
  ip: z.strictObject({ owner: optional(passagePair), licence: optional(passagePair) }),
  pub: z.strictObject({ days: optional(days) }),
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
