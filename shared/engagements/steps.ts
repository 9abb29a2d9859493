import type { Step } from './contract.ts'

/** The six steps 支援フロー in their order. */
export const steps: readonly Step[] = ['01', '02', '03', '04', '05', '06']

/** What a move between steps brings along. */
export type StepMove = {
  readonly from: Step
  readonly to: Step
  readonly reason: string | null
  readonly hasTimeEntries: boolean
}

/** Why a move is not lawful; a stable word the texts know. */
export type StepRefusal =
  | 'same-step'
  | 'one-step-at-a-time'
  | 'reason-for-going-back'
  | 'hours-already-entered'

/**
 * Judges a move: one step forward; one step back only with a reason, and never behind the adoption once hours
 * are entered. Returns null when the move is lawful.
 * Source: JETRO 支援フロー Step 01–06.
 */
export function refuseStep(move: StepMove): StepRefusal | null {
  const distance = steps.indexOf(move.to) - steps.indexOf(move.from)
  if (distance === 0) return 'same-step'
  if (Math.abs(distance) > 1) return 'one-step-at-a-time'
  if (distance === 1) return null
  if (!move.reason?.trim()) return 'reason-for-going-back'
  return move.to === '01' && move.hasTimeEntries ? 'hours-already-entered' : null
}
