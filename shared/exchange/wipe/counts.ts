/** What is counted of an engagement before it is removed: what a workbook of everything holds, and rows of its own. */
export const wipeCounts = [
  'record',
  'time-entry',
  'inspection',
  'finding',
  'improvement-action',
  'photo',
  'draft',
  'review',
  'file',
] as const
export type WipeCounts = Readonly<Record<(typeof wipeCounts)[number], number>>
