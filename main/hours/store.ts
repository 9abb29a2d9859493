import type { ReadableDatabase, WritableDatabase } from '../vault/index.ts'

/** A time entry as stored: two instants, the zones they were lived in, whole minutes between them. */
export type EntryRow = {
  readonly id: string
  readonly engagementId: string
  readonly expertId: string
  readonly siteId: string | null
  readonly menuItem: string
  readonly service: 'consultation' | 'training'
  readonly startInstant: string
  readonly endInstant: string
  readonly startZone: string
  readonly endZone: string
  readonly minutes: number
  readonly billable: boolean
  readonly note: string | null
  readonly revision: number
  readonly isRemoved: boolean
}

type RawRow = Omit<EntryRow, 'billable' | 'isRemoved'> & { billable: number; isRemoved: number }

const columns = `id, engagement_id AS engagementId, expert_id AS expertId, site_id AS siteId, menu_item AS menuItem,
  service, start_instant AS startInstant, end_instant AS endInstant, start_zone AS startZone, end_zone AS endZone,
  minutes, is_billable AS billable, note, revision, removed_at IS NOT NULL AS isRemoved`

/** Stores a new entry. */
export function insertEntry(db: WritableDatabase, entry: EntryRow, now: string): void {
  db.prepare(
    `INSERT INTO time_entry (id, engagement_id, expert_id, site_id, menu_item, service, start_instant, end_instant,
       start_zone, end_zone, minutes, is_billable, note, revision, created_at, updated_at)
     VALUES (:id, :engagementId, :expertId, :siteId, :menuItem, :service, :startInstant, :endInstant,
       :startZone, :endZone, :minutes, :billable, :note, :revision, :now, :now)`,
  ).run({ ...toRow(entry), now })
}

/** Replaces an entry by its next revision. */
export function updateEntry(db: WritableDatabase, entry: EntryRow, now: string): void {
  const { changes } = db
    .prepare(
      `UPDATE time_entry SET expert_id = :expertId, site_id = :siteId, menu_item = :menuItem, service = :service,
         start_instant = :startInstant, end_instant = :endInstant, start_zone = :startZone, end_zone = :endZone,
         minutes = :minutes, is_billable = :billable, note = :note, revision = :revision, updated_at = :now,
         removed_at = CASE WHEN :isRemoved = 1 THEN coalesce(removed_at, :now) END
       WHERE id = :id`,
    )
    .run({ ...toRow(entry), now })
  if (changes !== 1) throw new Error(`expected to change one time entry, changed ${changes}`)
}

/** One entry, removed or not, or undefined. */
export function findEntry(db: ReadableDatabase, id: string): EntryRow | undefined {
  const row = db.prepare<[string], RawRow>(`SELECT ${columns} FROM time_entry WHERE id = ?`).get(id)
  return row && fromRow(row)
}

/** Entries of one engagement, or of all, that start at `from` or later and before `to`, by time. */
export function listEntries(
  db: ReadableDatabase,
  filter: {
    engagementId: string | null
    includeRemoved: boolean
    from?: string | undefined
    to?: string | undefined
  },
): EntryRow[] {
  const where = [
    filter.engagementId === null ? [] : 'engagement_id = :engagementId',
    filter.from === undefined ? [] : 'start_instant >= :from',
    filter.to === undefined ? [] : 'start_instant < :to',
    filter.includeRemoved ? [] : 'removed_at IS NULL',
  ].flat()
  return db
    .prepare<[Record<string, unknown>], RawRow>(
      `SELECT ${columns} FROM time_entry
       WHERE ${where.length > 0 ? where.join(' AND ') : '1'}
       ORDER BY start_instant, id`,
    )
    .all({ engagementId: filter.engagementId, from: filter.from, to: filter.to })
    .map(fromRow)
}

/** The first entry of the same expert that shares a moment with the span, across all engagements. */
export function findOverlap(
  db: ReadableDatabase,
  span: { id: string; expertId: string; startInstant: string; endInstant: string },
): EntryRow | undefined {
  const row = db
    .prepare<[typeof span], RawRow>(
      `SELECT ${columns} FROM time_entry
       WHERE expert_id = :expertId AND removed_at IS NULL AND id <> :id
         AND start_instant < :endInstant AND end_instant > :startInstant
       ORDER BY start_instant LIMIT 1`,
    )
    .get(span)
  return row && fromRow(row)
}

/** Billed and unbilled minutes of an engagement by menu item and service. */
export function sumMinutes(
  db: ReadableDatabase,
  engagementId: string,
): { menuItem: string; service: string; billable: number; minutes: number }[] {
  return db
    .prepare<[string], { menuItem: string; service: string; billable: number; minutes: number }>(
      `SELECT menu_item AS menuItem, service, is_billable AS billable, sum(minutes) AS minutes
       FROM time_entry WHERE engagement_id = ? AND removed_at IS NULL
       GROUP BY menu_item, service, is_billable`,
    )
    .all(engagementId)
}

/** Billed minutes of an engagement, leaving one entry out. */
export function billedMinutesWithout(db: ReadableDatabase, engagementId: string, entryId: string): number {
  const row = db
    .prepare<[string, string], { minutes: number }>(
      `SELECT coalesce(sum(minutes), 0) AS minutes FROM time_entry
       WHERE engagement_id = ? AND removed_at IS NULL AND is_billable = 1 AND id <> ?`,
    )
    .get(engagementId, entryId)
  return row?.minutes ?? 0
}

function toRow(entry: EntryRow) {
  return { ...entry, billable: entry.billable ? 1 : 0, isRemoved: entry.isRemoved ? 1 : 0 }
}

function fromRow(row: RawRow): EntryRow {
  return { ...row, billable: row.billable === 1, isRemoved: row.isRemoved === 1 }
}
