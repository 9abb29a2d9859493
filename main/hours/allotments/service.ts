import { unspentMinutes } from '../../../shared/hours/allotment-ledger.ts'
import { fail, ok } from '../../../shared/result.ts'
import type { Handlers, MethodsOf, TaskHandler } from '../../context.ts'
import { findEngagement } from '../../engagements/index.ts'
import { newId } from '../../new-id.ts'
import { acceptPaper } from './accept.ts'
import { balanceOf, balances } from './holdings.ts'
import { issueAllotment, saveAllotment, showCard } from './issue.ts'
import { refusePaper } from './papers.ts'
import { readSharedBudget } from './read-shared-budget.ts'
import { writeReport } from './report.ts'
import { insertRelease, leadOf } from './store.ts'

const releaseMinutes: TaskHandler<'allotments.release'> = (
  { db, now, transact },
  { engagementId, device, reason },
) =>
  transact(() => {
    if (!findEngagement(db, engagementId)) return fail('NOT_FOUND', { engagementId })
    if (leadOf(db, engagementId) !== null) return refusePaper('not-lead')
    if (!balances(db, engagementId).has(device)) return fail('NOT_FOUND', { device })
    const minutes = unspentMinutes(balanceOf(db, engagementId, device))
    if (minutes === 0) return refusePaper('nothing-to-release')
    insertRelease(db, { id: newId(), engagementId, device, minutes, reason, at: now })
    return ok({ minutes })
  })

/** The methods by which several laptops share one budget. */
export const allotmentHandlers: Handlers<MethodsOf<'allotments'>> = {
  'allotments.card': showCard,
  'allotments.issue': issueAllotment,
  'allotments.save': saveAllotment,
  'allotments.accept': acceptPaper,
  'allotments.report': writeReport,
  'allotments.release': releaseMinutes,
  'allotments.list': ({ db }, { engagementId }) => readSharedBudget(db, engagementId),
}
