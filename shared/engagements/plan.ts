/** A line of a plan: so many minutes, so many times (`n h × m sites`). */
export type PlanLine = { readonly menuItem: string; readonly minutes: number; readonly times: number }

/** The minutes of all lines together. */
export function planMinutes(lines: readonly PlanLine[]): number {
  return lines.reduce((sum, line) => sum + line.minutes * line.times, 0)
}
