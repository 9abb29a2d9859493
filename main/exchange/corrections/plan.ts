import { contract } from '../../../shared/contract.ts'
import { type Plan, planMinutes } from '../../../shared/engagements/index.ts'
import { capMinutes } from '../../../shared/hours/index.ts'
import { programmeOf } from '../../../shared/programmes/index.ts'
import { engagementsHandlers, findEngagement, findPlan } from '../../engagements/index.ts'
import { planFields, type ShownPlanLine } from '../fields/plan-fields.ts'
import { defineKeyedKind, type LineChanges } from './keyed-kind.ts'
import { refuseUnless } from './kind.ts'

type PlanLine = Plan['lines'][number]

/** The plan of an engagement, a line a row. */
export const plans = defineKeyedKind<ShownPlanLine, PlanLine>(
  'plan',
  Object.values(planFields),
  (db, engagementId) => {
    const engagement = findEngagement(db, engagementId)
    if (engagement === undefined) return undefined
    const { lines, status } = findPlan(db, engagementId)
    const programme = programmeOf(engagement.fiscalYear) ?? null
    const agreed = status === 'agreed'
    const inputOf = (changes: LineChanges<PlanLine>) => ({
      engagementId,
      agreed,
      lines: lines.map((line, index) => ({ ...line, ...changes.get(String(index + 1)) })),
    })
    return {
      engagementId,
      lineAt(key) {
        const line = lines[Number(key) - 1]
        return line && { line, programme }
      },
      refuse(changes) {
        const input = inputOf(changes)
        const cap = programme === null ? null : capMinutes(engagement, programme)
        if (agreed && cap !== null && planMinutes(input.lines) > cap) return 'fixed'
        return refuseUnless(contract['plans.set'].input, input)
      },
      apply: (context, changes) => engagementsHandlers['plans.set'](context, inputOf(changes)),
    }
  },
)
