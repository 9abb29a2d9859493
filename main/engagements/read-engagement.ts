import type { Engagement } from '../../shared/engagements/contract.ts'
import type { Programme } from '../../shared/engagements/programme.ts'
import { capMinutes, remainingMinutes, supportPeriod } from '../../shared/hours/index.ts'
import { programmeOf } from '../../shared/programmes/index.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import {
  type EngagementRow,
  findEngagement,
  listEngagements,
  listGroupEngagements,
  listSites,
  listStepChanges,
  minuteTotals,
} from './engagement-store.ts'
import { findCompany } from './people-store.ts'

/** One engagement with all that the window shows of it, or undefined. */
export function readEngagement(db: ReadableDatabase, id: string): Engagement | undefined {
  const row = findEngagement(db, id)
  return row && toEngagement(db, row, listSites(db, id), minuteTotals(db, id).get(id))
}

/** All engagements with all that the home screen shows of them. */
export function readEngagements(db: ReadableDatabase): Engagement[] {
  const sites = listSites(db, null)
  const totals = minuteTotals(db, null)
  return listEngagements(db).map((row) => {
    const ownSites = sites.filter((site) => site.engagementId === row.id)
    return toEngagement(db, row, ownSites, totals.get(row.id))
  })
}

/** The programme an engagement belongs to; its year was checked when it was created. */
export function programmeOfEngagement(row: { fiscalYear: number }): Programme {
  const programme = programmeOf(row.fiscalYear)
  if (!programme) throw new Error(`no programme ships for fiscal year ${row.fiscalYear}`)
  return programme
}

function toEngagement(
  db: ReadableDatabase,
  row: EngagementRow,
  sites: Engagement['sites'],
  totals = { billedMinutes: 0, unbilledMinutes: 0 },
): Engagement {
  const company = findCompany(db, row.companyId)
  if (!company) throw new Error(`engagement ${row.id} has no company`)
  const programme = programmeOfEngagement(row)
  const cap = capMinutes(row, programme)
  const { companyId: _, ...facts } = row
  return {
    ...facts,
    company,
    lastDay: supportPeriod(row, programme).lastDay,
    capMinutes: cap,
    remainingMinutes: remainingMinutes(cap, totals.billedMinutes),
    ...totals,
    sites,
    warnings: listWarnings(db, row, company),
    steps: listStepChanges(db, row.id),
  }
}

function listWarnings(
  db: ReadableDatabase,
  row: EngagementRow,
  company: Engagement['company'],
): Engagement['warnings'] {
  if (row.kind === 'desk' || row.region === null) return []
  const key = { region: row.region, fiscalYear: row.fiscalYear }
  return listGroupEngagements(db, company, key).map((each) => ({
    code: 'GROUP_COMPANY_ENGAGED' as const,
    ...each,
  }))
}
