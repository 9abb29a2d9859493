import type { ReadableDatabase, WritableDatabase } from '../../vault/index.ts'
import { type Laptop, makeLaptop, readyLaptop, type StoredLaptop } from './laptop.ts'

/** Another laptop by its fingerprint. */
export type KnownLaptop = { readonly id: string; readonly name: string; readonly publicKey: Buffer }

/** Minutes that went from one laptop to another. */
export type AllotmentRow = {
  readonly id: string
  readonly engagementId: string
  readonly from: string
  readonly to: string
  readonly minutes: number
  readonly text: string
  readonly issuedAt: string
  /** Null on the laptop that issued it. */
  readonly acceptedAt: string | null
}

/** Minutes that the lead took back from a laptop. */
export type ReleaseRow = {
  readonly id: string
  readonly engagementId: string
  readonly device: string
  readonly minutes: number
  readonly reason: string
  readonly at: string
}

/** This laptop, or undefined as long as it had nothing to do with another. */
export function findOwnLaptop(db: ReadableDatabase): Laptop | undefined {
  const stored = db
    .prepare<[], StoredLaptop>(
      'SELECT id, name, public_key AS publicKey, private_key AS privateKey FROM device',
    )
    .get()
  return stored && readyLaptop(stored)
}

/** The fingerprint of this laptop, or null; does not touch the keys. */
export function ownLaptopId(db: ReadableDatabase): string | null {
  return db.prepare<[], { id: string }>('SELECT id FROM device').get()?.id ?? null
}

/** This laptop, with keys made at the first need; a name given renames it. */
export function ownLaptop(db: WritableDatabase, now: string, name?: string): Laptop {
  const known = findOwnLaptop(db)
  if (known && (name === undefined || name === known.name)) return known
  if (known && name !== undefined) {
    db.prepare('UPDATE device SET name = ?').run(name)
    return { ...known, name }
  }
  const made = makeLaptop(name)
  db.prepare(
    `INSERT INTO device (slot, id, name, public_key, private_key, created_at)
     VALUES (1, :id, :name, :publicKey, :privateKey, :now)`,
  ).run({ ...made, now })
  return readyLaptop(made)
}

/** Remembers another laptop; a new name replaces the old one. */
export function knowLaptop(db: WritableDatabase, laptop: KnownLaptop, now: string): void {
  db.prepare(
    `INSERT INTO known_device (id, name, public_key, added_at) VALUES (:id, :name, :publicKey, :now)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name`,
  ).run({ ...laptop, now })
}

/** The name of a laptop; its fingerprint where none is known. */
export function nameOfLaptop(db: ReadableDatabase, id: string): string {
  const row = db.prepare<[string], { name: string }>('SELECT name FROM known_device WHERE id = ?').get(id)
  return row?.name ?? id
}

/** The laptop that leads an engagement; null when it is this one. */
export function leadOf(db: ReadableDatabase, engagementId: string): string | null {
  const row = db
    .prepare<[string], { device: string }>('SELECT device FROM budget_lead WHERE engagement_id = ?')
    .get(engagementId)
  return row?.device ?? null
}

/** The laptop that leads an engagement, with its key; null when it is this one. */
export function findLead(db: ReadableDatabase, engagementId: string): KnownLaptop | null {
  const lead = db
    .prepare<[string], KnownLaptop>(
      `SELECT k.id, k.name, k.public_key AS publicKey FROM budget_lead b JOIN known_device k ON k.id = b.device
       WHERE b.engagement_id = ?`,
    )
    .get(engagementId)
  return lead ?? null
}

/** Notes that another laptop leads an engagement. */
export function setLead(db: WritableDatabase, engagementId: string, device: string): void {
  db.prepare('INSERT INTO budget_lead (engagement_id, device) VALUES (?, ?)').run(engagementId, device)
}

