import type { Company, Engagement, Site, Step } from '../../shared/engagements/contract.ts'
import type { ReadableDatabase, WritableDatabase } from '../vault/index.ts'

/** An engagement as its row tells it. */
export type EngagementRow = {
  readonly id: string
  readonly companyId: string
  readonly region: string | null
  readonly kind: Engagement['kind']
  readonly fiscalYear: number
  readonly step: Step | null
  readonly adoptedOn: string | null
}

/** Billed and unbilled minutes of an engagement. */
export type MinuteTotals = { readonly billedMinutes: number; readonly unbilledMinutes: number }

const columns = `id, company_id AS companyId, region, kind, fiscal_year AS fiscalYear, step, adopted_on AS adoptedOn`

/** Stores an engagement. */
export function insertEngagement(db: WritableDatabase, row: EngagementRow, now: string): void {
  db.prepare(
    `INSERT INTO engagement (id, company_id, region, kind, fiscal_year, step, adopted_on, created_at)
     VALUES (:id, :companyId, :region, :kind, :fiscalYear, :step, :adoptedOn, :now)`,
  ).run({ ...row, now })
}

/** One engagement, or undefined. */
export function findEngagement(db: ReadableDatabase, id: string): EngagementRow | undefined {
  return db.prepare<[string], EngagementRow>(`SELECT ${columns} FROM engagement WHERE id = ?`).get(id)
}

/** All engagements, newest fiscal year first. */
export function listEngagements(db: ReadableDatabase): EngagementRow[] {
  return db
    .prepare<[], EngagementRow>(
      `SELECT ${columns} FROM engagement ORDER BY fiscal_year DESC, created_at DESC, id`,
    )
    .all()
}

/** The hands-on engagement of a company in a region and year, if any. */
export function findHandsOn(
  db: ReadableDatabase,
  key: { companyId: string; region: string; fiscalYear: number },
): { id: string } | undefined {
  return db
    .prepare<[typeof key], { id: string }>(
      `SELECT id FROM engagement
       WHERE company_id = :companyId AND region = :region AND fiscal_year = :fiscalYear AND kind = 'hands-on'`,
    )
    .get(key)
}

/** How often a company has used the desk, and the first of those engagements. */
export function countDesks(
  db: ReadableDatabase,
  companyId: string,
): { count: number; firstId: string | null } {
  return db
    .prepare<[string], { count: number; firstId: string | null }>(
      `SELECT count(*) AS count, min(id) AS firstId FROM engagement WHERE company_id = ? AND kind = 'desk'`,
    )
    .get(companyId) as { count: number; firstId: string | null }
}

/** Moves an engagement to a step. */
export function updateStep(db: WritableDatabase, id: string, step: Step, adoptedOn: string | null): void {
  db.prepare('UPDATE engagement SET step = ?, adopted_on = ? WHERE id = ?').run(step, adoptedOn, id)
}

/** Leaves a trace of a step change. */
export function insertStepChange(
  db: WritableDatabase,
  change: {
    id: string
    engagementId: string
    from: Step | null
    to: Step
    reason: string | null
    now: string
  },
): void {
  db.prepare(
    `INSERT INTO engagement_step (id, engagement_id, from_step, to_step, reason, changed_at)
     VALUES (:id, :engagementId, :from, :to, :reason, :now)`,
  ).run(change)
}

/** The trace of an engagement's steps, oldest first. */
export function listStepChanges(db: ReadableDatabase, engagementId: string): Engagement['steps'] {
  return db
    .prepare<[string], Engagement['steps'][number]>(
      `SELECT from_step AS "from", to_step AS "to", reason, changed_at AS at
       FROM engagement_step WHERE engagement_id = ? ORDER BY id`,
    )
    .all(engagementId)
}

const siteColumns = `id, engagement_id AS engagementId, name, name_local AS nameLocal, kind, country,
  time_zone AS timeZone, language`

/** Stores a site after the engagement's others. */
export function insertSite(db: WritableDatabase, site: Site): void {
  db.prepare(
    `INSERT INTO site (id, engagement_id, position, name, name_local, kind, country, time_zone, language)
     VALUES (:id, :engagementId, (SELECT count(*) FROM site WHERE engagement_id = :engagementId),
             :name, :nameLocal, :kind, :country, :timeZone, :language)`,
  ).run(site)
}

/** The sites of one engagement, or of all, in the order they were entered. */
export function listSites(db: ReadableDatabase, engagementId: string | null): Site[] {
  return db
    .prepare<[{ engagementId: string | null }], Site>(
      `SELECT ${siteColumns} FROM site WHERE @engagementId IS NULL OR engagement_id = @engagementId ORDER BY engagement_id, position`,
    )
    .all({ engagementId })
}

/** One site, or undefined. */
export function findSite(db: ReadableDatabase, id: string): Site | undefined {
  return db.prepare<[string], Site>(`SELECT ${siteColumns} FROM site WHERE id = ?`).get(id)
}

/** Minutes by engagement, for one or for all. */
export function minuteTotals(db: ReadableDatabase, engagementId: string | null): Map<string, MinuteTotals> {
  // Spelled out, because a condition that may be off keeps SQLite from using the index.
  const ofOne = engagementId === null ? '' : 'AND engagement_id = :engagementId'
  const rows = db
    .prepare<[{ engagementId: string | null }], MinuteTotals & { id: string }>(
      `SELECT engagement_id AS id,
              sum(CASE WHEN is_billable = 1 THEN counted_minutes ELSE 0 END) AS billedMinutes,
              sum(CASE WHEN is_billable = 0 THEN counted_minutes ELSE 0 END) AS unbilledMinutes
       FROM time_entry
       WHERE removed_at IS NULL ${ofOne}
       GROUP BY engagement_id`,
    )
    .all({ engagementId })
  return new Map(rows.map(({ id, ...totals }) => [id, totals]))
}

/** Hands-on engagements of a company's parent and subsidiaries in one region and year. */
export function listGroupEngagements(
  db: ReadableDatabase,
  company: Company,
  key: { region: string; fiscalYear: number },
): { engagementId: string; companyName: string }[] {
  return db
    .prepare<[Record<string, unknown>], { engagementId: string; companyName: string }>(
      `SELECT engagement.id AS engagementId, company.name AS companyName
       FROM engagement JOIN company ON company.id = engagement.company_id
       WHERE engagement.region = :region AND engagement.fiscal_year = :fiscalYear AND engagement.kind = 'hands-on'
         AND company.id <> :id
         AND (company.id = :parentId OR company.parent_id = :id)
       ORDER BY engagement.id`,
    )
    .all({ ...key, id: company.id, parentId: company.parentId })
}
