import type { CanonicalValue } from '../../../shared/exchange/canonical.ts'
import type { ExchangeRecord } from '../../../shared/exchange/contract.ts'
import type { ReadableDatabase } from '../../vault/index.ts'

/**
 * Records with the ids that findings have here. Two laptops of before schema version 5 gave the finding of one item in
 * one zone an id each; the records of such a finding, its actions, photos and proofs are read under ours.
 */
export function underOurIds(
  db: ReadableDatabase,
  engagementId: string,
  records: readonly ExchangeRecord[],
): readonly ExchangeRecord[] {
  const here = new Map(
    db
      .prepare<[string], { id: string; place: string }>(
        `SELECT f.id, inspection_id || ' ' || item_id || ' ' || zone_id AS place
         FROM finding f JOIN inspection i ON i.id = f.inspection_id WHERE i.engagement_id = ?`,
      )
      .all(engagementId)
      .map(({ id, place }) => [place, id]),
  )
  const ours = new Map<CanonicalValue, string>()
  for (const { type, id, inspectionId, itemId, zoneId } of records) {
    const own = type === 'finding' ? here.get(`${inspectionId} ${itemId} ${zoneId ?? ''}`) : undefined
    if (own !== undefined && own !== id) ours.set(id, own)
  }
  if (ours.size === 0) return records
  return records.map((record) => ({
    ...record,
    ...(record.type === 'finding' ? { id: ours.get(record.id) ?? record.id } : {}),
    ...translated(record, 'findingId', ours),
    ...(record.type === 'proof' ? translated(record, 'targetId', ours) : {}),
  }))
}

function translated(record: ExchangeRecord, name: string, ours: ReadonlyMap<CanonicalValue, string>) {
  const own = ours.get(record[name] as CanonicalValue)
  return own === undefined ? {} : { [name]: own }
}
