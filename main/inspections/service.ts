import { fail, invalid, ok } from '../../shared/result.ts'
import type { ReadHandler, WriteHandler } from '../context.ts'
import { findEngagement, findSite } from '../engagements/index.ts'
import { newId } from '../new-id.ts'
import { checklistHeads, defaultChecklistId, findChecklist, readChecklist } from './checklists.ts'
import { type FindingRow, findPlace, upsertFinding } from './finding-store.ts'
import { findInspection, type InspectionRow, insertInspection } from './inspection-store.ts'
import { isSameFinding, mergeFinding } from './merge-finding.ts'
import { listPhotosOfFinding } from './photo-store.ts'
import { readHeads, readInspection, toFinding } from './read-inspection.ts'

/** Names the checklists that ship with the application. */
export const listChecklists: ReadHandler<'checklists.list'> = () =>
  ok({
    items: checklistHeads.map((head) => ({
      id: head.id,
      version: head.version,
      languages: [...head.languages],
      itemCount: head.items.length,
    })),
  })

/** Answers a checklist in Japanese and one more language. */
export const getChecklist: ReadHandler<'checklists.get'> = (_context, input) => {
  const head = findChecklist(input.id)
  if (head === undefined) return fail('NOT_FOUND', { checklistId: input.id })
  return ok(readChecklist(head, input.language))
}

/** Begins an inspection of a site of the engagement; a second one at the same site is another inspection. */
export const startInspection: WriteHandler<'inspections.start'> = ({ db, now }, input) => {
  const checklist = findChecklist(input.checklistId ?? defaultChecklistId)
  if (checklist === undefined) return fail('NOT_FOUND', { checklistId: input.checklistId })
  const { engagementId, siteId } = input
  if (findEngagement(db, engagementId) === undefined) return fail('NOT_FOUND', { engagementId })
  const site = findSite(db, siteId)
  if (site === undefined || site.engagementId !== engagementId) return fail('NOT_FOUND', { siteId })
  const row: InspectionRow = {
    id: newId(),
    engagementId,
    siteId,
    siteName: site.name,
    siteKind: site.kind,
    checklistId: checklist.id,
    checklistVersion: checklist.version,
    language: site.language,
    startedAt: now,
  }
  insertInspection(db, row)
  return ok(readInspection(db, row))
}

/** One inspection with everything recorded. */
export const getInspection: ReadHandler<'inspections.get'> = ({ db }, { id }) => {
  const row = findInspection(db, id)
  return row === undefined ? fail('NOT_FOUND', { inspectionId: id }) : ok(readInspection(db, row))
}

/** The inspections of an engagement. */
export const listInspections: ReadHandler<'inspections.list'> = ({ db }, { engagementId }) =>
  findEngagement(db, engagementId) === undefined
    ? fail('NOT_FOUND', { engagementId })
    : ok({ items: readHeads(db, engagementId) })

/** Records what was seen at an item; an input that changes nothing leaves revision and time alone. */
export const recordFinding: WriteHandler<'inspections.recordFinding'> = ({ db, now }, input) => {
  const key = { inspectionId: input.inspectionId, itemId: input.itemId, zoneId: input.zoneId ?? '' }
  const place = findPlace(db, key)
  if (place === undefined) return fail('NOT_FOUND', { inspectionId: input.inspectionId })
  const before = place.finding
  const content = mergeFinding(before, input)
  if (before === undefined) {
    if (!hasItem(place.checklistId, input.itemId)) return invalid({ path: 'itemId', reason: 'unknown-item' })
    const row: FindingRow = { id: newId(), ...key, ...content, revision: 1, updatedAt: now }
    upsertFinding(db, row)
    return ok(toFinding(row, []))
  }
  const photos = listPhotosOfFinding(db, before.id)
  if (isSameFinding(before, content)) return ok(toFinding(before, photos))
  const row = { ...before, ...content, revision: before.revision + 1, updatedAt: now }
  upsertFinding(db, row)
  return ok(toFinding(row, photos))
}

function hasItem(checklistId: string, itemId: string): boolean {
  return findChecklist(checklistId)?.items.some((item) => item.id === itemId) ?? false
}
