import type { Answer, ChecklistItem, InspectionHead } from './contract.ts'

type SiteKind = InspectionHead['siteKind']

/** Tells whether an answer carries a severity: only a gap has one. */
export function hasSeverity(answer: Answer): boolean {
  return answer === 'partial' || answer === 'missing'
}

/** Tells whether an item is looked for at a kind of site; a representative office is inspected as an office. */
export function appliesAt(item: Pick<ChecklistItem, 'siteKind'>, siteKind: SiteKind): boolean {
  if (item.siteKind === 'both') return true
  return item.siteKind === (siteKind === 'factory' ? 'factory' : 'office')
}

/**
 * How far an inspection is: `itemCount` counts the items looked for at the kind of site and those that were
 * answered there all the same, `answeredCount` the ones with an answer other than `unchecked`.
 */
export function countProgress(
  items: readonly Pick<ChecklistItem, 'id' | 'siteKind'>[],
  siteKind: SiteKind,
  answeredItemIds: ReadonlySet<string>,
): { answeredCount: number; itemCount: number } {
  const counted = items.filter((item) => appliesAt(item, siteKind) || answeredItemIds.has(item.id))
  return {
    answeredCount: counted.filter((item) => answeredItemIds.has(item.id)).length,
    itemCount: counted.length,
  }
}
