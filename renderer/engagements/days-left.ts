/** How much of a support period is left on a day; `unconfirmed` where the programme gives no last day. */
export type DaysLeft =
  | { readonly kind: 'left'; readonly days: number }
  | { readonly kind: 'last-day' }
  | { readonly kind: 'over' }
  | { readonly kind: 'unconfirmed' }

const dayMs = 86_400_000

/** Counts the days from `today` to the last day; both `YYYY-MM-DD`. The last day itself still counts as support. */
export function daysLeft(lastDay: string | null, today: string): DaysLeft {
  if (lastDay === null) return { kind: 'unconfirmed' }
  const days = (Date.parse(lastDay) - Date.parse(today)) / dayMs
  if (days < 0) return { kind: 'over' }
  return days === 0 ? { kind: 'last-day' } : { kind: 'left', days }
}
