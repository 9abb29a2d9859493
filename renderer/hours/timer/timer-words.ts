import type { UnbilledReason } from '../../../shared/hours/contract.ts'
import type { Measurement, TimerStatus } from '../../../shared/hours/timer-contract.ts'

/** The minutes that a strip shows large: those of the running part, or of the whole session while it is paused. */
export function shownMinutes(timer: TimerStatus): number {
  return timer.state === 'running' ? timer.elapsedMinutes : timer.sessionMinutes
}

/** What is to be warned of now, as a word of the texts; null where nothing is. */
export function warningOf(timer: TimerStatus): UnbilledReason | 'level80' | 'level90' | null {
  if (timer.unbilledReason !== null) return timer.unbilledReason
  const { level } = timer.budget
  return level === 80 ? 'level80' : level === null ? null : 'level90'
}

/** The unbilled minutes of what was stored by their reason, in order of time. */
export function unbilledByReason({
  entries,
}: Pick<Measurement, 'entries'>): readonly { readonly reason: UnbilledReason; readonly minutes: number }[] {
  const sums = new Map<UnbilledReason, number>()
  for (const { unbilledReason, minutes } of entries)
    if (unbilledReason !== null) sums.set(unbilledReason, (sums.get(unbilledReason) ?? 0) + minutes)
  return [...sums].map(([reason, minutes]) => ({ reason, minutes }))
}

/** How long a timer runs before one asks whether it was forgotten. */
const longMinutes = 8 * 60

/** Tells whether one must ask about a timer; `answeredAt` is what it had run for when that was answered before. */
export function isDoubtful(timer: TimerStatus, answeredAt: number | undefined): boolean {
  if (timer.state !== 'running') return false
  if (answeredAt === undefined) return timer.isFromEarlierRun || timer.elapsedMinutes > longMinutes
  return timer.elapsedMinutes - answeredAt > longMinutes
}
