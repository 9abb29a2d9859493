import type { ReadableDatabase, WritableDatabase } from '../vault/index.ts'

/** What a person wrote in the place of a shipped paragraph; a side that is null reads as shipped. */
export type DraftText = {
  readonly clauseId: string
  readonly key: string
  readonly ja: string | null
  readonly local: string | null
  /** The side that waits to be confirmed. */
  readonly amber: 'ja' | 'local' | null
}

/** The edited paragraphs of a draft. */
export function readTexts(db: ReadableDatabase, draftId: string): DraftText[] {
  return db
    .prepare<[string], DraftText>(
      `SELECT clause_id AS clauseId, key, ja, local, amber FROM draft_text
       WHERE draft_id = ? ORDER BY clause_id, key`,
    )
    .all(draftId)
}

/** Makes the edited paragraphs of a draft these; one that reads as shipped on both sides is forgotten. */
export function writeTexts(db: WritableDatabase, draftId: string, texts: readonly DraftText[]): void {
  db.prepare('DELETE FROM draft_text WHERE draft_id = ?').run(draftId)
  const insert = db.prepare(
    `INSERT INTO draft_text (draft_id, clause_id, key, ja, local, amber)
     VALUES (:draftId, :clauseId, :key, :ja, :local, :amber)`,
  )
  for (const text of texts.filter(({ ja, local }) => ja !== null || local !== null))
    insert.run({ draftId, ...text })
}
