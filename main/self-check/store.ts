import type { GivenAnswer, SelfCheck, SelfCheckHead } from '../../shared/self-check/index.ts'
import type { ReadableDatabase, WritableDatabase } from '../vault/index.ts'

type HeadRow = Omit<SelfCheckHead, 'isRemoved'> & { readonly isRemoved: 0 | 1 }

const select = `SELECT id, engagement_id AS engagementId, site_id AS siteId, checked_on AS checkedOn, language,
  removed_at IS NOT NULL AS isRemoved, revision, updated_at AS savedAt,
  (SELECT count(answer) FROM self_check_answer a WHERE a.self_check_id = s.id) AS answeredCount
  FROM self_check s`

/** The self-checks of an engagement by day, removed ones among them. */
export function listSelfChecks(db: ReadableDatabase, engagementId: string): SelfCheckHead[] {
  return db
    .prepare<[string], HeadRow>(`${select} WHERE engagement_id = ? ORDER BY checked_on, created_at, id`)
    .all(engagementId)
    .map(toHead)
}

/** One self-check with its answers, or undefined. */
export function findSelfCheck(db: ReadableDatabase, id: string): SelfCheck | undefined {
  const row = db.prepare<[string], HeadRow>(`${select} WHERE id = ?`).get(id)
  return row && { ...toHead(row), answers: listAnswers(db, id) }
}

/** What was answered, in the order of the sheet. */
export function listAnswers(db: ReadableDatabase, selfCheckId: string): GivenAnswer[] {
  type AnswerRow = Omit<GivenAnswer, 'note'> & GivenAnswer['note']
  return db
    .prepare<[string], AnswerRow>(
      `SELECT question_id AS questionId, answer, note_ja AS ja, note_local AS local
       FROM self_check_answer WHERE self_check_id = ? ORDER BY question_id`,
    )
    .all(selfCheckId)
    .map(({ ja, local, ...answer }) => ({ ...answer, note: { ja, local } }))
}

/** Stores a self-check that was begun. */
export function insertSelfCheck(
  db: WritableDatabase,
  row: Pick<SelfCheckHead, 'id' | 'engagementId' | 'siteId' | 'checkedOn' | 'language'>,
  now: string,
): void {
  db.prepare(
    `INSERT INTO self_check (id, engagement_id, site_id, checked_on, language, created_at, updated_at)
     VALUES (:id, :engagementId, :siteId, :checkedOn, :language, :now, :now)`,
  ).run({ ...row, now })
}

/** Stores what was answered to one question; nothing of a question at which nothing is left. */
export function storeAnswer(
  db: WritableDatabase,
  selfCheckId: string,
  { questionId, answer, note }: GivenAnswer,
): void {
  if (answer === null && note.ja === null && note.local === null) {
    db.prepare('DELETE FROM self_check_answer WHERE self_check_id = ? AND question_id = ?').run(
      selfCheckId,
      questionId,
    )
    return
  }
  db.prepare(
    `INSERT INTO self_check_answer (self_check_id, question_id, answer, note_ja, note_local)
     VALUES (:selfCheckId, :questionId, :answer, :ja, :local)
     ON CONFLICT DO UPDATE SET answer = :answer, note_ja = :ja, note_local = :local`,
  ).run({ selfCheckId, questionId, answer, ...note })
}

/** Counts a change: the next revision. */
export function noteChange(db: WritableDatabase, id: string, now: string): void {
  db.prepare('UPDATE self_check SET revision = revision + 1, updated_at = ? WHERE id = ?').run(now, id)
}

/** Marks a self-check as removed, or takes the mark away. */
export function markRemoved(db: WritableDatabase, id: string, removedAt: string | null): void {
  db.prepare('UPDATE self_check SET removed_at = ? WHERE id = ?').run(removedAt, id)
}

function toHead({ isRemoved, ...row }: HeadRow): SelfCheckHead {
  return { ...row, isRemoved: isRemoved === 1 }
}
