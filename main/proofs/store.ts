import type { ProofTargets } from '../../shared/hours/index.ts'
import type { ReadableDatabase, WritableDatabase } from '../vault/index.ts'

/** A new proof; what does not belong to its kind is null. */
export type NewProof = {
  readonly id: string
  readonly entryId: string
  readonly kind: 'finding' | 'draft' | 'file'
  readonly findingId: string | null
  readonly draftId: string | null
  readonly draftRevision: number | null
  readonly attachmentId: string | null
  readonly name: string | null
  readonly createdAt: string
}

/** A proof with what is told of its target. */
export type ProofRow = NewProof & {
  readonly isRemoved: 0 | 1
  readonly counts: 0 | 1
  readonly bytes: number | null
  readonly inspectionId: string | null
  readonly checklistId: string | null
  readonly checklistVersion: string | null
  readonly itemId: string | null
  readonly zoneId: string | null
  readonly zoneJa: string | null
  readonly zoneLocal: string | null
  readonly draftKind: string | null
  readonly jurisdiction: string | null
}

/** A proof joined with its target. */
const joined = `entry_proof p
  LEFT JOIN finding f ON f.id = p.finding_id
  LEFT JOIN inspection i ON i.id = f.inspection_id
  LEFT JOIN zone z ON z.inspection_id = f.inspection_id AND z.id = f.zone_id
  LEFT JOIN draft d ON d.id = p.draft_id
  LEFT JOIN attachment a ON a.id = p.attachment_id`

/** A target that is deleted takes its proofs along; a zone is only marked as removed. */
const counting = 'p.removed_at IS NULL AND z.removed_at IS NULL'

const columns = `p.id, p.entry_id AS entryId, p.kind, p.finding_id AS findingId, p.draft_id AS draftId,
  p.draft_revision AS draftRevision, p.attachment_id AS attachmentId, p.name, p.created_at AS createdAt,
  p.removed_at IS NOT NULL AS isRemoved, ${counting} AS counts, a.bytes, i.id AS inspectionId,
  i.checklist_id AS checklistId, i.checklist_version AS checklistVersion, f.item_id AS itemId,
  nullif(f.zone_id, '') AS zoneId, z.name_ja AS zoneJa, z.name_local AS zoneLocal, d.kind AS draftKind, d.jurisdiction`

/** Stores a proof. */
export function insertProof(db: WritableDatabase, proof: NewProof): void {
  db.prepare(
    `INSERT INTO entry_proof (id, entry_id, kind, finding_id, draft_id, draft_revision, attachment_id, name, created_at)
     VALUES (:id, :entryId, :kind, :findingId, :draftId, :draftRevision, :attachmentId, :name, :createdAt)`,
  ).run(proof)
}

/** Marks a proof as removed at a moment, or with null as there again. */
export function setProofRemoved(db: WritableDatabase, id: string, removedAt: string | null): void {
  db.prepare('UPDATE entry_proof SET removed_at = ? WHERE id = ?').run(removedAt, id)
}

/** One proof, removed or not, or undefined. */
export function findProof(db: ReadableDatabase, id: string): ProofRow | undefined {
  return db.prepare<[string], ProofRow>(`SELECT ${columns} FROM ${joined} WHERE p.id = ?`).get(id)
}

/** The same finding, or the same revision of a draft, at the same entry, removed or not; or undefined. */
export function findTwin(
  db: ReadableDatabase,
  proof: Pick<NewProof, 'entryId' | 'findingId' | 'draftId' | 'draftRevision'>,
): ProofRow | undefined {
  const { entryId, findingId, draftId, draftRevision } = proof
  return db
    .prepare<[Record<string, unknown>], ProofRow>(
      `SELECT ${columns} FROM ${joined}
       WHERE p.entry_id = :entryId AND p.finding_id IS :findingId AND p.draft_id IS :draftId
         AND p.draft_revision IS :draftRevision AND p.kind <> 'file'`,
    )
    .get({ entryId, findingId, draftId, draftRevision })
}

