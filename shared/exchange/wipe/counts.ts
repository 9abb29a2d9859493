/** What is counted of an engagement before it is removed: what a workbook of everything holds, and rows of its own. */
export const wipeCounts = [
  'record',
  'time-entry',
  'asset',
  'self-check',
  'inspection',
  'finding',
  'improvement-action',
  'photo',
  'draft',
  'review',
  'follow-up',
  'file',
] as const
export type WipeCounts = Readonly<Record<(typeof wipeCounts)[number], number>>
