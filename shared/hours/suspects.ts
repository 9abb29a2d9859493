import { longestDayMinutes, shortestJourneyMinutes } from './conflicts.ts'

/** What of an entry tells whether it may be in a conflict. */
export type PlacedSpan = {
  readonly expertId: string
  readonly startInstant: string
  readonly endInstant: string
  readonly minutes: number
  /** Of its site; null without one. */
  readonly country: string | null
}

/** A stretch of one expert's time, both ends instants. */
export type Stretch = { readonly expertId: string; readonly from: string; readonly to: string }

const hourMs = 3_600_000
/** The longest day, when the clocks go back. */
const dayMs = 25 * hourMs
/** No entry that takes part in a conflict begins further away from another. */
const reachMs = 2 * dayMs

/**
 * The stretches in which conflicts may lie, found without dates or zones: fifty thousand entries are looked at in
 * the time in which a few hundred are read. `spans` come by expert and begin; nothing outside the answer is in
 * any conflict.
 */
export function suspectStretches(spans: readonly PlacedSpan[]): Stretch[] {
  const suspects: { expertId: string; fromMs: number; toMs: number }[] = []
  let [latestEndMs, first, sum] = [0, 0, 0]
  const starts = spans.map(({ startInstant }) => Date.parse(startInstant))
  for (const [index, span] of spans.entries()) {
    const startMs = starts[index] ?? 0
    const endMs = Date.parse(span.endInstant)
    const before = spans[index - 1]
    const isSame = before?.expertId === span.expertId
    if (!isSame) [latestEndMs, first, sum] = [0, index, 0]
    while (first < index && (starts[first] ?? 0) < startMs - dayMs) {
      sum -= spans[first]?.minutes ?? 0
      first += 1
    }
    sum += span.minutes
    const isJourney =
      isSame &&
      before.country !== span.country &&
      startMs - Date.parse(before.endInstant) < shortestJourneyMinutes * 60_000
    if (startMs < latestEndMs || sum > longestDayMinutes || isJourney)
      suspects.push({ expertId: span.expertId, fromMs: startMs - reachMs, toMs: startMs + reachMs })
    latestEndMs = Math.max(latestEndMs, endMs)
  }
  return joined(suspects)
}

/** The time of each span's expert within two days of it, joined where it meets. */
export function stretchesAround(spans: readonly PlacedSpan[]): Stretch[] {
  return joined(
    spans.map(({ expertId, startInstant }) => {
      const startMs = Date.parse(startInstant)
      return { expertId, fromMs: startMs - reachMs, toMs: startMs + reachMs }
    }),
  )
}

function joined(stretches: readonly { expertId: string; fromMs: number; toMs: number }[]): Stretch[] {
  const all: { expertId: string; fromMs: number; toMs: number }[] = []
  for (const each of stretches) {
    const last = all.at(-1)
    if (last?.expertId === each.expertId && each.fromMs <= last.toMs) last.toMs = each.toMs
    else all.push({ ...each })
  }
  return all.map(({ expertId, fromMs, toMs }) => ({
    expertId,
    from: new Date(fromMs).toISOString(),
    to: new Date(toMs).toISOString(),
  }))
}