/** The proofs of an engagement that were not removed, in the order they were added. */
export function listProofs(db: ReadableDatabase, engagementId: string): ProofRow[] {
  return db
    .prepare<[string], ProofRow>(
      `SELECT ${columns} FROM ${joined} JOIN time_entry t ON t.id = p.entry_id
       WHERE t.engagement_id = ? AND p.removed_at IS NULL ORDER BY p.created_at, p.id`,
    )
    .all(engagementId)
}

/** The engagement of an entry that was not removed, or undefined. */
export function findEngagementOfEntry(db: ReadableDatabase, entryId: string): string | undefined {
  return db
    .prepare<[string], string>('SELECT engagement_id FROM time_entry WHERE id = ? AND removed_at IS NULL')
    .pluck()
    .get(entryId) as string | undefined
}

/** Tells whether an engagement exists. */
export function hasEngagement(db: ReadableDatabase, id: string): boolean {
  return db.prepare('SELECT 1 FROM engagement WHERE id = ?').get(id) !== undefined
}

/** Tells whether an engagement has a finding. */
export function hasFinding(db: ReadableDatabase, engagementId: string, id: string): boolean {
  const found = db
    .prepare(
      `SELECT 1 FROM finding f JOIN inspection i ON i.id = f.inspection_id WHERE f.id = ? AND i.engagement_id = ?`,
    )
    .get(id, engagementId)
  return found !== undefined
}

/** How often a draft of an engagement was changed, or undefined without the draft. */
export function revisionOfDraft(db: ReadableDatabase, engagementId: string, id: string): number | undefined {
  return db
    .prepare<[string, string], number>('SELECT revision FROM draft WHERE id = ? AND engagement_id = ?')
    .pluck()
    .get(id, engagementId) as number | undefined
}

/** The entries of an engagement that need a proof and have none that counts, by time. */
export function unlinkedOf(db: ReadableDatabase, engagementId: string): { id: string; minutes: number }[] {
  return db
    .prepare<[string], { id: string; minutes: number }>(
      `SELECT t.id, t.minutes FROM time_entry t
       WHERE t.engagement_id = ? AND t.removed_at IS NULL AND t.reverses_id IS NULL
         AND NOT EXISTS (SELECT 1 FROM time_entry r WHERE r.reverses_id = t.id AND r.removed_at IS NULL)
         AND NOT EXISTS (SELECT 1 FROM ${joined} WHERE p.entry_id = t.id AND ${counting})
       ORDER BY t.start_instant, t.id`,
    )
    .all(engagementId)
}

type FindingRow = Omit<ProofTargets['findings'][number], 'zone' | 'note'> & {
  readonly zoneId: string | null
  readonly zoneJa: string | null
  readonly zoneLocal: string | null
  readonly noteJa: string | null
  readonly noteLocal: string | null
}

/** The findings of an engagement whose zones are on the walk, the newest first. */
export function listFindings(db: ReadableDatabase, engagementId: string): FindingRow[] {
  return db
    .prepare<[string], FindingRow>(
      `SELECT f.id, i.id AS inspectionId, i.checklist_id AS checklistId, i.checklist_version AS checklistVersion,
         f.item_id AS itemId, nullif(f.zone_id, '') AS zoneId, z.name_ja AS zoneJa, z.name_local AS zoneLocal,
         s.name AS siteName, f.note_ja AS noteJa, f.note_local AS noteLocal, f.updated_at AS updatedAt
       FROM finding f
       JOIN inspection i ON i.id = f.inspection_id
       JOIN site s ON s.id = i.site_id
       LEFT JOIN zone z ON z.inspection_id = f.inspection_id AND z.id = f.zone_id
       WHERE i.engagement_id = ? AND z.removed_at IS NULL
       ORDER BY f.updated_at DESC, f.id`,
    )
    .all(engagementId)
}
