import type { FindingMark, ItemValue } from '../../shared/inspections/contract.ts'
import { fail, ok } from '../../shared/result.ts'
import type { ReadHandler } from '../context.ts'
import { listActionsOfZone } from './action-store.ts'
import { listFindingsOfZone, listMarkRows, type MarkRow } from './finding-store.ts'
import { findInspection } from './inspection-store.ts'
import { listPhotosOfZone } from './photo-store.ts'
import {
  countingSeverity,
  groupByFinding,
  packOf,
  toFinding,
  toHead,
  toZone,
  weightsOf,
} from './read-inspection.ts'
import { listZones } from './zone-store.ts'

/** An inspection without what its findings hold. */
export const getOutline: ReadHandler<'inspections.outline'> = ({ db }, { id }) => {
  const row = findInspection(db, id)
  if (row === undefined) return fail('NOT_FOUND', { inspectionId: id })
  const { answeredCount: _, itemCount: __, ...head } = toHead(db, row, new Set())
  return ok({
    ...head,
    zones: listZones(db, id).map(toZone),
    marks: listMarkRows(db, id).map(toMark),
    weights: weightsOf(row),
  })
}

/** The findings of one zone with all they hold. */
export const getFindings: ReadHandler<'inspections.findings'> = ({ db }, { inspectionId, zoneId }) => {
  const row = findInspection(db, inspectionId)
  if (row === undefined) return fail('NOT_FOUND', { inspectionId })
  const place = [inspectionId, zoneId ?? ''] as const
  const items = new Map(packOf(db, row)?.items.map((item) => [item.id, item]))
  const actions = groupByFinding(listActionsOfZone(db, ...place))
  const photos = groupByFinding(listPhotosOfZone(db, ...place))
  const findings = listFindingsOfZone(db, ...place).map((finding) =>
    toFinding(finding, actions.get(finding.id) ?? [], photos.get(finding.id) ?? [], {
      item: items.get(finding.itemId),
      language: row.language,
    }),
  )
  return ok({ items: findings })
}

function toMark(row: MarkRow): FindingMark {
  return {
    id: row.id,
    itemId: row.itemId,
    zoneId: row.zoneId === '' ? null : row.zoneId,
    answer: row.answer,
    value: row.value === null ? null : (JSON.parse(row.value) as ItemValue),
    severity: countingSeverity(row),
    isKept: row.isKept === 1,
    photoCount: row.photoCount,
  }
}
