import type { UnbilledReason } from '../../shared/hours/contract.ts'
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
  readonly participants: string | null
  readonly unbilledReason: UnbilledReason | null
  readonly overlapReason: string | null
  readonly reversesId: string | null
  readonly correctionReason: string | null
  readonly device: string | null
  readonly revision: number
  readonly isRemoved: boolean
  /** Told by other rows; never written. */
  readonly isSettled: boolean
  readonly isReversed: boolean
}

type Flag = 'billable' | 'isRemoved' | 'isSettled' | 'isReversed'
type RawRow = Omit<EntryRow, Flag> & Record<Flag, number>

const columns = `id, engagement_id AS engagementId, expert_id AS expertId, site_id AS siteId, menu_item AS menuItem,
  service, start_instant AS startInstant, end_instant AS endInstant, start_zone AS startZone, end_zone AS endZone,
  minutes, is_billable AS billable, note, participants, unbilled_reason AS unbilledReason,
  overlap_reason AS overlapReason, reverses_id AS reversesId, correction_reason AS correctionReason, device, revision,
  removed_at IS NOT NULL AS isRemoved,
  (EXISTS (SELECT 1 FROM exported_record WHERE record_id = time_entry.id AND record_type = 'time-entry')
    OR EXISTS (SELECT 1 FROM record_state s WHERE s.engagement_id = time_entry.engagement_id
      AND s.type = 'time-entry' AND s.id = time_entry.id AND s.is_arrived = 1)) AS isSettled,
  EXISTS (SELECT 1 FROM time_entry r WHERE r.reverses_id = time_entry.id AND r.removed_at IS NULL) AS isReversed`

/** Entries are no longer than this; it bounds the search for those around a moment. */
const longestMs = 24 * 3_600_000

/** Stores a new entry. */
export function insertEntry(db: WritableDatabase, entry: EntryRow, now: string): void {
  db.prepare(
    `INSERT INTO time_entry (id, engagement_id, expert_id, site_id, menu_item, service, start_instant, end_instant,
       start_zone, end_zone, minutes, is_billable, note, participants, unbilled_reason, overlap_reason, reverses_id,
       correction_reason, device, revision, created_at, updated_at)
     VALUES (:id, :engagementId, :expertId, :siteId, :menuItem, :service, :startInstant, :endInstant,
       :startZone, :endZone, :minutes, :billable, :note, :participants, :unbilledReason, :overlapReason, :reversesId,
       :correctionReason, :device, :revision, :now, :now)`,
  ).run({ ...toRow(entry), now })
}

/** Replaces an entry by its next revision. */
export function updateEntry(db: WritableDatabase, entry: EntryRow, now: string): void {
  const { changes } = db
    .prepare(
      `UPDATE time_entry SET expert_id = :expertId, site_id = :siteId, menu_item = :menuItem, service = :service,
         start_instant = :startInstant, end_instant = :endInstant, start_zone = :startZone, end_zone = :endZone,
         minutes = :minutes, is_billable = :billable, note = :note, participants = :participants,
         unbilled_reason = :unbilledReason, overlap_reason = :overlapReason, device = :device,
         revision = :revision, updated_at = :now,
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

/** Which entries to list; a field that is not given filters nothing. */
export type EntryFilter = {
  readonly engagementId?: string | undefined
  readonly expertId?: string | undefined
  readonly includeRemoved?: boolean
  /** Starting at this instant or later. */
  readonly from?: string | undefined
  /** Starting before this instant. */
  readonly to?: string | undefined
}

/** Entries of one engagement or expert, or of all, by time. */
export function listEntries(db: ReadableDatabase, filter: EntryFilter): EntryRow[] {
  const where = [
    filter.engagementId === undefined ? [] : 'engagement_id = :engagementId',
    filter.expertId === undefined ? [] : 'expert_id = :expertId',
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
    .all({ ...filter, includeRemoved: null })
    .map(fromRow)
}

/**
 * The entries of the same expert that share a moment with the span, across all engagements, by their begin; neither
 * what was taken back nor what says itself why it overlaps.
 */
export function findOverlaps(
  db: ReadableDatabase,
  span: { id: string; expertId: string; startInstant: string; endInstant: string },
): EntryRow[] {
  const { id, expertId, startInstant, endInstant } = span
  const earliest = new Date(Date.parse(startInstant) - longestMs).toISOString()
  return db
    .prepare<[Record<string, string>], RawRow>(
      `SELECT ${columns} FROM time_entry
       WHERE expert_id = :expertId AND removed_at IS NULL AND id <> :id
         AND start_instant >= :earliest AND start_instant < :endInstant AND end_instant > :startInstant
         AND reverses_id IS NULL AND overlap_reason IS NULL AND unbilled_reason IS NOT 'overlap'
       ORDER BY start_instant, id`,
    )
    .all({ id, expertId, startInstant, endInstant, earliest })
    .map(fromRow)
    .filter((entry) => !entry.isReversed)
}

/** Billed and unbilled minutes of an engagement by menu item and service; reversals count down. */
export function sumMinutes(
  db: ReadableDatabase,
  engagementId: string,
): { menuItem: string; service: string; billable: number; minutes: number }[] {
  return db
    .prepare<[string], { menuItem: string; service: string; billable: number; minutes: number }>(
      `SELECT menu_item AS menuItem, service, is_billable AS billable, sum(counted_minutes) AS minutes
       FROM time_entry WHERE engagement_id = ? AND removed_at IS NULL
       GROUP BY menu_item, service, is_billable`,
    )
    .all(engagementId)
}

/** Billed minutes of an engagement, leaving one entry out; reversals count down. */
export function billedMinutesWithout(db: ReadableDatabase, engagementId: string, entryId: string): number {
  const row = db
    .prepare<[string, string], { minutes: number }>(
      `SELECT coalesce(sum(counted_minutes), 0) AS minutes FROM time_entry
       WHERE engagement_id = ? AND removed_at IS NULL AND is_billable = 1 AND id <> ?`,
    )
    .get(engagementId, entryId)
  return row?.minutes ?? 0
}

function toRow({ isSettled: _, isReversed: __, ...entry }: EntryRow) {
  return { ...entry, billable: entry.billable ? 1 : 0, isRemoved: entry.isRemoved ? 1 : 0 }
}

function fromRow(row: RawRow): EntryRow {
  return {
    ...row,
    billable: row.billable === 1,
    isRemoved: row.isRemoved === 1,
    isSettled: row.isSettled === 1,
    isReversed: row.isReversed === 1,
  }
}
