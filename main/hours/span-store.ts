import type { PlacedSpan } from '../../shared/hours/suspects.ts'
import type { ReadableDatabase } from '../vault/index.ts'

/** Whose spans to list; a field that is not given filters nothing. */
export type SpanFilter = {
  readonly engagementId?: string | undefined
  readonly expertId?: string | undefined
  /** Starting at this instant or later. */
  readonly from?: string
  /** Starting before this instant. */
  readonly to?: string
}

/** The spans of all entries that count, by expert and begin. */
export function listSpans(db: ReadableDatabase, filter: SpanFilter): PlacedSpan[] {
  const where = [
    filter.engagementId === undefined ? [] : 'e.engagement_id = :engagementId',
    filter.expertId === undefined ? [] : 'e.expert_id = :expertId',
    filter.from === undefined ? [] : 'e.start_instant >= :from',
    filter.to === undefined ? [] : 'e.start_instant < :to',
  ].flat()
  return db
    .prepare<[Record<string, unknown>], PlacedSpan>(
      `SELECT e.expert_id AS expertId, e.start_instant AS startInstant, e.end_instant AS endInstant, e.minutes,
         site.country
       FROM time_entry e LEFT JOIN site ON site.id = e.site_id
       WHERE e.removed_at IS NULL AND e.reverses_id IS NULL
         AND NOT EXISTS (SELECT 1 FROM time_entry r WHERE r.reverses_id = e.id AND r.removed_at IS NULL)
         ${where.map((each) => `AND ${each}`).join(' ')}
       ORDER BY e.expert_id, e.start_instant, e.id`,
    )
    .all(filter)
}
