import type { TimeEntry, UnbilledReason } from '../../shared/hours/contract.ts'
import { countedMinutes } from '../../shared/hours/counted-minutes.ts'

/** Minutes not billed, by why; reasons without minutes are left out. */
export function unbilledByReason(
  entries: readonly TimeEntry[],
): readonly { readonly reason: UnbilledReason; readonly minutes: number }[] {
  const sums = new Map<UnbilledReason, number>()
  for (const entry of entries) {
    if (entry.billable) continue
    const reason = entry.unbilledReason ?? 'chosen'
    sums.set(reason, (sums.get(reason) ?? 0) + countedMinutes(entry))
  }
  return [...sums].filter(([, minutes]) => minutes !== 0).map(([reason, minutes]) => ({ reason, minutes }))
}
