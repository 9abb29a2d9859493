import type { DocumentKind } from '../../../shared/drafting/library/kinds.ts'
import type { LibraryLanguage } from '../../../shared/drafting/library/languages.ts'
import type { Facts } from '../../../shared/drafting/review/facts.ts'
import type { OldEncoding } from '../../../shared/drafting/review/old-encodings.ts'
import type { FoundClause, FoundQuote } from '../../../shared/drafting/review/recognise.ts'
import type { ReviewElement, ReviewVerdict } from '../../../shared/drafting/review/verdicts.ts'
import type { RuleJurisdiction } from '../../../shared/drafting/rules/kinds.ts'
import type { VariableValue } from '../../../shared/drafting/rules/variables.ts'
import { groupBy } from '../../../shared/group-by.ts'
import type { ReadableDatabase, WritableDatabase } from '../../vault/index.ts'

/** A review as its row tells it. */
export type ReviewRecord = {
  readonly id: string
  readonly engagementId: string
  readonly siteId: string | null
  readonly attachmentId: string
  readonly name: string
  readonly format: 'docx' | 'pdf'
  readonly kind: DocumentKind
  readonly jurisdiction: RuleJurisdiction
  readonly languages: readonly LibraryLanguage[]
  readonly pages: number | null
  readonly paragraphs: number
  readonly convertedFrom: OldEncoding | null
  readonly revision: number
  readonly createdAt: string
  readonly updatedAt: string
  readonly removedAt: string | null
}

/** A stored review with the hash of its file. */
export type StoredReview = ReviewRecord & { readonly sha256: string }

/** What is stored of a clause. */
export type ClauseRow = {
  readonly clauseId: string
  readonly machine: ReviewVerdict
  readonly verdict: ReviewVerdict | null
  readonly noteJa: string | null
  readonly noteLocal: string | null
}

type Row = Omit<StoredReview, 'languages'> & { readonly languages: string }

const selected = `SELECT r.id, r.engagement_id AS engagementId, site_id AS siteId, attachment_id AS attachmentId, name,
    format, kind, jurisdiction, languages, pages, paragraphs, converted_from AS convertedFrom, revision,
    r.created_at AS createdAt, updated_at AS updatedAt, removed_at AS removedAt, a.sha256
  FROM review r JOIN attachment a ON a.id = r.attachment_id`

/** Stores a new review with all that was found. */
export function insertReview(
  db: WritableDatabase,
  review: ReviewRecord,
  clauses: readonly FoundClause[],
  facts: Facts,
): void {
  db.prepare(
    `INSERT INTO review (id, engagement_id, site_id, attachment_id, name, format, kind, jurisdiction, languages, pages,
       paragraphs, converted_from, revision, created_at, updated_at, removed_at)
     VALUES (:id, :engagementId, :siteId, :attachmentId, :name, :format, :kind, :jurisdiction, :languages, :pages,
       :paragraphs, :convertedFrom, :revision, :createdAt, :updatedAt, :removedAt)`,
  ).run({ ...review, languages: review.languages.join(' ') })
  insertClauses(db, review.id, clauses)
  insertFacts(db, review.id, facts)
}

