import type { Company, Expert, Plan } from '../../shared/engagements/index.ts'
import type {
  ArrivedRow,
  DraftRow,
  EngagementRow,
  EngagementRows,
  ExportedRow,
  SiteRow,
  StepRow,
  TimeEntryRow,
} from '../../shared/exchange/rows.ts'
import { programmeOf } from '../../shared/programmes/index.ts'
import { listAssetRows } from '../assets/index.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import { readInspectionRows } from './read-inspections.ts'
import { readIntake } from './read-intake.ts'
import { readLedger, readRemovedProofs } from './read-ledger.ts'

/**
 * Everything that a workbook is made of, read in one moment; undefined without the engagement. Photos that show
 * a secret are held back, but for the chosen ones; `readLintCounts` is the drafting area's.
 */
export function readEngagementRows(
  db: ReadableDatabase,
  engagementId: string,
  chosenSecrets: ReadonlySet<string>,
  readLintCounts: (db: ReadableDatabase, engagementId: string) => EngagementRows['lintCounts'],
): EngagementRows | undefined {
  return db.transaction(() => {
    const engagement = readEngagement(db, engagementId)
    if (engagement === undefined) return undefined
    const company = readCompany(db, engagement.companyId)
    if (company === null) throw new Error(`engagement ${engagementId} has no company`)
    const intake = readIntake(db, engagementId)
    const inspections = readInspectionRows(db, engagementId, chosenSecrets)
    return {
      programme: programmeOf(engagement.fiscalYear) ?? null,
      engagement,
      company,
      parent: company.parentId === null ? null : readCompany(db, company.parentId),
      sites: readSites(db, engagementId),
      experts: readExperts(db, engagementId),
      plan: readPlan(db, engagementId),
      steps: readSteps(db, engagementId),
      timeEntries: readTimeEntries(db, engagementId),
      ...readLedger(db, engagementId),
      ...inspections,
      ...intake,
      hidden: { ...inspections.hidden, ...intake.hidden, proofs: readRemovedProofs(db, engagementId) },
      drafts: readDrafts(db, engagementId),
      assets: listAssetRows(db, engagementId),
      lintCounts: readLintCounts(db, engagementId),
      exported: readExported(db, engagementId),
      arrived: readArrived(db, engagementId),
    }
  })()
}

function readEngagement(db: ReadableDatabase, id: string): EngagementRow | undefined {
  return db
    .prepare<[string], EngagementRow>(
      `SELECT id, company_id AS companyId, region, kind, fiscal_year AS fiscalYear, step,
         adopted_on AS adoptedOn
       FROM engagement WHERE id = ?`,
    )
    .get(id)
}

function readCompany(db: ReadableDatabase, id: string): Company | null {
  const company = db
    .prepare<[string], Company>(
      `SELECT id, name, name_local AS nameLocal, name_english AS nameEnglish, kind, parent_id AS parentId
       FROM company WHERE id = ?`,
    )
    .get(id)
  return company ?? null
}

function readSites(db: ReadableDatabase, engagementId: string) {
  return db
    .prepare<[string], SiteRow>(
      `SELECT id, name, name_local AS nameLocal, kind, country, time_zone AS timeZone, language, position
       FROM site WHERE engagement_id = ? ORDER BY position, id`,
    )
    .all(engagementId)
}

/** Those with a time entry; a removed one counts where it was exported before, and who came with a workbook. */
function readExperts(db: ReadableDatabase, engagementId: string): Expert[] {
  const languages = db
    .prepare('SELECT language FROM expert_language WHERE expert_id = ? ORDER BY position')
    .pluck()
  return db
    .prepare<[{ engagementId: string }], Omit<Expert, 'languages'>>(
      `SELECT id, name FROM expert
       WHERE id IN (SELECT expert_id FROM time_entry t WHERE engagement_id = :engagementId AND (removed_at IS NULL
         OR EXISTS (SELECT 1 FROM exported_record r WHERE r.record_id = t.id)))
         OR id IN (SELECT id FROM record_state
           WHERE engagement_id = :engagementId AND type = 'expert' AND is_arrived = 1)
       ORDER BY name, id`,
    )
    .all({ engagementId })
    .map((expert) => ({ ...expert, languages: languages.all(expert.id) as string[] }))
}

