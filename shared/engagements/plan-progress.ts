import type { PlanLine } from './plan.ts'

/** A line of a plan with what was done of it. */
export type PlanProgress = PlanLine & {
  readonly position: number
  readonly plannedMinutes: number
  readonly actualMinutes: number
  /** Negative when more was done. */
  readonly leftMinutes: number
}

/** Work on a menu item that no line of the plan names. */
export type UnplannedWork = { readonly menuItem: string; readonly actualMinutes: number }

/**
 * Puts the billed minutes by menu item beside the lines of a plan. Where several lines name one item, its minutes
 * fill them in their order, and the last one takes what is beyond the plan.
 */
export function planProgress(
  lines: readonly PlanLine[],
  billed: Readonly<Record<string, number>>,
): { rows: PlanProgress[]; unplanned: UnplannedWork[] } {
  const open = new Map(Object.entries(billed))
  const rows = lines.map(({ menuItem, minutes, times }, position): PlanProgress => {
    const plannedMinutes = minutes * times
    const isLast = lines.findLastIndex((line) => line.menuItem === menuItem) === position
    const done = open.get(menuItem) ?? 0
    const actualMinutes = isLast ? done : Math.min(done, plannedMinutes)
    open.set(menuItem, done - actualMinutes)
    const leftMinutes = plannedMinutes - actualMinutes
    return { menuItem, minutes, times, position, plannedMinutes, actualMinutes, leftMinutes }
  })
  const planned = new Set(lines.map(({ menuItem }) => menuItem))
  const unplanned = Object.entries(billed)
    .filter(([menuItem, minutes]) => minutes > 0 && !planned.has(menuItem))
    .map(([menuItem, actualMinutes]): UnplannedWork => ({ menuItem, actualMinutes }))
  return { rows, unplanned }
}

/** What the lines of a plan still hold beyond what was done: their minutes, and the sessions these are held in. */
export function workLeft(rows: readonly PlanProgress[]): { minutes: number; sessions: number } {
  return rows.reduce(
    ({ minutes, sessions }, row) => {
      const left = Math.max(0, row.leftMinutes)
      return { minutes: minutes + left, sessions: sessions + Math.ceil(left / row.minutes) }
    },
    { minutes: 0, sessions: 0 },
  )
}
