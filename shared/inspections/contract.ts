import { z } from 'zod'
import { siteKind } from '../engagements/contract.ts'
import { id, instant, listOf } from '../fields.ts'
import { read, write } from '../method.ts'
import { checklistsContract } from './checklist-contract.ts'
import { finding, findingsContract, itemValue, rankingWeights, zoneId } from './finding-contract.ts'
import { photosContract } from './photo-contract.ts'
import { reportContract } from './report-contract.ts'
import { walkContract, zone } from './walk-contract.ts'
import { answer, parkedCause, severity } from './words.ts'

export * from './checklist-contract.ts'
export * from './finding-contract.ts'
export * from './photo-contract.ts'
export * from './report-contract.ts'
export type { StatedPair, StatedPairInput } from './text-pair.ts'
export * from './walk-contract.ts'
export * from './words.ts'

const inspectionHead = z.object({
  id,
  engagementId: id,
  siteId: id,
  siteName: z.string(),
  siteKind,
  checklistId: z.string(),
  checklistVersion: z.string(),
  /** A newer version of the checklist, which `changeVersion` would move to; null on the newest. */
  newerVersion: z.string().nullable(),
  /** The language of the site when the inspection began. */
  language: z.string(),
  startedAt: instant,
  /** Items with an answer other than `unchecked` in any zone. */
  answeredCount: z.int(),
  /** Items looked for at this kind of site, and others that were answered there. */
  itemCount: z.int(),
})

/** An inspection 現地点検 with all its findings. */
export const inspection = inspectionHead.extend({
  /** In the order of the walk, the removed ones last. */
  zones: z.array(zone),
  findings: z.array(finding),
  /** Findings that count nowhere for now, with the reason; they keep all they hold. */
  parked: z.array(z.object({ findingId: id, cause: parkedCause })),
  weights: rankingWeights,
})

/** What the walk needs to know of a finding: where it is, what counts, and whether there are photos. */
const findingMark = finding
  .pick({ id: true, itemId: true, zoneId: true, isKept: true })
  .extend({ answer, value: itemValue.nullable(), severity: severity.nullable(), photoCount: z.int() })

/** An inspection as the walk opens it: its marks hold what conditions, progress and rows are made from. */
export const outline = inspectionHead.omit({ answeredCount: true, itemCount: true }).extend({
  /** In the order of the walk, the removed ones last. */
  zones: z.array(zone),
  marks: z.array(findingMark),
  weights: rankingWeights,
})

export type InspectionHead = z.infer<typeof inspectionHead>
export type FindingMark = z.infer<typeof findingMark>
export type Outline = z.infer<typeof outline>
export type Inspection = z.infer<typeof inspection>

/** The methods on inspections and all that belongs to them. */
export const inspectionsContract = {
  ...checklistsContract,
  'inspections.start': write(
    z.strictObject({
      engagementId: id,
      siteId: id,
      checklistId: z.string().max(64).optional(),
      /** The zones the walk starts with: a sample of the checklist, those of the last inspection of the site, or none. Unless told, the sample of the kind of site. */
      zones: z.union([z.enum(['last', 'none']), z.string().min(1).max(64)]).optional(),
    }),
    inspection,
  ),
  'inspections.get': read(z.strictObject({ id }), inspection),
  /** What opens the walk at once, however much was recorded; `inspections.findings` reads the rest zone by zone. */
  'inspections.outline': read(z.strictObject({ id }), outline),
  /** The findings of one zone (null: of the site as a whole) with their actions and photos. */
  'inspections.findings': read(
    z.strictObject({ inspectionId: id, zoneId: zoneId.nullable() }),
    listOf(finding),
  ),
  'inspections.list': read(z.strictObject({ engagementId: id }), listOf(inspectionHead)),
  /** Moves an inspection to another version of its checklist; every answer is kept. */
  'inspections.changeVersion': write(
    z.strictObject({ inspectionId: id, version: z.string().min(1).max(64) }),
    inspection,
  ),
  ...walkContract,
  ...findingsContract,
  ...photosContract,
  ...reportContract,
} as const
