import type { Answer, AssetLevel, ChecklistItem, InspectionHead, Severity, Zone } from './contract.ts'

type SiteKind = InspectionHead['siteKind']

/** Tells whether an answer carries a severity: only a gap has one. */
export function hasSeverity(answer: Answer): boolean {
  return answer === 'partial' || answer === 'missing'
}

/**
 * How bad a gap is unless the expert says otherwise: the worse of the level it touches and the answer. 極秘 and
 * missing is critical, 極秘 and partial or 秘 and missing medium, all else minor (`docs/decisions/0005`).
 */
export function suggestSeverity(level: AssetLevel | null, answer: Answer): Severity | null {
  if (level === null || !hasSeverity(answer)) return null
  if (level === 'strictly-confidential') return answer === 'missing' ? 'critical' : 'medium'
  return level === 'confidential' && answer === 'missing' ? 'medium' : 'minor'
}

/** Tells whether an item is looked for at a kind of site; a representative office is inspected as an office. */
export function appliesAt(item: Pick<ChecklistItem, 'siteKind'>, siteKind: SiteKind): boolean {
  if (item.siteKind === 'both') return true
  return item.siteKind === (siteKind === 'factory' ? 'factory' : 'office')
}

/** Tells whether an item is looked for in a zone; null is the site as a whole. */
export function isAskedIn(item: Pick<ChecklistItem, 'zoneKinds'>, zone: Pick<Zone, 'kind'> | null): boolean {
  if (zone === null) return item.zoneKinds.length === 0
  return zone.kind !== null && item.zoneKinds.includes(zone.kind)
}

/**
 * Tells whether an item is looked for at a stop of the walk (null: the site as a whole, where also those are looked
 * for whose kinds of zone are not on the walk).
 */
export function isLookedForAt(
  item: Pick<ChecklistItem, 'zoneKinds'>,
  zone: Pick<Zone, 'kind'> | null,
  walk: readonly Pick<Zone, 'kind'>[],
): boolean {
  return isAskedIn(item, zone) || (zone === null && !walk.some((each) => isAskedIn(item, each)))
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
