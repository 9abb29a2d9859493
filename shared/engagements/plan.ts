/** A line of a plan: so many minutes, so many times (`n h × m sites`). */
export type PlanLine = { readonly menuItem: string; readonly minutes: number; readonly times: number }

/** The minutes of all lines together. */
export function planMinutes(lines: readonly PlanLine[]): number {
  return lines.reduce((sum, line) => sum + line.minutes * line.times, 0)
}

/** The minutes that a plan holds for a menu item, over all its lines. */
export function minutesOf(lines: readonly PlanLine[], menuItem: string): number {
  return planMinutes(lines.filter((line) => line.menuItem === menuItem))
}

/**
 * Moves minutes from one menu item to another; their sum stays to the minute. They leave the last line of the item
 * first, and a line that holds nothing any more goes. They join the first line of the other item, or a new one. A
 * line keeps its number of sessions where its new total divides by it, and is one session otherwise. The caller sees
 * to it that `from` holds so much.
 */
export function moveMinutes(
  lines: readonly PlanLine[],
  move: { readonly from: string; readonly to: string; readonly minutes: number },
): PlanLine[] {
  const changed = [...lines]
  let open = move.minutes
  for (let index = changed.length - 1; index >= 0 && open > 0; index -= 1) {
    const line = changed[index]
    if (line?.menuItem !== move.from) continue
    const total = planMinutes([line])
    const taken = Math.min(open, total)
    open -= taken
    changed.splice(index, 1, ...(taken === total ? [] : [withTotal(line, total - taken)]))
  }
  const target = changed.findIndex((line) => line.menuItem === move.to)
  const line = changed[target]
  if (line === undefined) changed.push({ menuItem: move.to, minutes: move.minutes, times: 1 })
  else changed[target] = withTotal(line, planMinutes([line]) + move.minutes)
  return changed
}

function withTotal({ menuItem, times }: PlanLine, total: number): PlanLine {
  return total % times === 0
    ? { menuItem, minutes: total / times, times }
    : { menuItem, minutes: total, times: 1 }
}
