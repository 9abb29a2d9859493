import type { OverlapFix, TimeEntry } from './contract.ts'

/**
 * What may be done about an overlap. One expert can't be at two things at once; but the work was done, so there is
 * always a way to record it: end the earlier one when the later begins, move the new one behind the others, keep
 * it without billing it, or keep both with a reason that the reader of the workbook sees.
 */

/** A span on the UTC line. */
export type Span = { readonly startInstant: string; readonly endInstant: string }

/** A fix that fits, with the new times of the entries it moves. */
export type OfferedFix =
  | { readonly fix: Exclude<OverlapFix, 'trim-earlier' | 'shift'> }
  | { readonly fix: 'trim-earlier'; readonly entryId: string | null; readonly endInstant: string }
  | { readonly fix: 'shift'; readonly startInstant: string; readonly endInstant: string }

/** Tells whether two spans share a moment. */
export function isOverlapping(one: Span, other: Span): boolean {
  return one.startInstant < other.endInstant && one.endInstant > other.startInstant
}

/** Tells whether an entry says itself why it may overlap others. */
export function isOverlapSettled(entry: Pick<TimeEntry, 'unbilledReason' | 'overlapReason'>): boolean {
  return entry.overlapReason !== null || entry.unbilledReason === 'overlap'
}

/**
 * The fixes that fit a new span and the entries it overlaps, by their begin. `trim-earlier` names the entry whose
 * end moves, null for the new one; it fits one other entry that may still change. `others` are all entries of the
 * expert around the span.
 */
export function fixesFor(
  span: Span,
  overlapped: readonly (Span & { readonly id: string; readonly isFixed: boolean })[],
  others: readonly Span[],
): OfferedFix[] {
  return [...trimmed(span, overlapped), ...shifted(span, others), { fix: 'unbilled' }, { fix: 'keep' }]
}

function trimmed(
  span: Span,
  overlapped: readonly (Span & { readonly id: string; readonly isFixed: boolean })[],
): OfferedFix[] {
  const first = overlapped[0]
  if (first === undefined) return []
  if (span.startInstant < first.startInstant)
    return [{ fix: 'trim-earlier', entryId: null, endInstant: first.startInstant }]
  const isOne = overlapped.length === 1 && first.startInstant < span.startInstant
  return isOne && !first.isFixed
    ? [{ fix: 'trim-earlier', entryId: first.id, endInstant: span.startInstant }]
    : []
}

function shifted(span: Span, others: readonly Span[]): OfferedFix[] {
  const lengthMs = Date.parse(span.endInstant) - Date.parse(span.startInstant)
  let moved = span
  for (const other of [...others].sort((a, b) => (a.startInstant < b.startInstant ? -1 : 1))) {
    if (!isOverlapping(moved, other)) continue
    const startInstant = other.endInstant
    moved = { startInstant, endInstant: new Date(Date.parse(startInstant) + lengthMs).toISOString() }
  }
  const isNear = Date.parse(moved.startInstant) - Date.parse(span.startInstant) <= 12 * 3_600_000
  return isNear && moved !== span ? [{ fix: 'shift', ...moved }] : []
}
