import type { ForecastWarning } from './plan-contract.ts'

/** What is to be done, and the days and minutes there are for it. */
export type Outlook = {
  readonly plannedMinutesLeft: number
  readonly sessionsLeft: number
  readonly remainingMinutes: number | null
  readonly workingDays: number | null
  /** True once the last day is past. */
  readonly isOver: boolean
}

/** A working day as the warnings take it. Source: 労働基準法 第32条, eight hours a day. */
const minutesPerDay = 480

/** What makes it doubtful that the rest of a plan can be done: one session a day and eight hours are taken as usual. */
export function warnOf(outlook: Outlook): ForecastWarning[] {
  const { plannedMinutesLeft, sessionsLeft, remainingMinutes, workingDays, isOver } = outlook
  if (plannedMinutesLeft === 0) return []
  if (isOver) return ['period-over']
  const isOverRemaining = remainingMinutes !== null && plannedMinutesLeft > remainingMinutes
  const hasFewDays = workingDays !== null && sessionsLeft > workingDays
  const hasFewHours = workingDays !== null && plannedMinutesLeft > workingDays * minutesPerDay
  return [
    ...(isOverRemaining ? (['plan-over-remaining'] as const) : []),
    ...(hasFewDays ? (['more-sessions-than-days'] as const) : []),
    ...(hasFewHours ? (['more-hours-than-days'] as const) : []),
  ]
}
