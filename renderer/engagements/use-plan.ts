import type { Engagement } from '../../shared/engagements/contract.ts'
import { type PlanLine, planMinutes } from '../../shared/engagements/plan.ts'
import type { Plan } from '../../shared/engagements/plan-contract.ts'
import type { Failure } from '../../shared/result.ts'
import { useAutosave } from '../ui/use-autosave.ts'
import { useChange } from '../ui/use-change.ts'

/** A plan on the screen: its lines as typed, saved as they change, and the ways to replace and to agree it. */
export type EditedPlan = {
  readonly lines: readonly PlanLine[]
  readonly totalMinutes: number
  /** Minutes above the cap; 0 within it or without one. */
  readonly overMinutes: number
  readonly isAgreed: boolean
  readonly failure: Failure | null
  readonly progress: ReturnType<typeof useAutosave>['progress']
  /** Saves what waits to be saved. */
  readonly flush: () => Promise<void>
  readonly setLines: (lines: readonly PlanLine[]) => void
  readonly applyTemplate: (template: 'case-1' | 'case-2') => Promise<void>
  readonly setAgreed: (isAgreed: boolean) => Promise<void>
}

/** Edits the plan of an engagement. */
export function usePlan(engagement: Engagement, plan: Plan): EditedPlan {
  const engagementId = engagement.id
  const set = useChange('plans.set')
  const apply = useChange('plans.applyTemplate')
  const lines = useAutosave<readonly PlanLine[]>({
    value: plan.lines,
    save: (next) => set.run({ engagementId, lines: [...next], agreed: false }),
  })
  const totalMinutes = planMinutes(lines.value)
  return {
    lines: lines.value,
    totalMinutes,
    overMinutes: plan.capMinutes === null ? 0 : Math.max(0, totalMinutes - plan.capMinutes),
    isAgreed: plan.status === 'agreed',
    failure: set.failure ?? apply.failure,
    progress: lines.progress,
    flush: lines.flush,
    setLines: lines.setValue,
    applyTemplate: async (template) => {
      await lines.flush()
      await apply.run({ engagementId, template })
    },
    setAgreed: async (agreed) => {
      await lines.flush()
      await set.run({ engagementId, lines: [...lines.value], agreed })
    },
  }
}
