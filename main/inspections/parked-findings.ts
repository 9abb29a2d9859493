import { type Conditions, findParked, readConditions } from '../../shared/inspections/parked.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import { listMarkRows } from './finding-store.ts'
import { listInspectionRows } from './inspection-store.ts'
import type { Pack } from './pack.ts'
import { packOf } from './read-inspection.ts'
import { listZones } from './zone-store.ts'

/** The findings of an engagement that count nowhere for now, without reading the inspections whole. */
export function parkedFindings(db: ReadableDatabase, engagementId: string): string[] {
  return listInspectionRows(db, engagementId).flatMap((row) => {
    const pack = packOf(db, row)
    if (pack === undefined) return []
    const removed = listZones(db, row.id).filter(({ isRemoved }) => isRemoved === 1)
    const findings = listMarkRows(db, row.id).map((finding) => ({
      ...finding,
      zoneId: finding.zoneId === '' ? null : finding.zoneId,
      value: finding.value === null ? null : JSON.parse(finding.value),
      isKept: finding.isKept === 1,
    }))
    return [...findParked(conditionsOf(pack), findings, new Set(removed.map(({ id }) => id))).keys()]
  })
}

const conditionsByPack = new WeakMap<Pack, Conditions>()

function conditionsOf(pack: Pack): Conditions {
  const known = conditionsByPack.get(pack) ?? readConditions(pack.items)
  conditionsByPack.set(pack, known)
  return known
}
