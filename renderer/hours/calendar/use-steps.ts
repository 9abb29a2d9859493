import { useRead } from '../../ui/use-read.ts'
import type { Steps } from './use-grid-pointer.ts'

const usual: Steps = { step: 15, fineStep: 5 }

/** How far a drag jumps: a quarter of an hour, or as the engagement's times are rounded. */
export function useSteps(engagementId: string): Steps {
  const { data } = useRead('hours.getRounding', { engagementId })
  if (!data || data.mode === 'none' || data.stepMinutes === 1) return usual
  return { step: data.stepMinutes, fineStep: data.stepMinutes }
}
