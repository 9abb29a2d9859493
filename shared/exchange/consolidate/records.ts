import { z } from 'zod'
import { outcome } from '../../follow-up/index.ts'
import { isTimeZone } from '../../hours/index.ts'

/**
 * What a consolidation reads of the records of a stranger's workbook; a record of another shape is counted and left
 * out.
 */

const key = z.string().min(1).max(200)
const text = z.string().max(10_000)
const optional = text.nullable().catch(null)
const instant = z.iso
  .datetime({ offset: true })
  .transform((written) => new Date(written).toISOString())
  .refine((written) => written.length === 24)
const zone = z.string().max(64).refine(isTimeZone)

export const entryRecord = z.object({
  id: key,
  engagementId: key,
  expertId: key,
  siteId: key.nullable(),
  menuItem: text,
  service: text,
  startInstant: instant,
  endInstant: instant,
  timeZone: zone,
  endTimeZone: zone,
  minutes: z.int().min(0).max(1_000_000),
  billable: z.boolean(),
  note: optional,
  unbilledReason: optional,
  overlapReason: optional,
  reversesId: optional,
})

export const engagementRecord = z.object({
  id: key,
  companyId: key,
  region: z.string().max(16).nullable(),
  kind: z.enum(['hands-on', 'desk']),
  fiscalYear: z.int().min(1900).max(2999),
  step: z.enum(['01', '02', '03', '04', '05', '06']).nullable(),
  adoptedOn: z.iso.date().nullable(),
})

export const companyRecord = z.object({ id: key, name: text })
export const expertRecord = z.object({ id: key, name: text })

export const siteRecord = z.object({
  id: key,
  engagementId: key,
  name: text,
  kind: z.enum(['factory', 'office', 'representative-office']),
})

export const inspectionRecord = z.object({
  id: key,
  engagementId: key,
  siteId: key,
  checklistId: key,
  checklistVersion: key,
  startedAt: instant,
})

export const zoneRecord = z.object({ inspectionId: key, zoneId: key, kind: text, position: z.number() })

const side = z.object({ ja: optional, local: optional }).catch({ ja: null, local: null })

export const findingRecord = z.object({
  id: key,
  inspectionId: key,
  itemId: key,
  zoneId: key.nullable(),
  answer: z.enum(['ok', 'partial', 'missing', 'na', 'unchecked']),
  value: z
    .union([z.string(), z.number(), z.array(z.string())])
    .nullable()
    .catch(null),
  severity: z.enum(['critical', 'medium', 'minor']).nullable(),
  isKept: z.boolean().catch(false),
  note: side,
})

export const followUpRecord = z.object({
  id: key,
  engagementId: key,
  heldOn: z.iso.date().nullable(),
  outcome: outcome.nullable(),
})

/** A record that an earlier workbook carried and that is no more. */
export const tombstoneRecord = z.object({ type: key, id: key, removed: z.literal(true) })

export type FollowUpRecord = z.infer<typeof followUpRecord>
export type EntryRecord = z.infer<typeof entryRecord>
export type FindingRecord = z.infer<typeof findingRecord>
export type ZoneRecord = z.infer<typeof zoneRecord>
export type InspectionRecord = z.infer<typeof inspectionRecord>
export type SiteRecord = z.infer<typeof siteRecord>
