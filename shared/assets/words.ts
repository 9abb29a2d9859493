import { z } from 'zod'

/** The confidentiality level 秘密区分 of an asset: 極秘, 秘, 社外秘, 公開可. */
export const level = z.enum(['strictly-confidential', 'confidential', 'internal', 'open'])

/** 技術情報, 営業情報. */
export const category = z.enum(['technical', 'business'])

const kindsOf = {
  technical: [
    'drawings',
    'material-sourcing',
    'machine-settings',
    'quality',
    'process-conditions',
    'test-data',
    'jigs-programs',
    'research',
    'layout',
    'other-technical',
  ],
  business: [
    'customer-list',
    'partner-terms',
    'material-cost',
    'financial',
    'sales-plans',
    'bids',
    'personnel',
    'negotiations',
    'supplier-rating',
    'other-business',
  ],
} as const

/** The kinds of information 種類, the technical ones first. */
export const kind = z.enum([...kindsOf.technical, ...kindsOf.business])

/** The kinds that the programme's own material gives as examples. */
export const exampleKinds = [
  'customer-list',
  'partner-terms',
  'material-cost',
  'financial',
  'drawings',
  'material-sourcing',
  'machine-settings',
  'quality',
] as const satisfies readonly z.infer<typeof kind>[]

/** Whose the information is 帰属: head office, local company, both, a customer, somebody else. */
export const owner = z.enum(['head-office', 'local', 'joint', 'customer', 'other'])

/** What the information is kept on 媒体. */
export const medium = z.enum([
  'paper',
  'file',
  'database',
  'machine-setting',
  'sample',
  'mould',
  'know-how',
  'chat',
])

/** How it came into the house: made, bought, from a customer, from a former employer, gathered from public sources. */
export const origin = z.enum(['own', 'bought', 'customer', 'former-employer', 'compiled'])

/** How much of it is marked as secret 現状の表示. */
export const marking = z.enum(['all', 'part', 'none'])

/** What already protects an asset 現状の管理措置, named like the items of the standard checklist that ask for it. */
export const measure = z.enum([
  'IV-06',
  'PF-02',
  'PF-08',
  'PF-10',
  'PO-02',
  'PO-06',
  'IT-02',
  'IT-05',
  'IT-06',
  'IT-08',
  'PE-03',
  'PE-05',
  'PE-09',
  'BP-02',
])

/** A judgement that may be open. */
export const judgement = z.enum(['yes', 'unclear', 'no'])

/** Whether it is kept as a secret 秘密管理性: in full, in part, not. */
export const managed = z.enum(['yes', 'partial', 'no'])

/** Points from 1 (little) to 4 (most). */
export const score = z.int().min(1).max(4)

export type Level = z.infer<typeof level>
export type Category = z.infer<typeof category>
export type Kind = z.infer<typeof kind>

/** The kinds of a category, in their order. */
export function kindsOfCategory(wanted: Category): readonly Kind[] {
  return kindsOf[wanted]
}

/** The category of a kind. */
export function categoryOf(asked: Kind): Category {
  return kindsOf.technical.some((each) => each === asked) ? 'technical' : 'business'
}
