import type { CheckedInput } from '../../shared/contract.ts'
import type { Finding } from '../../shared/inspections/contract.ts'
import { checkValue, fitsItem } from '../../shared/inspections/item-value.ts'
import { fail, invalid, ok, type Result } from '../../shared/result.ts'
import type { WriteHandler } from '../context.ts'
import { idWithin } from '../new-id.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import { listActionsOfFinding } from './action-store.ts'
import { setFirstAction } from './actions.ts'
import { type FindingRow, findFinding, findPlace, type Place, upsertFinding } from './finding-store.ts'
import { findInspection } from './inspection-store.ts'
import { isSameFinding, mergeFinding } from './merge-finding.ts'
import type { Pack, PackItem } from './pack.ts'
import { findPack } from './pack-store.ts'
import { listPhotosOfFinding } from './photo-store.ts'
import { toFinding } from './read-inspection.ts'
import { addZoneByWord } from './walk.ts'

type RecordInput = CheckedInput<'inspections.recordFinding'>

/** Records what was seen at an item; an input that changes nothing leaves revision and time alone. */
export const recordFinding: WriteHandler<'inspections.recordFinding'> = ({ db, now }, input) => {
  const key = { inspectionId: input.inspectionId, itemId: input.itemId, zoneId: input.zoneId ?? '' }
  const place = findPlace(db, key)
  if (place === undefined) return fail('NOT_FOUND', { inspectionId: input.inspectionId })
  if (place.zone?.isRemoved) return invalid({ path: 'zoneId', reason: 'zone-removed' })
  const pack = findPack(db, place.checklistId, place.checklistVersion)
  const item = findItem(pack, input.itemId)
  const refusal = refuse(place, pack, item, input)
  if (refusal !== null) return refusal
  if (place.zone === undefined && key.zoneId !== '') addZoneByWord(db, key.inspectionId, key.zoneId)

  const before = place.finding
  const content = mergeFinding(before, input)
  if (before === undefined) {
    // Two laptops that look at the same item of a walk mean the same finding.
    const id = idWithin(key.inspectionId, `${key.itemId} ${key.zoneId}`)
    const created: FindingRow = { id, ...key, ...content, revision: 1, updatedAt: now }
    upsertFinding(db, created)
    if (input.action === undefined) {
      // Nothing of its own to look up.
      return ok(toFinding(created, [], [], { item, language: place.language }))
    }
    setFirstAction(db, created.id, input.action, now)
    return ok(showFinding(db, created, item, place.language))
  }
  const hasNewAction = input.action !== undefined && setFirstAction(db, before.id, input.action, now)
  if (isSameFinding(before, content) && !hasNewAction) {
    return ok(showFinding(db, before, item, place.language))
  }
  const row = { ...before, ...content, revision: before.revision + 1, updatedAt: now }
  upsertFinding(db, row)
  return ok(showFinding(db, row, item, place.language))
}

/** Counts a parked answer again although its condition does not hold, or parks it again. */
export const keepFinding: WriteHandler<'inspections.keepFinding'> = ({ db, now }, { findingId, isKept }) => {
  const before = findFinding(db, findingId)
  if (before === undefined) return fail('NOT_FOUND', { findingId })
  const flag = isKept ? 1 : 0
  if (before.isKept !== flag) {
    upsertFinding(db, { ...before, isKept: flag, revision: before.revision + 1, updatedAt: now })
  }
  return answerFinding(db, findingId)
}

/** A finding as it stands in the vault. */
export function answerFinding(db: ReadableDatabase, findingId: string): Result<Finding> {
  const row = findFinding(db, findingId)
  if (row === undefined) return fail('NOT_FOUND', { findingId })
  const inspection = findInspection(db, row.inspectionId)
  if (inspection === undefined) throw new Error(`finding ${findingId} has no inspection`)
  const pack = findPack(db, inspection.checklistId, inspection.checklistVersion)
  return ok(showFinding(db, row, findItem(pack, row.itemId), inspection.language))
}

/** The item of a checklist, or undefined. */
export function findItem(pack: Pack | undefined, itemId: string): PackItem | undefined {
  return pack?.items.find(({ id }) => id === itemId)
}

function showFinding(
  db: ReadableDatabase,
  row: FindingRow,
  item: PackItem | undefined,
  language: string,
): Finding {
  return toFinding(row, listActionsOfFinding(db, row.id), listPhotosOfFinding(db, row.id), { item, language })
}

/** A finding that is there can always be written to, also when a later version of the checklist lacks its item. */
function refuse(place: Place, pack: Pack | undefined, item: PackItem | undefined, input: RecordInput) {
  if (item === undefined) {
    return place.finding === undefined ? invalid({ path: 'itemId', reason: 'unknown-item' }) : null
  }
  if (input.answer !== undefined && !fitsItem(item, input.answer)) {
    return invalid({ path: 'answer', reason: 'value-wanted' })
  }
  if (input.value === undefined || input.value === null || input.value === '') return null
  const choices = item.choices === null ? [] : (pack?.choiceLists[item.choices] ?? [])
  const problem = checkValue(item, input.value, choices)
  return problem === null ? null : invalid({ path: 'value', reason: problem, choices })
}
