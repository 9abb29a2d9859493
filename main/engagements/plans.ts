import type { Plan } from '../../shared/engagements/contract.ts'
import { planMinutes } from '../../shared/engagements/plan.ts'
import { capMinutes } from '../../shared/hours/index.ts'
import { menuItemsOf } from '../../shared/programmes/index.ts'
import { fail, invalid, ok, type Result } from '../../shared/result.ts'
import type { Handlers, MethodsOf } from '../context.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import { type EngagementRow, findEngagement } from './engagement-store.ts'
import { findPlan, replacePlan, type StoredPlan } from './plan-store.ts'
import { programmeOfEngagement } from './read-engagement.ts'

/** The methods of the support plan 支援計画. */
export const planHandlers: Handlers<MethodsOf<'plans'>> = {
  'plans.get': ({ db }, { engagementId }) => readPlan(db, engagementId),

  'plans.applyTemplate': ({ db }, { engagementId, template }) => {
    const engagement = findEngagement(db, engagementId)
    if (!engagement) return fail('NOT_FOUND', { engagementId })
    const lines = programmeOfEngagement(engagement).samplePlans?.[template]
    if (!lines) return invalid({ path: 'template', reason: 'not-in-programme' })
    replacePlan(db, { engagementId, template, status: 'draft', lines })
    return readPlan(db, engagementId)
  },

  'plans.set': ({ db }, { engagementId, lines, agreed }) => {
    const engagement = findEngagement(db, engagementId)
    if (!engagement) return fail('NOT_FOUND', { engagementId })
    const menuItems = menuItemsOf(programmeOfEngagement(engagement))
    const problems = lines.flatMap((line, index) =>
      menuItems.includes(line.menuItem)
        ? []
        : [{ path: `lines.${index}.menuItem`, reason: 'not-in-programme', choices: menuItems }],
    )
    if (problems.length > 0) return invalid(...problems)
    const cap = capMinutes(engagement, programmeOfEngagement(engagement))
    const totalMinutes = planMinutes(lines)
    if (agreed && cap !== null && totalMinutes > cap) {
      return fail('PLAN_OVER_CAP', { totalMinutes, capMinutes: cap, overMinutes: totalMinutes - cap })
    }
    const { template } = findPlan(db, engagementId)
    replacePlan(db, { engagementId, template, status: agreed ? 'agreed' : 'draft', lines })
    return readPlan(db, engagementId)
  },
}

function readPlan(db: ReadableDatabase, engagementId: string): Result<Plan> {
  const engagement = findEngagement(db, engagementId)
  if (!engagement) return fail('NOT_FOUND', { engagementId })
  return ok(withTotals(engagement, findPlan(db, engagementId)))
}

function withTotals(engagement: EngagementRow, plan: StoredPlan): Plan {
  return {
    ...plan,
    totalMinutes: planMinutes(plan.lines),
    capMinutes: capMinutes(engagement, programmeOfEngagement(engagement)),
  }
}
