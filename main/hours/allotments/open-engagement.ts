import type { z } from 'zod'
import { programmeOf } from '../../../shared/programmes/index.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import {
  findCompany,
  findHandsOn,
  findSite,
  insertCompany,
  insertEngagement,
  insertSite,
  insertStepChange,
} from '../../engagements/index.ts'
import { newId } from '../../new-id.ts'
import { createEngagementKey, type WritableDatabase } from '../../vault/index.ts'
import type { opening } from './paper-content.ts'
import { refusePaper } from './papers.ts'

/** Opens an engagement that another laptop leads, under the ids it has there. */
export function openEngagement(
  db: WritableDatabase,
  now: string,
  id: string,
  { company, region, kind, fiscalYear, adoptedOn, sites }: z.infer<typeof opening>,
): Result<null> {
  const programme = programmeOf(fiscalYear)
  const isKnown = programme && (region === null ? kind === 'desk' : programme.regions.includes(region))
  if (!isKnown || (kind === 'desk' && programme.desk === null)) return refusePaper('newer-paper')
  if (sites.some((site) => findSite(db, site.id))) return refusePaper('other-engagement')
  if (!findCompany(db, company.id)) insertCompany(db, { ...company, parentId: null }, now)
  if (kind === 'hands-on' && region !== null) {
    const twin = findHandsOn(db, { companyId: company.id, region, fiscalYear })
    if (twin) return fail('DUPLICATE_ENGAGEMENT', { engagementId: twin.id })
  }
  const step = kind === 'desk' ? null : '02'
  insertEngagement(db, { id, companyId: company.id, region, kind, fiscalYear, step, adoptedOn }, now)
  createEngagementKey(db, id)
  if (step) insertStepChange(db, { id: newId(), engagementId: id, from: null, to: step, reason: null, now })
  addNewSites(db, id, sites)
  return ok(null)
}

/** Adds the sites that the lead knows and this laptop does not. */
export function addNewSites(
  db: WritableDatabase,
  engagementId: string,
  sites: z.infer<typeof opening>['sites'],
): void {
  for (const site of sites) if (!findSite(db, site.id)) insertSite(db, { ...site, engagementId })
}
