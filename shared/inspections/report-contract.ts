import { z } from 'zod'
import { filePath, id } from '../fields.ts'
import { read, task } from '../method.ts'
import { maturity } from './words.ts'

/** How well something does: `ok` 1 point, `partial` ½, `missing` 0, the mean of an item's zones. */
export const scoreLine = z.object({
  /** The objective, group, addressee, requirement or zone; '' for the site as a whole and for the overall line. */
  key: z.string(),
  /** Points per answered item in percent, to one decimal; null where nothing counts. */
  percent: z.number().nullable(),
  points: z.number(),
  /** Items that count. */
  answered: z.int(),
  /** Items asked for and not answered yet: left out of the percentage. */
  unchecked: z.int(),
  notApplicable: z.int(),
})

/** The score of an inspection; the same answers give the same score in every language. */
export const inspectionScore = z.object({
  overall: scoreLine,
  level: maturity.nullable(),
  objectives: z.array(scoreLine),
  groups: z.array(scoreLine),
  addressees: z.array(scoreLine),
  requirements: z.array(scoreLine),
  /** In the order of the walk, the site as a whole first. */
  zones: z.array(scoreLine),
  /** Objective × addressee. */
  matrix: z.array(scoreLine.omit({ key: true }).extend({ objective: z.string(), addressee: z.string() })),
})

/** Something that keeps a report from being final. */
export const openPoint = z.object({
  kind: z.enum(['stale', 'unchecked', 'one-sided', 'na-reason', 'severity-reason', 'proposal']),
  findingId: id,
  itemId: z.string(),
  zoneId: z.string().nullable(),
  /** `note`, `caption`, or the id of an action; null where the finding itself is meant. */
  text: z.string().nullable(),
  side: z.enum(['ja', 'local']).nullable(),
})

export type ScoreLine = z.infer<typeof scoreLine>
export type InspectionScore = z.infer<typeof inspectionScore>
export type OpenPoint = z.infer<typeof openPoint>

/** The methods that sum an inspection up. */
export const reportContract = {
  'inspections.score': read(z.strictObject({ inspectionId: id }), inspectionScore),
  'inspections.openPoints': read(
    z.strictObject({ inspectionId: id }),
    z.object({ items: z.array(openPoint) }),
  ),
  /** Writes the report 点検報告・改善案; a final one is refused with `REPORT_NOT_FINAL` while points are open. */
  'inspections.report': task(
    z.strictObject({
      inspectionId: id,
      format: z.enum(['word', 'pdf']),
      languages: z.enum(['ja', 'local', 'both']),
      isFinal: z.boolean().optional(),
      /** Photos that show a secret and go in all the same. */
      secretPhotos: z.array(id).max(10_000).optional(),
      out: filePath,
    }),
    z.object({
      path: z.string(),
      isFinal: z.boolean(),
      findings: z.int(),
      photos: z.int(),
      /** Texts marked 未確認. */
      unconfirmed: z.int(),
    }),
  ),
} as const
