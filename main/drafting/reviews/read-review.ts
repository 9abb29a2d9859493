import { answersOfPresence } from '../../../shared/drafting/review/facts.ts'
import { fillUnknown } from '../../../shared/drafting/review/uncertain.ts'
import { reviewVerdicts } from '../../../shared/drafting/review/verdicts.ts'
import type { Review, ReviewHead } from '../../../shared/drafting/review-contract.ts'
import type { UiLanguage } from '../../../shared/languages.ts'
import type { ReadableDatabase } from '../../vault/index.ts'
import { rulesInForce } from '../lawpacks/in-force.ts'
import { judgeSubject } from '../lint-check.ts'
import { type ClauseRow, readClauses, readFacts, readLacks, readQuotes, type StoredReview } from './store.ts'

/** A stored review as a list shows it. */
export function toHead(db: ReadableDatabase, record: StoredReview): ReviewHead {
  return headOf(record, readClauses(db, record.id))
}

/** A stored review with its clauses and what the rules say on a day, in Japanese, English and a language. */
export async function toReview(
  db: ReadableDatabase,
  record: StoredReview,
  { language, today }: { readonly language: UiLanguage; readonly today: string },
): Promise<Review> {
  const rows = readClauses(db, record.id)
  const lacks = readLacks(db, record.id)
  const quotes = readQuotes(db, record.id)
  const clauses = rows.map(({ clauseId, machine, verdict, noteJa, noteLocal }) => ({
    clauseId,
    verdict: verdict ?? machine,
    machine,
    reasons: (lacks.get(clauseId) ?? []).map(({ element }) => element),
    quotes: (quotes.get(clauseId) ?? []).map(({ paragraph, page, text, language: spoken }) => ({
      paragraph,
      page,
      text,
      language: spoken,
    })),
    note: { ja: noteJa, local: noteLocal },
  }))
  return { ...headOf(record, rows), clauses, ...(await lintOf(db, record, clauses, { language, today })) }
}

/** What the rules find whatever the document leaves open. */
async function lintOf(
  db: ReadableDatabase,
  { id, kind, jurisdiction }: StoredReview,
  clauses: Review['clauses'],
  { language, today }: { readonly language: UiLanguage; readonly today: string },
): Promise<Pick<Review, 'lint' | 'lintAsOf'>> {
  const { answers: read, texts } = readFacts(db, id)
  const verdicts = new Map(clauses.map(({ clauseId, verdict }) => [clauseId, verdict]))
  const answers = { ...read, ...answersOfPresence(verdicts) }
  const standing = new Set(clauses.filter(standsForRules).map(({ clauseId }) => clauseId))
  const subject = { kind, jurisdiction, clauses: standing, texts, today, answers }
  const inForce = rulesInForce(db)
  const { findings, asOf } = await judgeSubject(subject, language, inForce)
  const filled = await judgeSubject({ ...subject, answers: fillUnknown(answers) }, language, inForce)
  const certain = new Set(filled.findings.map(({ messageKey }) => messageKey))
  return { lint: findings.filter(({ messageKey }) => certain.has(messageKey)), lintAsOf: asOf }
}

/** A clause on disputes that names neither court nor arbitration settles none. */
function standsForRules({ clauseId, verdict, reasons }: Review['clauses'][number]): boolean {
  if (verdict === 'absent') return false
  return !(clauseId === 'C-DISP' && verdict === 'weak' && reasons.includes('forum'))
}

function headOf(record: StoredReview, rows: readonly ClauseRow[]): ReviewHead {
  const { attachmentId: _, languages, removedAt, updatedAt, ...rest } = record
  const counts = Object.fromEntries(
    reviewVerdicts.map((each) => [
      each,
      rows.filter(({ machine, verdict }) => (verdict ?? machine) === each).length,
    ]),
  ) as ReviewHead['counts']
  return { ...rest, languages: [...languages], counts, isRemoved: removedAt !== null, savedAt: updatedAt }
}
