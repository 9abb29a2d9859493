import { type Jurisdiction, jurisdictions } from '../../shared/drafting/answers.ts'
import { chooseDraft } from '../../shared/drafting/choose-draft.ts'
import { curedChecklist, curesOf } from '../../shared/drafting/cures.ts'
import type { CuredFinding } from '../../shared/drafting/cures-contract.ts'
import type { Inspection } from '../../shared/inspections/index.ts'
import { fail, ok } from '../../shared/result.ts'
import type { TaskHandler } from '../context.ts'
import { findEngagement, findSite } from '../engagements/index.ts'
import { readInspections } from '../inspections/index.ts'
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

/** The findings of an engagement that a clause cures; what is parked is none. */
export const listCured: TaskHandler<'cures.list'> = async ({ db }, { engagementId }) =>
  findEngagement(db, engagementId) === undefined
    ? fail('NOT_FOUND', { engagementId })
    : ok({ items: readInspections(db, engagementId).flatMap(curedIn) })

function curedIn({
  id,
  siteName,
  checklistId,
  checklistVersion,
  findings,
  parked,
}: Inspection): CuredFinding[] {
  if (checklistId !== curedChecklist) return []
  const hidden = new Set(parked.map(({ findingId }) => findingId))
  return findings.flatMap((finding) => {
    const { itemId, zoneId, answer, severity } = finding
    const cures = curesOf(itemId).map(({ clauseId, kinds }) => ({ clauseId, kinds: [...kinds] }))
    if (cures.length === 0 || hidden.has(finding.id) || (answer !== 'partial' && answer !== 'missing'))
      return []
    return [
      {
        findingId: finding.id,
        inspectionId: id,
        siteName,
        checklistVersion,
        itemId,
        zoneId,
        answer,
        severity,
        cures,
      },
    ]
  })
}

function jurisdictionOf(country: string | null | undefined): Jurisdiction | null {
  return jurisdictions.find((each) => each === country) ?? null
}