/** Notes which laptop leads an engagement that came from another one; nothing is noted where it is this one. */
export function keepLead(db: WritableDatabase, engagementId: string, lead: KnownLaptop, now: string): void {
  if (ownLaptopId(db) === lead.id) return
  knowLaptop(db, lead, now)
  setLead(db, engagementId, lead.id)
}

const columns = `id, engagement_id AS engagementId, from_device AS "from", to_device AS "to", minutes, paper AS text,
  issued_at AS issuedAt, accepted_at AS acceptedAt`

/** Notes minutes that left this laptop or came to it. */
export function insertAllotment(db: WritableDatabase, row: AllotmentRow): void {
  db.prepare(
    `INSERT INTO allotment (id, engagement_id, from_device, to_device, minutes, paper, issued_at, accepted_at)
     VALUES (:id, :engagementId, :from, :to, :minutes, :text, :issuedAt, :acceptedAt)`,
  ).run(row)
}

/** Forgets an allotment whose paper never left this laptop. */
export function removeAllotment(db: WritableDatabase, id: string): void {
  db.prepare('DELETE FROM allotment WHERE id = ?').run(id)
}

/** One allotment, or undefined. */
export function findAllotment(db: ReadableDatabase, id: string): AllotmentRow | undefined {
  return db.prepare<[string], AllotmentRow>(`SELECT ${columns} FROM allotment WHERE id = ?`).get(id)
}

/** All that moved in an engagement, the newest first. */
export function listAllotments(db: ReadableDatabase, engagementId: string): AllotmentRow[] {
  return db
    .prepare<[string], AllotmentRow>(
      `SELECT ${columns} FROM allotment WHERE engagement_id = ? ORDER BY issued_at DESC, id DESC`,
    )
    .all(engagementId)
}

/** Notes minutes that were taken back. */
export function insertRelease(db: WritableDatabase, row: ReleaseRow): void {
  db.prepare(
    `INSERT INTO allotment_release (id, engagement_id, device, minutes, reason, at)
     VALUES (:id, :engagementId, :device, :minutes, :reason, :at)`,
  ).run(row)
}

/** All that was taken back in an engagement, the oldest first. */
export function listReleases(db: ReadableDatabase, engagementId: string): ReleaseRow[] {
  return db
    .prepare<[string], ReleaseRow>(
      `SELECT id, engagement_id AS engagementId, device, minutes, reason, at
       FROM allotment_release WHERE engagement_id = ? ORDER BY at, id`,
    )
    .all(engagementId)
}

/** Billed minutes that a laptop pays for, leaving one entry out; null is the one that leads. Reversals count down. */
export function spentMinutes(
  db: ReadableDatabase,
  engagementId: string,
  device: string | null,
  exceptEntryId = '',
): number {
  const row = db
    .prepare<[string, string | null, string], { minutes: number }>(
      `SELECT coalesce(sum(counted_minutes), 0) AS minutes
       FROM time_entry
       WHERE engagement_id = ? AND device IS ? AND removed_at IS NULL AND is_billable = 1 AND id <> ?`,
    )
    .get(engagementId, device, exceptEntryId)
  return row?.minutes ?? 0
}

/** The laptop that pays for a stored entry; null is the one that leads, or no entry. */
export function deviceOfEntry(db: ReadableDatabase, entryId: string): string | null {
  const row = db
    .prepare<[string], { device: string | null }>('SELECT device FROM time_entry WHERE id = ?')
    .get(entryId)
  return row?.device ?? null
}

/** Tells whether an entry of one of these ids belongs to another engagement. */
export function hasForeignEntry(db: ReadableDatabase, engagementId: string, ids: readonly string[]): boolean {
  const row = db
    .prepare<[string, string]>(
      `SELECT 1 FROM json_each(?) AS wanted JOIN time_entry ON time_entry.id = wanted.value
       WHERE time_entry.engagement_id <> ? LIMIT 1`,
    )
    .get(JSON.stringify(ids), engagementId)
  return row !== undefined
}
