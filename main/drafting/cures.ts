import { type Jurisdiction, jurisdictions } from '../../shared/drafting/answers.ts'
import { chooseDraft } from '../../shared/drafting/choose-draft.ts'
import { curedChecklist, curesOf } from '../../shared/drafting/cures.ts'
import type { CuredFinding } from '../../shared/drafting/cures-contract.ts'
import type { Inspection } from '../../shared/inspections/index.ts'
import { fail, ok } from '../../shared/result.ts'
import type { TaskHandler } from '../context.ts'
import { findEngagement, findSite } from '../engagements/index.ts'
import { readInspections } from '../inspections/index.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import { findInspectionPlace } from './cures-store.ts'
import { listDrafts } from './store.ts'

/** The clauses that cure a finding of an item, with the draft each belongs in. */
export const listCuring: TaskHandler<'drafts.curing'> = async ({ db }, { inspectionId, itemId }) => {
  const place = findInspectionPlace(db, inspectionId)
  if (place === undefined) return fail('NOT_FOUND', { inspectionId })
  const { engagementId, siteId, checklistId } = place
  const jurisdiction =
    jurisdictionOf(findSite(db, siteId)?.country) ?? jurisdictionOf(findEngagement(db, engagementId)?.region)
  const drafts = listDrafts(db, engagementId)
  const items = (checklistId === curedChecklist ? curesOf(itemId) : []).flatMap((cure) => {
    const chosen = chooseDraft(cure, drafts, { jurisdiction, siteId })
    return chosen === null ? [] : [{ clauseId: cure.clauseId, ...chosen }]
  })
  return ok({ engagementId, siteId, jurisdiction, items })
}

/** The findings of an engagement that a clause cures, the gravest of each item; what is parked is none. */
export const listCured: TaskHandler<'cures.list'> = async ({ db }, { engagementId }) =>
  findEngagement(db, engagementId) === undefined
    ? fail('NOT_FOUND', { engagementId })
    : ok({ items: readCured(db, engagementId) })

/** The findings of an engagement that a clause cures. */
export function readCured(db: ReadableDatabase, engagementId: string): CuredFinding[] {
  return readInspections(db, engagementId).flatMap(curedIn)
}

function curedIn(inspection: Inspection): CuredFinding[] {
  const { id: inspectionId, siteName, checklistId, checklistVersion } = inspection
  if (checklistId !== curedChecklist) return []
  const hidden = new Set(inspection.parked.map(({ findingId }) => findingId))
  const gravest = new Map<string, CuredFinding>()
  for (const { id: findingId, itemId, zoneId, answer, severity } of inspection.findings) {
    const cures = curesOf(itemId).map(({ clauseId, kinds }) => ({ clauseId, kinds: [...kinds] }))
    const isGap = answer === 'partial' || answer === 'missing'
    if (!isGap || cures.length === 0 || hidden.has(findingId)) continue
    const known = gravest.get(itemId)
    if (known !== undefined && gravity(known.severity) >= gravity(severity)) continue
    const finding = { findingId, inspectionId, siteName, checklistVersion, itemId, zoneId, answer, severity }
    gravest.set(itemId, { ...finding, cures })
  }
  return [...gravest.values()]
}

function gravity(severity: CuredFinding['severity']): number {
  return severity === null ? 0 : ['minor', 'medium', 'critical'].indexOf(severity) + 1
}

function jurisdictionOf(country: string | null | undefined): Jurisdiction | null {
  return jurisdictions.find((each) => each === country) ?? null
}
