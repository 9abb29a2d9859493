import { z } from 'zod'
import { calendarDate, id, storedPair, textPair } from '../fields.ts'
import { read, write } from '../method.ts'

/** What became of a company's measures, the best first: the outcome that the programme counts. */
export const outcomes = ['introduced', 'considering', 'none'] as const

/** What a company says at the interview: it introduced measures, is considering them, or neither. */
export const outcome = z.enum(outcomes)

/** An improvement action and what became of it; null: not asked yet. */
const measure = z.object({
  actionId: id,
  siteId: id,
  itemId: z.string(),
  text: storedPair,
  state: outcome.nullable(),
})

/** The follow-up interview フォローアップ面談 of an engagement; all is null before it. */
const followUp = z.object({
  engagementId: id,
  heldOn: calendarDate.nullable(),
  outcome: outcome.nullable(),
  remark: storedPair,
  /** Every improvement action of the engagement, in the order of inspections and findings. */
  measures: z.array(measure),
  /** 0 before anything was recorded. */
  revision: z.int(),
  /** The instant of the last change, UTC. */
  savedAt: z.iso.datetime().nullable(),
})

export type Outcome = z.infer<typeof outcome>
export type FollowUp = z.infer<typeof followUp>
export type FollowUpMeasure = z.infer<typeof measure>

/** The methods of the follow-up interview. */
export const followUpContract = {
  'followUp.get': read(z.strictObject({ engagementId: id }), followUp),
  /** What is omitted stays; `null` takes it back. */
  'followUp.record': write(
    z.strictObject({
      engagementId: id,
      heldOn: calendarDate.nullable().optional(),
      outcome: outcome.nullable().optional(),
      remark: textPair.nullable().optional(),
      measure: z.strictObject({ actionId: id, state: outcome.nullable() }).optional(),
    }),
    followUp,
  ),
} as const