function readPlan(db: ReadableDatabase, engagementId: string) {
  const plan = db
    .prepare<[string], Pick<Plan, 'template' | 'status'>>(
      'SELECT template, status FROM plan WHERE engagement_id = ?',
    )
    .get(engagementId)
  if (plan === undefined) return null
  const lines = db
    .prepare<[string], Plan['lines'][number]>(
      'SELECT menu_item AS menuItem, minutes, times FROM plan_line WHERE engagement_id = ? ORDER BY position',
    )
    .all(engagementId)
  return { ...plan, lines }
}

function readSteps(db: ReadableDatabase, engagementId: string): StepRow[] {
  return db
    .prepare<[string], StepRow>(
      `SELECT id, from_step AS "from", to_step AS "to", reason, changed_at AS at
       FROM engagement_step WHERE engagement_id = ? ORDER BY changed_at, id`,
    )
    .all(engagementId)
}

function readTimeEntries(db: ReadableDatabase, engagementId: string): TimeEntryRow[] {
  type Stored = Omit<TimeEntryRow, 'billable' | 'isRemoved'> & { billable: 0 | 1; isRemoved: 0 | 1 }
  return db
    .prepare<[string], Stored>(
      `SELECT id, expert_id AS expertId, site_id AS siteId, menu_item AS menuItem, service,
         start_instant AS startInstant, end_instant AS endInstant, start_zone AS timeZone,
         end_zone AS endTimeZone, minutes, is_billable AS billable, note, participants,
         unbilled_reason AS unbilledReason, overlap_reason AS overlapReason, reverses_id AS reversesId,
         correction_reason AS correctionReason, device, revision,
         removed_at IS NOT NULL AS isRemoved
       FROM time_entry WHERE engagement_id = ? ORDER BY start_instant, id`,
    )
    .all(engagementId)
    .map((row) => ({ ...row, billable: row.billable === 1, isRemoved: row.isRemoved === 1 }))
}

function readDrafts(db: ReadableDatabase, engagementId: string): DraftRow[] {
  const answers = db.prepare<[string], { key: string; value: string }>(
    'SELECT key, value FROM draft_answer WHERE draft_id = ? ORDER BY key',
  )
  const texts = db.prepare<[string], DraftRow['texts'][number]>(
    'SELECT clause_id AS clauseId, key, ja, local, amber FROM draft_text WHERE draft_id = ? ORDER BY clause_id, key',
  )
  return db
    .prepare<[string], Omit<DraftRow, 'answers' | 'texts'>>(
      `SELECT id, site_id AS siteId, kind, jurisdiction, local_language AS localLanguage, revision
       FROM draft WHERE engagement_id = ? ORDER BY created_at, id`,
    )
    .all(engagementId)
    .map((draft) => ({
      ...draft,
      answers: Object.fromEntries(answers.all(draft.id).map(({ key, value }) => [key, JSON.parse(value)])),
      texts: texts.all(draft.id),
    }))
}

function readExported(db: ReadableDatabase, engagementId: string): ExportedRow[] {
  return db
    .prepare<[string], ExportedRow>(
      `SELECT DISTINCT record_type AS type, record_id AS id, revision
       FROM exported_record r JOIN export e ON e.id = r.export_id WHERE e.engagement_id = ?`,
    )
    .all(engagementId)
}

function readArrived(db: ReadableDatabase, engagementId: string): ArrivedRow[] {
  return db
    .prepare<[string], ArrivedRow>(
      'SELECT type, id FROM record_state WHERE engagement_id = ? AND is_arrived = 1',
    )
    .all(engagementId)
}
