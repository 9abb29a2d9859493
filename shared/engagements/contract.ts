import { z } from 'zod'
import {
  calendarDate,
  countryCode,
  id,
  instant,
  languageTag,
  listOf,
  minutes,
  name,
  optionalText,
} from '../fields.ts'
import { read, write } from '../method.ts'
import { plansContract } from './plan-contract.ts'
import { programme } from './programme.ts'

/** Domestic company 国内法人, local corporation 現地法人, representative office 駐在員事務所. */
export const companyKind = z.enum(['domestic', 'local-corporation', 'representative-office'])
/** Factory 工場, office オフィス, representative office 駐在員事務所. */
export const siteKind = z.enum(['factory', 'office', 'representative-office'])
/** Hands-on ハンズオン個社支援, desk 個別相談窓口. */
export const engagementKind = z.enum(['hands-on', 'desk'])
/** The six steps of the programme's flow 支援フロー Step 01–06. */
export const step = z.enum(['01', '02', '03', '04', '05', '06'])

const optionalName = name.nullable().optional()

export const expert = z.object({ id, name: z.string(), languages: z.array(z.string()) })

export const company = z.object({
  id,
  name: z.string(),
  nameLocal: z.string().nullable(),
  nameEnglish: z.string().nullable(),
  kind: companyKind,
  parentId: id.nullable(),
})

const siteInput = {
  name,
  nameLocal: optionalName,
  kind: siteKind,
  country: countryCode.optional(),
  timeZone: z.string().min(1).max(64),
  language: languageTag,
}

export const site = z.object({
  id,
  engagementId: id,
  name: z.string(),
  nameLocal: z.string().nullable(),
  kind: siteKind,
  country: z.string().nullable(),
  timeZone: z.string(),
  language: z.string(),
})

/** A remark that does not stop the work: the parent or a subsidiary is engaged in the same region and year. */
export const engagementWarning = z.object({
  code: z.literal('GROUP_COMPANY_ENGAGED'),
  engagementId: id,
  companyName: z.string(),
})

const stepChange = z.object({ from: step.nullable(), to: step, reason: z.string().nullable(), at: instant })

/** An engagement 支援案件: one company, one region, one fiscal year. */
export const engagement = z.object({
  id,
  company,
  region: z.string().nullable(),
  kind: engagementKind,
  fiscalYear: z.int(),
  /** Null for a desk consultation: the six steps belong to hands-on support. */
  step: step.nullable(),
  adoptedOn: calendarDate.nullable(),
  /** The last billable local date; null where the programme's data do not give it (要確認). */
  lastDay: calendarDate.nullable(),
  capMinutes: minutes.nullable(),
  billedMinutes: minutes,
  remainingMinutes: minutes.nullable(),
  unbilledMinutes: minutes,
  sites: z.array(site),
  warnings: z.array(engagementWarning),
  steps: z.array(stepChange),
})

export type Expert = z.infer<typeof expert>
export type Company = z.infer<typeof company>
export type Site = z.infer<typeof site>
export type Engagement = z.infer<typeof engagement>
export type Step = z.infer<typeof step>

export const engagementsContract = {
  'programmes.list': read(z.strictObject({}), listOf(programme)),
  'experts.create': write(
    z.strictObject({ name, languages: z.array(languageTag).max(20).default([]) }),
    expert,
  ),
  'experts.list': read(z.strictObject({}), listOf(expert)),
  'companies.create': write(
    z.strictObject({
      name,
      nameLocal: optionalName,
      nameEnglish: optionalName,
      kind: companyKind,
      parentId: id.nullable().optional(),
    }),
    company,
  ),
  'companies.list': read(z.strictObject({}), listOf(company)),
  'engagements.create': write(
    z.strictObject({
      companyId: id,
      region: z.string().min(1).max(16).optional(),
      kind: engagementKind,
      fiscalYear: z.int(),
      adoptedOn: calendarDate.optional(),
      sites: z.array(z.strictObject(siteInput)).max(100).default([]),
    }),
    engagement,
  ),
  'engagements.get': read(z.strictObject({ id }), engagement),
  'engagements.list': read(z.strictObject({}), listOf(engagement)),
  'engagements.advance': write(
    z.strictObject({
      id,
      to: step,
      reason: optionalText,
      /** Of the move from 01 to 02 alone: hours are judged by it from then on. */
      adoptedOn: calendarDate.optional(),
    }),
    engagement,
  ),
  'sites.create': write(z.strictObject({ engagementId: id, ...siteInput }), site),
  ...plansContract,
} as const
