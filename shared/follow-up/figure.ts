import type { Outcome } from './contract.ts'

/** How many companies were supported, and what became of those that have a result. */
export type OutcomeCounts = {
  readonly supported: number
  readonly introduced: number
  readonly considering: number
  readonly none: number
}

/**
 * Counts companies by their outcome, one each; null is a company without a result, which is supported and counts
 * for nothing else.
 */
export function countOutcomes(companies: Iterable<Outcome | null>): OutcomeCounts {
  const counts = { supported: 0, introduced: 0, considering: 0, none: 0 }
  for (const each of companies) {
    counts.supported += 1
    if (each !== null) counts[each] += 1
  }
  return counts
}

/** Companies with a result. */
export function answeredOf({ introduced, considering, none }: OutcomeCounts): number {
  return introduced + considering + none
}

/**
 * The programme's outcome figure: companies that introduced measures or are considering them, out of those with a
 * result, 0 to 1; null where none has one.
 */
export function outcomeShare(counts: OutcomeCounts): number | null {
  const answered = answeredOf(counts)
  return answered === 0 ? null : (counts.introduced + counts.considering) / answered
}
