import {
  type Answers,
  answers as answersSchema,
  type DraftLanguage,
  type Jurisdiction,
} from '../../shared/drafting/answers.ts'
import type { DocumentKind } from '../../shared/drafting/library/kinds.ts'
import type { ReadableDatabase, WritableDatabase } from '../vault/index.ts'

/** A draft as its row tells it. */
export type DraftRecord = {
  readonly id: string
  readonly engagementId: string
  readonly siteId: string | null
  readonly kind: DocumentKind
  readonly jurisdiction: Jurisdiction
  readonly localLanguage: DraftLanguage
  readonly revision: number
  readonly createdAt: string
  readonly updatedAt: string
}

const columns = `id, engagement_id AS engagementId, site_id AS siteId, kind, jurisdiction,
  local_language AS localLanguage, revision, created_at AS createdAt, updated_at AS updatedAt`

/** Stores a new draft. */
export function insertDraft(db: WritableDatabase, draft: DraftRecord): void {
  db.prepare(
    `INSERT INTO draft (id, engagement_id, site_id, kind, jurisdiction, local_language, revision, created_at, updated_at)
     VALUES (:id, :engagementId, :siteId, :kind, :jurisdiction, :localLanguage, :revision, :createdAt, :updatedAt)`,
  ).run(draft)
}

/** One draft, or undefined. */
export function findDraft(db: ReadableDatabase, id: string): DraftRecord | undefined {
  return db.prepare<[string], DraftRecord>(`SELECT ${columns} FROM draft WHERE id = ?`).get(id)
}

/** The drafts of an engagement in the order they were made. */
export function listDrafts(db: ReadableDatabase, engagementId: string): DraftRecord[] {
  return db
    .prepare<[string], DraftRecord>(
      `SELECT ${columns} FROM draft WHERE engagement_id = ? ORDER BY created_at, id`,
    )
    .all(engagementId)
}

/** Notes that a draft changed. */
export function touchDraft(
  db: WritableDatabase,
  draft: Pick<DraftRecord, 'id' | 'revision' | 'updatedAt'>,
): void {
  db.prepare('UPDATE draft SET revision = :revision, updated_at = :updatedAt WHERE id = :id').run({
    id: draft.id,
    revision: draft.revision,
    updatedAt: draft.updatedAt,
  })
}

/** The answers of a draft, checked against the shape they were stored in. */
export function readAnswers(db: ReadableDatabase, draftId: string): Answers {
  return answersSchema.parse(readStored(db, draftId))
}

/** The answers of a draft; undefined where they have not the shape that this version knows. */
export function readKnownAnswers(db: ReadableDatabase, draftId: string): Answers | undefined {
  return answersSchema.safeParse(readStored(db, draftId)).data
}

function readStored(db: ReadableDatabase, draftId: string): Record<string, unknown> {
  const rows = db
    .prepare<[string], { key: string; value: string }>(
      'SELECT key, value FROM draft_answer WHERE draft_id = ? ORDER BY key',
    )
    .all(draftId)
  return Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value)]))
}

/** Makes the stored answers of a draft equal to `answers`. */
export function writeAnswers(db: WritableDatabase, draftId: string, answers: Answers): void {
  db.prepare('DELETE FROM draft_answer WHERE draft_id = ?').run(draftId)
  const insert = db.prepare('INSERT INTO draft_answer (draft_id, key, value) VALUES (?, ?, ?)')
  for (const [key, value] of Object.entries(answers)) insert.run(draftId, key, JSON.stringify(value))
}
