import type { TimeEntry } from './contract.ts'

/** What an entry adds to a sum: a removed one nothing, a reversal less than nothing. */
export function countedMinutes({
  minutes,
  isRemoved,
  reversesId,
}: Pick<TimeEntry, 'minutes' | 'isRemoved' | 'reversesId'>): number {
  if (isRemoved) return 0
  return reversesId === null ? minutes : -minutes
}
