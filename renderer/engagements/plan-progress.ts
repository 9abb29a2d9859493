import type { PlanLine } from '../../shared/engagements/plan.ts'

/** A line of the plan with what was done of its menu item; an item that several lines name is counted at the first. */
export type PlanRow = PlanLine & {
  readonly position: number
  readonly plannedMinutes: number
  /** Null at a later line of the same menu item. */
  readonly actualMinutes: number | null
  /** What is left of all lines of this menu item; negative when more was done. */
  readonly leftMinutes: number | null
}

/** Work on a menu item that no line of the plan names. */
export type UnplannedRow = { readonly menuItem: string; readonly actualMinutes: number }

/** Puts the billed minutes by menu item beside the lines of a plan. */
export function planProgress(lines: readonly PlanLine[], billed: Readonly<Record<string, number>>) {
  const planned = new Map<string, number>()
  for (const line of lines) {
    planned.set(line.menuItem, (planned.get(line.menuItem) ?? 0) + line.minutes * line.times)
  }
  const rows = lines.map((line, position): PlanRow => {
    const isFirst = lines.findIndex((each) => each.menuItem === line.menuItem) === position
    const actual = billed[line.menuItem] ?? 0
    return {
      ...line,
      position,
      plannedMinutes: line.minutes * line.times,
      actualMinutes: isFirst ? actual : null,
      leftMinutes: isFirst ? (planned.get(line.menuItem) ?? 0) - actual : null,
    }
  })
  const unplanned = Object.entries(billed)
    .filter(([menuItem, minutes]) => minutes > 0 && !planned.has(menuItem))
    .map(([menuItem, actualMinutes]): UnplannedRow => ({ menuItem, actualMinutes }))
  return { rows, unplanned }
}
