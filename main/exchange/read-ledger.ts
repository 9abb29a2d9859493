import type {
  AllotmentReleaseRow,
  EngagementRows,
  MonthActRow,
  PlanChangeRow,
  ProofRow,
} from '../../shared/exchange/rows.ts'
import type { ReadableDatabase } from '../vault/index.ts'

type Ledger = Pick<EngagementRows, 'monthActs' | 'planChanges' | 'allotmentReleases' | 'proofs'>

/** What happened to the hours of an engagement beside its entries; proofs of the entries that count. */
export function readLedger(db: ReadableDatabase, engagementId: string): Ledger {
  return {
    monthActs: readMonthActs(db, engagementId),
    planChanges: readPlanChanges(db, engagementId),
    allotmentReleases: readReleases(db, engagementId),
    proofs: readProofs(db, engagementId),
  }
}

function readMonthActs(db: ReadableDatabase, engagementId: string): MonthActRow[] {
  return db
    .prepare<[string], MonthActRow>(
      'SELECT id, month, act, reason, at FROM month_act WHERE engagement_id = ? ORDER BY at, id',
    )
    .all(engagementId)
}

function readPlanChanges(db: ReadableDatabase, engagementId: string): PlanChangeRow[] {
  return db
    .prepare<[string], PlanChangeRow>(
      `SELECT id, from_item AS fromItem, to_item AS toItem, minutes, reason, at
       FROM plan_change WHERE engagement_id = ? ORDER BY at, id`,
    )
    .all(engagementId)
}

function readReleases(db: ReadableDatabase, engagementId: string): AllotmentReleaseRow[] {
  return db
    .prepare<[string], AllotmentReleaseRow>(
      `SELECT id, device, minutes, reason, at
       FROM allotment_release WHERE engagement_id = ? ORDER BY at, id`,
    )
    .all(engagementId)
}

function readProofs(db: ReadableDatabase, engagementId: string): ProofRow[] {
  return selectProofs(db, engagementId, 't.removed_at IS NULL AND p.removed_at IS NULL')
}

/** Proofs that were removed, by themselves or with their entry. */
export function readRemovedProofs(db: ReadableDatabase, engagementId: string): ProofRow[] {
  return selectProofs(db, engagementId, '(t.removed_at IS NOT NULL OR p.removed_at IS NOT NULL)')
}

// A target that is not in this vault is known by its id alone.
function selectProofs(db: ReadableDatabase, engagementId: string, condition: string): ProofRow[] {
  return db
    .prepare<[string], ProofRow>(
      `SELECT p.id, p.entry_id AS entryId, p.kind,
         coalesce(p.finding_id, p.draft_id, p.attachment_id, p.target_id) AS targetId,
         p.draft_revision AS draftRevision, p.name, coalesce(a.sha256, p.target_sha256) AS sha256
       FROM entry_proof p
       JOIN time_entry t ON t.id = p.entry_id
       LEFT JOIN attachment a ON a.id = p.attachment_id
       WHERE t.engagement_id = ? AND ${condition}
       ORDER BY p.created_at, p.id`,
    )
    .all(engagementId)
}
