import type { ReadableDatabase, WritableDatabase } from '../../vault/index.ts'

/** A record as it was when it was last stamped. */
export type StateRow = {
  readonly type: string
  readonly id: string
  /** Canonical JSON. */
  readonly record: string
  /** As `writeStamps` puts it, laptops by their place in `devices` of the engagement's clock. */
  readonly stamps: string
  readonly isArrived: 0 | 1
}

/** What was seen of each laptop, and the order in which stamps count them. */
export type Clock = { readonly devices: readonly string[]; readonly seen: Readonly<Record<string, number>> }

/** The states of all records of an engagement. */
export function listStates(db: ReadableDatabase, engagementId: string): StateRow[] {
  return db
    .prepare<[string], StateRow>(
      'SELECT type, id, record, stamps, is_arrived AS isArrived FROM record_state WHERE engagement_id = ?',
    )
    .all(engagementId)
}

/** Stores states; what arrived once has arrived for ever. */
export function putStates(db: WritableDatabase, engagementId: string, states: readonly StateRow[]): void {
  const put = db.prepare(
    `INSERT INTO record_state (engagement_id, type, id, record, stamps, is_arrived)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (engagement_id, type, id) DO UPDATE SET record = excluded.record, stamps = excluded.stamps,
       is_arrived = max(is_arrived, excluded.is_arrived)`,
  )
  for (const { type, id, record, stamps, isArrived } of states)
    put.run(engagementId, type, id, record, stamps, isArrived)
}

/** What was seen in an engagement; laptops stand in the order in which they came. */
export function readClock(db: ReadableDatabase, engagementId: string): Clock {
  const rows = db
    .prepare<[string], { device: string; counter: number }>(
      'SELECT device, counter FROM exchange_clock WHERE engagement_id = ? ORDER BY place',
    )
    .all(engagementId)
  return {
    devices: rows.map(({ device }) => device),
    seen: Object.fromEntries(rows.map(({ device, counter }) => [device, counter])),
  }
}

/** Notes how much was seen of laptops; never less than before. */
export function noteSeen(
  db: WritableDatabase,
  engagementId: string,
  seen: Readonly<Record<string, number>>,
): void {
  const note = db.prepare(
    `INSERT INTO exchange_clock (engagement_id, device, counter, place)
     VALUES (:engagementId, :device, :counter,
       (SELECT count(*) FROM exchange_clock WHERE engagement_id = :engagementId))
     ON CONFLICT (engagement_id, device) DO UPDATE SET counter = max(counter, excluded.counter)`,
  )
  for (const [device, counter] of Object.entries(seen)) note.run({ engagementId, device, counter })
}

/** Takes the next counter of this laptop: one more than any it has seen, given out once. */
export function takeCounter(db: WritableDatabase, engagementId: string, device: string): number {
  const { seen } = readClock(db, engagementId)
  const counter = Math.max(0, ...Object.values(seen)) + 1
  noteSeen(db, engagementId, { [device]: counter })
  return counter
}
