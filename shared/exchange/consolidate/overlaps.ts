import { minutesBetween } from '../../hours/index.ts'

/** An entry of an expert on the UTC line. */
export type PlacedSpan = {
  /** The same for one person, whatever the laptop. */
  readonly expertKey: string
  readonly caseId: number
  readonly startInstant: string
  readonly endInstant: string
}

/**
 * Entries during which their expert was elsewhere as well, by expert and begin. Each is held against the one that
 * lasts longest of those before it, so that every entry that overlaps is named once and a hostile list stays linear.
 * The same minutes at the same company are a duplicate and none of these.
 */
export function* findOverlaps<T extends PlacedSpan>(
  ordered: Iterable<T>,
): Generator<{ readonly entry: T; readonly other: T; readonly minutes: number }> {
  let longest: T | null = null
  for (const entry of ordered) {
    if (longest === null || longest.expertKey !== entry.expertKey) {
      longest = entry
      continue
    }
    const isTwin =
      entry.caseId === longest.caseId &&
      entry.startInstant === longest.startInstant &&
      entry.endInstant === longest.endInstant
    if (entry.startInstant < longest.endInstant && !isTwin) {
      const until = longest.endInstant < entry.endInstant ? longest.endInstant : entry.endInstant
      if (until > entry.startInstant)
        yield { entry, other: longest, minutes: minutesBetween(entry.startInstant, until) }
    }
    if (entry.endInstant > longest.endInstant) longest = entry
  }
}
