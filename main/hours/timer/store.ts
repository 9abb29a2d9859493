import type { ReadableDatabase, WritableDatabase } from '../../vault/index.ts'

/** The timer of this laptop as stored: what runs, and the clocks from which its running part is measured. */
export type TimerRow = {
  readonly sessionId: string
  readonly engagementId: string
  readonly expertId: string
  readonly siteId: string | null
  readonly menuItem: string
  readonly service: 'consultation' | 'training'
  readonly timeZone: string
  readonly note: string | null
  readonly participants: string | null
  readonly state: 'running' | 'paused'
  /** When the running part began, or the last one ended. */
  readonly startedAt: string
  readonly startedUptimeMs: number
  readonly bootId: string
  readonly runId: string
  readonly storedMinutes: number
  readonly storedUntil: string | null
}

/** The timer, or undefined when none is there. */
export function findTimer(db: ReadableDatabase): TimerRow | undefined {
  return db
    .prepare<[], TimerRow>(
      `SELECT session_id AS sessionId, engagement_id AS engagementId, expert_id AS expertId, site_id AS siteId,
         menu_item AS menuItem, service, time_zone AS timeZone, note, participants, state, started_at AS startedAt,
         started_uptime_ms AS startedUptimeMs, boot_id AS bootId, run_id AS runId, stored_minutes AS storedMinutes,
         stored_until AS storedUntil
       FROM timer`,
    )
    .get()
}

/** Stores the timer in the place of the one that was there. */
export function putTimer(db: WritableDatabase, timer: TimerRow): void {
  db.prepare(
    `INSERT OR REPLACE INTO timer (slot, session_id, engagement_id, expert_id, site_id, menu_item, service, time_zone,
       note, participants, state, started_at, started_uptime_ms, boot_id, run_id, stored_minutes, stored_until)
     VALUES (1, :sessionId, :engagementId, :expertId, :siteId, :menuItem, :service, :timeZone, :note, :participants,
       :state, :startedAt, :startedUptimeMs, :bootId, :runId, :storedMinutes, :storedUntil)`,
  ).run(timer)
}

/** Takes the timer away. */
export function removeTimer(db: WritableDatabase): void {
  db.prepare('DELETE FROM timer').run()
}
