import type { ReadableDatabase } from '../../vault/index.ts'

/** The time entries of an engagement that stand as they are: they left with a workbook, or came with one. */
export function settledEntries(db: ReadableDatabase, engagementId: string): ReadonlySet<string> {
  const ids = db
    .prepare<[{ engagementId: string }], string>(
      `SELECT r.record_id FROM exported_record r JOIN export e ON e.id = r.export_id
       WHERE e.engagement_id = :engagementId AND r.record_type = 'time-entry'
       UNION SELECT id FROM record_state
       WHERE engagement_id = :engagementId AND type = 'time-entry' AND is_arrived = 1`,
    )
    .pluck()
    .all({ engagementId })
  return new Set(ids as string[])
}
