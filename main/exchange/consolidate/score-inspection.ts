import type {
  FindingRecord,
  InspectionRecord,
  SiteRecord,
  ZoneRecord,
} from '../../../shared/exchange/consolidate/records.ts'
import { scoreOf, shippedPacks } from '../../inspections/index.ts'

/** Points and answered items of an objective; the empty name is all of them together. */
export type ObjectiveScore = {
  readonly objective: string
  readonly points: number
  readonly answered: number
}

/** The group of an item in a checklist that ships; null where the checklist or the item is another. */
export function groupOf({ checklistId, checklistVersion }: InspectionRecord, itemId: string): string | null {
  return packOf(checklistId, checklistVersion)?.items.find(({ id }) => id === itemId)?.group ?? null
}

/** The score of an inspection on a checklist that ships; empty for another. */
export function scoreRecords(
  { checklistId, checklistVersion }: InspectionRecord,
  site: Pick<SiteRecord, 'kind'>,
  zones: readonly ZoneRecord[],
  findings: readonly FindingRecord[],
): ObjectiveScore[] {
  const pack = packOf(checklistId, checklistVersion)
  if (pack === undefined) return []
  const walked = zones
    .toSorted((a, b) => a.position - b.position)
    .map(({ zoneId, kind }) => ({ id: zoneId, kind, isRemoved: false }))
  const { overall, objectives } = scoreOf({ siteKind: site.kind, zones: walked, findings, parked: [] }, pack)
  return [{ ...overall, key: '' }, ...objectives]
    .filter(({ answered }) => answered > 0)
    .map(({ key, points, answered }) => ({ objective: key, points, answered }))
}

function packOf(id: string, version: string) {
  return shippedPacks.find((pack) => pack.id === id && pack.version === version)
}
