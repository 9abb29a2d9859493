import { minutesOf, moveMinutes, planMinutes } from '../../shared/engagements/plan.ts'
import type { TrackedPlan } from '../../shared/engagements/plan-contract.ts'
import { planProgress } from '../../shared/engagements/plan-progress.ts'
import { capMinutes } from '../../shared/hours/index.ts'
import { menuItemsOf } from '../../shared/programmes/index.ts'
import { fail, invalid, ok, type Result } from '../../shared/result.ts'
import type { Handlers, MethodsOf } from '../context.ts'
import { newId } from '../new-id.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import { findEngagement } from './engagement-store.ts'
import { forecast } from './forecast.ts'
import { billedByMenuItem, findPlan, insertPlanChange, listPlanChanges, replacePlan } from './plan-store.ts'
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

  'plans.move': ({ db, now }, { engagementId, from, to, minutes, reason }) => {
    const engagement = findEngagement(db, engagementId)
    if (!engagement) return fail('NOT_FOUND', { engagementId })
    const plan = findPlan(db, engagementId)
    const planned = [...new Set(plan.lines.map((line) => line.menuItem))]
    if (!planned.includes(from)) return invalid({ path: 'from', reason: 'not-planned', choices: planned })
    if (from === to) return invalid({ path: 'to', reason: 'same-line' })
    const menuItems = menuItemsOf(programmeOfEngagement(engagement))
    if (!menuItems.includes(to))
      return invalid({ path: 'to', reason: 'not-in-programme', choices: menuItems })
    const movable = minutesOf(plan.lines, from)
    if (minutes > movable)
      return invalid({ path: 'minutes', reason: 'more-than-planned', choices: [movable] })
    replacePlan(db, { ...plan, lines: moveMinutes(plan.lines, { from, to, minutes }) })
    insertPlanChange(db, engagementId, { id: newId(), from, to, minutes, reason: reason || null, at: now })
    return readPlan(db, engagementId)
  },

  'plans.forecast': forecast,
}

function readPlan(db: ReadableDatabase, engagementId: string): Result<TrackedPlan> {
  const engagement = findEngagement(db, engagementId)
  if (!engagement) return fail('NOT_FOUND', { engagementId })
  const plan = findPlan(db, engagementId)
  const { rows, unplanned } = planProgress(plan.lines, billedByMenuItem(db, engagementId))
  return ok({
    ...plan,
    lines: [...plan.lines],
    progress: rows.map(({ menuItem, plannedMinutes, actualMinutes, leftMinutes }) => ({
      menuItem,
      plannedMinutes,
      actualMinutes,
      leftMinutes,
    })),
    unplanned,
    totalMinutes: planMinutes(plan.lines),
    capMinutes: capMinutes(engagement, programmeOfEngagement(engagement)),
    changes: listPlanChanges(db, engagementId),
  })
}
