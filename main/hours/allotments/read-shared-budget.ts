import type { Laptop, SharedBudget } from '../../../shared/hours/allotment-contract.ts'
import { unspentMinutes } from '../../../shared/hours/allotment-ledger.ts'
import { capMinutes } from '../../../shared/hours/budget.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { findEngagement, programmeOfEngagement } from '../../engagements/index.ts'
import type { ReadableDatabase } from '../../vault/index.ts'
import { balanceOf, balances, heldMinutes, payingDevice, unspentHere } from './holdings.ts'
import { leadOf, listAllotments, listReleases, nameOfLaptop, ownLaptopId, spentMinutes } from './store.ts'

/** Who holds what of a budget, as far as this laptop knows. */
export function readSharedBudget(db: ReadableDatabase, engagementId: string): Result<SharedBudget> {
  const engagement = findEngagement(db, engagementId)
  if (!engagement) return fail('NOT_FOUND', { engagementId })
  const cap = capMinutes(engagement, programmeOfEngagement(engagement))
  const lead = leadOf(db, engagementId)
  const ownId = ownLaptopId(db)
  const papers = listAllotments(db, engagementId)
  const leadId = lead ?? (papers.length > 0 ? ownId : null)
  return ok({
    isShared: papers.length > 0,
    isLead: lead === null,
    ownId,
    leadId,
    leadName: lead === null ? null : nameOfLaptop(db, lead),
    heldMinutes: cap === null ? null : heldMinutes(db, engagementId, cap),
    spentMinutes: spentMinutes(db, engagementId, payingDevice(db, engagementId)),
    spendableMinutes: cap === null ? null : unspentHere(db, engagementId, cap),
    laptops:
      lead === null
        ? [...balances(db, engagementId).keys()].map((id) => readLaptop(db, engagementId, id))
        : [],
    papers: papers.map(({ engagementId: _, ...paper }) => paper),
    releases: listReleases(db, engagementId).map(({ id: _, engagementId: __, ...release }) => ({
      ...release,
      name: release.device === ownId ? '' : nameOfLaptop(db, release.device),
    })),
  })
}

function readLaptop(db: ReadableDatabase, engagementId: string, id: string): Laptop {
  const balance = balanceOf(db, engagementId, id)
  return {
    id,
    name: nameOfLaptop(db, id),
    allottedMinutes: balance.allotted,
    returnedMinutes: balance.returned,
    releasedMinutes: balance.released,
    spentMinutes: balance.spent,
    unspentMinutes: unspentMinutes(balance),
  }
}
