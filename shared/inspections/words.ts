import { z } from 'zod'

/** The answer to an item: in place and working, partly, missing, not applicable, not yet looked at. */
export const answer = z.enum(['ok', 'partial', 'missing', 'na', 'unchecked'])

/** How bad a finding is: 重大, 中, 軽微. */
export const severity = z.enum(['critical', 'medium', 'minor'])

/** The confidentiality level of what a gap touches: 極秘, 秘, 社外秘. */
export const assetLevel = z.enum(['strictly-confidential', 'confidential', 'internal'])

/**
 * What one side of a text pair is worth: as typed, read again by the expert, confirmed by the counterpart, or
 * behind the other side, which was changed after it.
 */
export const textState = z.enum(['draft', 'checked', 'confirmed', 'stale'])

/** What a measure costs the company: nothing, what a department pays by itself, a budget. */
export const costTier = z.enum(['none', 'low', 'budget'])

/** How long it takes to put a measure in place. */
export const effort = z.enum(['hours', 'days', 'weeks'])

/** What an item asks for: one of the five answers, or a value of its own (the subset of XLSForm's types). */
export const itemType = z.enum([
  'check',
  'text',
  'note',
  'integer',
  'decimal',
  'date',
  'select_one',
  'select_multiple',
  'image',
])

/** Why a recorded answer counts nowhere for now: its condition, its zone or its checklist no longer asks for it. */
export const parkedCause = z.enum(['condition', 'zone', 'checklist'])

/** The programme's three levels (below 40 %, up to 75 %, above): 特に対策なし, 一通りの規定がある, 常に見直している. */
export const maturity = z.enum(['none', 'basic', 'kept'])

export type Answer = z.infer<typeof answer>
export type Severity = z.infer<typeof severity>
export type AssetLevel = z.infer<typeof assetLevel>
export type TextState = z.infer<typeof textState>
export type CostTier = z.infer<typeof costTier>
export type Effort = z.infer<typeof effort>
export type ItemType = z.infer<typeof itemType>
export type ParkedCause = z.infer<typeof parkedCause>
export type Maturity = z.infer<typeof maturity>
