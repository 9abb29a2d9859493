/** How near an engagement is to its cap; `over` only where an older cap lies below what was billed. */
export type BudgetLevel = 'calm' | 'warn80' | 'warn90' | 'warn100' | 'over'

/** Tells from which share of the cap on a word of warning is due. */
export function budgetLevel(billedMinutes: number, capMinutes: number | null): BudgetLevel {
  if (capMinutes === null || capMinutes === 0) return 'calm'
  const percent = (billedMinutes / capMinutes) * 100
  if (percent > 100) return 'over'
  if (percent === 100) return 'warn100'
  if (percent >= 90) return 'warn90'
  return percent >= 80 ? 'warn80' : 'calm'
}