function insertClauses(db: WritableDatabase, reviewId: string, clauses: readonly FoundClause[]): void {
  const clause = db.prepare(
    'INSERT INTO review_clause (review_id, clause_id, position, machine) VALUES (?, ?, ?, ?)',
  )
  const lack = db.prepare(
    'INSERT INTO review_lack (review_id, clause_id, position, element) VALUES (?, ?, ?, ?)',
  )
  const quote = db.prepare(
    `INSERT INTO review_quote (review_id, clause_id, position, paragraph, page, language, text)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const [position, { clauseId, verdict, reasons, quotes }] of clauses.entries()) {
    clause.run(reviewId, clauseId, position, verdict)
    for (const [at, element] of reasons.entries()) lack.run(reviewId, clauseId, at, element)
    for (const [at, { paragraph, page, language, text }] of quotes.entries())
      quote.run(reviewId, clauseId, at, paragraph, page, language, text)
  }
}

function insertFacts(db: WritableDatabase, reviewId: string, { answers, texts }: Facts): void {
  const answer = db.prepare('INSERT INTO review_answer (review_id, name, value) VALUES (?, ?, ?)')
  for (const [name, value] of Object.entries(answers)) answer.run(reviewId, name, JSON.stringify(value))
  const text = db.prepare(
    'INSERT INTO review_text (review_id, position, clause_id, side, text) VALUES (?, ?, ?, ?, ?)',
  )
  for (const [position, each] of texts.entries())
    text.run(reviewId, position, each.clauseId, each.side, each.text)
}

/** One review, removed or not, or undefined. */
export function findReview(db: ReadableDatabase, id: string): StoredReview | undefined {
  const row = db.prepare<[string], Row>(`${selected} WHERE r.id = ?`).get(id)
  return row && toStored(row)
}

/** The reviews of an engagement that were not removed, the newest first. */
export function listReviews(db: ReadableDatabase, engagementId: string): StoredReview[] {
  return db
    .prepare<[string], Row>(
      `${selected} WHERE r.engagement_id = ? AND removed_at IS NULL ORDER BY r.created_at DESC, r.id DESC`,
    )
    .all(engagementId)
    .map(toStored)
}

function toStored(row: Row): StoredReview {
  return { ...row, languages: row.languages.split(' ').filter(Boolean) as LibraryLanguage[] }
}

/** The clauses of a review in order. */
export function readClauses(db: ReadableDatabase, reviewId: string): ClauseRow[] {
  return db
    .prepare<[string], ClauseRow>(
      `SELECT clause_id AS clauseId, machine, verdict, note_ja AS noteJa, note_local AS noteLocal
       FROM review_clause WHERE review_id = ? ORDER BY position`,
    )
    .all(reviewId)
}

/** What the weak clauses of a review lack, by clause. */
export function readLacks(
  db: ReadableDatabase,
  reviewId: string,
): ReadonlyMap<string, { element: ReviewElement }[]> {
  const rows = db
    .prepare<[string], { clauseId: string; element: ReviewElement }>(
      'SELECT clause_id AS clauseId, element FROM review_lack WHERE review_id = ? ORDER BY clause_id, position',
    )
    .all(reviewId)
  return groupBy(rows, ({ clauseId }) => clauseId)
}

/** The quotations of a review, by clause. */
export function readQuotes(
  db: ReadableDatabase,
  reviewId: string,
): ReadonlyMap<string, (FoundQuote & { clauseId: string })[]> {
  const rows = db
    .prepare<[string], FoundQuote & { clauseId: string }>(
      `SELECT clause_id AS clauseId, paragraph, page, language, text FROM review_quote WHERE review_id = ?
       ORDER BY clause_id, position`,
    )
    .all(reviewId)
  return groupBy(rows, ({ clauseId }) => clauseId)
}

/** What the rules may rely on. */
export function readFacts(db: ReadableDatabase, reviewId: string): Facts {
  const answers = db
    .prepare<[string], { name: string; value: string }>(
      'SELECT name, value FROM review_answer WHERE review_id = ?',
    )
    .all(reviewId)
  return {
    answers: Object.fromEntries(answers.map(({ name, value }) => [name, JSON.parse(value) as VariableValue])),
    texts: db
      .prepare<[string], Facts['texts'][number]>(
        'SELECT clause_id AS clauseId, side, text FROM review_text WHERE review_id = ? ORDER BY position',
      )
      .all(reviewId),
  }
}

/** Stores what the expert says of a clause; false where the review has no such clause. */
export function writeVerdict(
  db: WritableDatabase,
  reviewId: string,
  { clauseId, verdict, noteJa, noteLocal }: Omit<ClauseRow, 'machine'>,
): boolean {
  const { changes } = db
    .prepare(
      `UPDATE review_clause SET verdict = ?, note_ja = ?, note_local = ? WHERE review_id = ? AND clause_id = ?`,
    )
    .run(verdict, noteJa, noteLocal, reviewId, clauseId)
  return changes === 1
}

/** Notes that a review changed. */
export function touchReview(db: WritableDatabase, id: string, now: string): void {
  db.prepare('UPDATE review SET revision = revision + 1, updated_at = ? WHERE id = ?').run(now, id)
}

/** Marks a review as removed at a moment, or with null as there again. */
export function setReviewRemoved(db: WritableDatabase, id: string, removedAt: string | null): void {
  db.prepare('UPDATE review SET removed_at = ? WHERE id = ?').run(removedAt, id)
}
