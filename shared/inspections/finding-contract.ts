import { z } from 'zod'
import { calendarDate, id, instant, listOf, name, optionalText, storedPair } from '../fields.ts'
import { read, write } from '../method.ts'
import { itemId } from './checklist-contract.ts'
import { photo } from './photo-contract.ts'
import { statedPair, statedPairInput } from './text-pair.ts'
import { answer, assetLevel, costTier, effort, severity } from './words.ts'

/** The key of a zone within its inspection. */
export const zoneId = z.string().min(1).max(64)

/** The value of an item that asks for one: text, number, ISO date, or the names of chosen choices. */
export const itemValue = z.union([z.string().max(10_000), z.number(), z.array(z.string().max(200)).max(500)])

/** What should be done about a finding 改善案, written by the expert or proposed by the measure library. */
export const improvementAction = z.object({
  /** Null for a proposal that nobody has taken over yet. */
  id: id.nullable(),
  findingId: id,
  /** The measure of the library it came from; null for one of the expert's own. */
  measureId: z.string().nullable(),
  text: statedPair,
  costTier: costTier.nullable(),
  effort: effort.nullable(),
  owner: z.string().nullable(),
  dueOn: z.string().nullable(),
  isQuickWin: z.boolean(),
  isRemoved: z.boolean(),
  revision: z.int(),
})

/** What was seen at one item in one zone 所見, with what should be done. */
export const finding = z.object({
  id,
  inspectionId: id,
  itemId,
  zoneId: z.string().nullable(),
  answer,
  /** The answer of an item that asks for a value; null for the five answers. */
  value: itemValue.nullable(),
  assetLevel: assetLevel.nullable(),
  /** What counts: chosen by the expert, else suggested. Null where the answer is no gap. */
  severity: severity.nullable(),
  /** From the asset level and the answer; null without a gap or a level. */
  suggestedSeverity: severity.nullable(),
  /** Why the expert chose otherwise than suggested. */
  severityReason: z.string().nullable(),
  reason: z.string().nullable(),
  note: statedPair,
  /** The text of the first action; both sides null without one. */
  action: storedPair,
  /** In their order, removed ones among them, marked; a gap without any holds the library's proposal. */
  actions: z.array(improvementAction),
  /** Shown though its condition says otherwise: a person insisted. */
  isKept: z.boolean(),
  revision: z.int(),
  savedAt: instant,
  /** In their order; removed ones stay among them, marked, so that they can be restored. */
  photos: z.array(photo),
})

const points = z.number().min(0).max(1000)

/** How much each fact of a finding weighs in the ranking, in points. */
export const rankingWeights = z.strictObject({
  severity: z.strictObject({ critical: points, medium: points, minor: points }),
  cost: z.strictObject({ none: points, low: points, budget: points }),
  effort: z.strictObject({ hours: points, days: points, weeks: points }),
  quickWin: points,
})

/** Where a finding stands among the gaps of its inspection, and why: the parts sum to the points. */
export const rankedFinding = z.object({
  findingId: id,
  rank: z.int(),
  points: z.number(),
  parts: z.array(
    z.object({
      kind: z.enum(['severity', 'cost', 'effort', 'quickWin']),
      key: z.string(),
      points: z.number(),
    }),
  ),
})

export type ItemValue = z.infer<typeof itemValue>
export type ImprovementAction = z.infer<typeof improvementAction>
export type Finding = z.infer<typeof finding>
export type RankingWeights = z.infer<typeof rankingWeights>
export type RankedFinding = z.infer<typeof rankedFinding>

const actionFields = {
  text: statedPairInput.nullable().optional(),
  costTier: costTier.nullable().optional(),
  effort: effort.nullable().optional(),
  owner: name.nullable().optional(),
  dueOn: calendarDate.nullable().optional(),
  isQuickWin: z.boolean().optional(),
}

/** The methods on findings and their improvement actions. */
export const findingsContract = {
  'inspections.recordFinding': write(
    z.strictObject({
      inspectionId: id,
      itemId,
      /** Omitted or null: the item as a whole. A zone that is not on the walk yet is added at its end. */
      zoneId: zoneId.nullable().optional(),
      answer: answer.optional(),
      value: itemValue.nullable().optional(),
      assetLevel: assetLevel.nullable().optional(),
      severity: severity.nullable().optional(),
      severityReason: optionalText,
      reason: optionalText,
      note: statedPairInput.nullable().optional(),
      /** The text of the first action, which is made where there is none. */
      action: statedPairInput.nullable().optional(),
    }),
    finding,
  ),
  /** Counts a parked answer again although its condition does not hold, or parks it again. */
  'inspections.keepFinding': write(z.strictObject({ findingId: id, isKept: z.boolean() }), finding),
  'inspections.addAction': write(
    z.strictObject({ findingId: id, measureId: z.string().max(64).optional(), ...actionFields }),
    finding,
  ),
  'inspections.updateAction': write(z.strictObject({ actionId: id, ...actionFields }), finding),
  'inspections.removeAction': write(z.strictObject({ actionId: id }), finding),
  'inspections.restoreAction': write(z.strictObject({ actionId: id }), finding),
  /** Takes over the library's proposal for every gap that has no action of its own. */
  'inspections.adoptProposals': write(z.strictObject({ inspectionId: id }), z.object({ adopted: z.int() })),
  /** Marks every text that has one state and both sides as another, after someone read them all. */
  'inspections.setTextStates': write(
    z.strictObject({
      inspectionId: id,
      side: z.enum(['ja', 'local']),
      from: z.enum(['draft', 'checked']),
      to: z.enum(['checked', 'confirmed']),
    }),
    z.object({ changed: z.int() }),
  ),
  /** The gaps of an inspection in the order in which they should be closed. */
  'inspections.ranking': read(
    z.strictObject({ inspectionId: id, weights: rankingWeights.optional() }),
    z.object({ weights: rankingWeights, items: z.array(rankedFinding) }),
  ),
  'inspections.setWeights': write(
    z.strictObject({ inspectionId: id, weights: rankingWeights.nullable() }),
    z.object({ weights: rankingWeights }),
  ),
  /** The measures of the library that fit an item, the best first, then those of its objective and addressee. */
  'inspections.measures': read(
    z.strictObject({ inspectionId: id, itemId }),
    listOf(z.object({ id: z.string(), text: storedPair, costTier, effort, isQuickWin: z.boolean() })),
  ),
} as const
