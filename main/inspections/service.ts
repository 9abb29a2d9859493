import { fail, invalid, ok } from '../../shared/result.ts'
import type { ReadHandler, WriteHandler } from '../context.ts'
import { findEngagement, findSite } from '../engagements/index.ts'
import { newId } from '../new-id.ts'
import { compareChecklists, defaultChecklistId, readChecklist, readChecklistHeads } from './checklists.ts'
import { findInspection, type InspectionRow, insertInspection, updateVersion } from './inspection-store.ts'
import { countInspectionsOn, deletePack, findPack } from './pack-store.ts'
import { readHeads, readInspection } from './read-inspection.ts'
import { startWalk } from './walk.ts'

/** Names every version of every checklist of this vault. */
export const listChecklists: ReadHandler<'checklists.list'> = ({ db }) =>
  ok({ items: readChecklistHeads(db) })

/** Answers a checklist in Japanese and one more language. */
export const getChecklist: ReadHandler<'checklists.get'> = ({ db }, { id, version, language }) => {
  const pack = findPack(db, id, version)
  return pack === undefined ? fail('NOT_FOUND', { checklistId: id }) : ok(readChecklist(pack, language))
}

/** What differs between two versions of a checklist. */
export const compareVersions: ReadHandler<'checklists.compare'> = ({ db }, { id, from, to, language }) => {
  const [before, after] = [findPack(db, id, from), findPack(db, id, to)]
  if (before === undefined || after === undefined) return fail('NOT_FOUND', { checklistId: id })
  return ok(compareChecklists(readChecklist(before, language), readChecklist(after, language)))
}

/** Removes an imported version of a checklist that no inspection stands on. */
export const removeChecklist: WriteHandler<'checklists.remove'> = ({ db }, { id, version }) => {
  const pack = findPack(db, id, version)
  if (pack === undefined) return fail('NOT_FOUND', { checklistId: id })
  const inspections = countInspectionsOn(db, id, version)
  if (pack.isShipped || inspections > 0) return fail('CHECKLIST_IN_USE', { inspections })
  deletePack(db, id, version)
  return ok({ id })
}

/** Begins an inspection of a site of the engagement; a second one at the same site is another inspection. */
export const startInspection: WriteHandler<'inspections.start'> = ({ db, now }, input) => {
  const pack = findPack(db, input.checklistId ?? defaultChecklistId)
  if (pack === undefined) return fail('NOT_FOUND', { checklistId: input.checklistId })
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
    checklistId: pack.id,
    checklistVersion: pack.version,
    language: site.language,
    startedAt: now,
    weights: null,
  }
  insertInspection(db, row)
  const walk = startWalk(db, row, pack, input.zones)
  return walk.ok ? ok(readInspection(db, row)) : walk
}

/** Moves an inspection to another version of its checklist; every answer is kept. */
export const changeVersion: WriteHandler<'inspections.changeVersion'> = (
  { db },
  { inspectionId, version },
) => {
  const row = findInspection(db, inspectionId)
  if (row === undefined) return fail('NOT_FOUND', { inspectionId })
  if (findPack(db, row.checklistId, version) === undefined) {
    return invalid({ path: 'version', reason: 'unknown-version' })
  }
  updateVersion(db, inspectionId, version)
  return ok(readInspection(db, { ...row, checklistVersion: version }))
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
