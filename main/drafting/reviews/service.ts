import { proofName } from '../../../shared/hours/index.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { TaskContext, TaskHandler } from '../../context.ts'
import { findEngagement, findSite } from '../../engagements/index.ts'
import { newId } from '../../new-id.ts'
import { readChosenFile } from '../../read-file.ts'
import type { WritableDatabase } from '../../vault/index.ts'
import { toHead, toReview } from './read-review.ts'
import {
  findReview,
  insertReview,
  listReviews,
  readClauses,
  setReviewRemoved,
  touchReview,
  writeVerdict,
} from './store.ts'

/** The largest file that is reviewed, in bytes. */
const maxReviewBytes = 50 * 1024 * 1024

/** A thousand pages take some twenty seconds; what takes longer than this is no agreement. */
const longestReadingMs = 120_000

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const

/** Reads a file on this device, judges it beside the main thread, and keeps both. */
export const createReview: TaskHandler<'reviews.create'> = async (context, input) => {
  const { db, now, attachments, transact, work, signal, onProgress } = context
  const { engagementId, path, kind, jurisdiction, languages } = input
  const siteId = input.siteId ?? null
  const missing = missingPlace(db, engagementId, siteId)
  if (missing !== null) return missing
  const bytes = await readBytes(path)
  if (!bytes.ok) return bytes
  onProgress(0.2)
  const timeout = AbortSignal.timeout(longestReadingMs)
  const read = await work(
    'drafting.readReview',
    { bytes: bytes.value, kind, languages },
    { signal: AbortSignal.any([signal, timeout]) },
  )
  if (!read.ok && timeout.aborted && !signal.aborted) return fail('REVIEW_TOO_LARGE')
  if (!read.ok) return read
  onProgress(0.8)
  const { clauses, facts, ...document } = read.value
  const pending = await attachments.saveAsync(engagementId, bytes.value, mediaTypes[document.format])
  const id = newId()
  const stored = await transact(() => {
    // Either may have been removed meanwhile; the file then falls to the next unlock.
    const gone = missingPlace(db, engagementId, siteId)
    if (gone !== null) return gone
    const attachmentId = attachments.addRow(pending).id
    insertReview(
      db,
      {
        ...document,
        id,
        engagementId,
        siteId,
        attachmentId,
        name: proofName(path),
        kind,
        jurisdiction,
        revision: 1,
        createdAt: now,
        updatedAt: now,
        removedAt: null,
      },
      clauses,
      facts,
    )
    return ok(null)
  })
  return stored.ok ? await getReview(context, { id }) : stored
}

/** One review with its clauses and what the rules say today. */
export const getReview = async (
  { db, language, clock }: Pick<TaskContext, 'db' | 'language' | 'clock'>,
  { id }: { readonly id: string },
) => {
  const record = findReview(db, id)
  if (record === undefined) return fail('NOT_FOUND', { reviewId: id })
  return ok(await toReview(db, record, { language, today: clock.now().slice(0, 10) }))
}

/** The reviews of an engagement. */
export const listReviewHeads: TaskHandler<'reviews.list'> = async ({ db }, { engagementId }) =>
  findEngagement(db, engagementId) === undefined
    ? fail('NOT_FOUND', { engagementId })
    : ok({ items: listReviews(db, engagementId).map((record) => toHead(db, record)) })

/** What the expert says of a clause; an input that changes nothing leaves revision and time alone. */
export const setVerdict: TaskHandler<'reviews.setVerdict'> = async (context, input) => {
  const { db, now, transact } = context
  const { id, clauseId, verdict, note = {} } = input
  const changed = await transact((): Result<null> => {
    const before = readClauses(db, id).find((row) => row.clauseId === clauseId)
    if (before === undefined) return fail('NOT_FOUND', { reviewId: id, clauseId })
    const after = {
      clauseId,
      verdict,
      noteJa: note.ja === undefined ? before.noteJa : note.ja,
      noteLocal: note.local === undefined ? before.noteLocal : note.local,
    }
    const isSame =
      after.verdict === before.verdict &&
      after.noteJa === before.noteJa &&
      after.noteLocal === before.noteLocal
    if (isSame) return ok(null)
    writeVerdict(db, id, after)
    touchReview(db, id, now)
    return ok(null)
  })
  return changed.ok ? await getReview(context, { id }) : changed
}

/** Removes a review from the list; its file stays until the engagement goes. */
export const removeReview: TaskHandler<'reviews.remove'> = ({ db, now, transact }, { id }) =>
  transact(() => setRemoved(db, id, now))

/** Brings a removed review back. */
export const restoreReview: TaskHandler<'reviews.restore'> = ({ db, transact }, { id }) =>
  transact(() => setRemoved(db, id, null))

/** Removing twice keeps the first moment. */
function setRemoved(db: WritableDatabase, id: string, removedAt: string | null) {
  const before = findReview(db, id)
  if (before === undefined) return fail('NOT_FOUND', { reviewId: id })
  if ((before.removedAt === null) !== (removedAt === null)) setReviewRemoved(db, id, removedAt)
  return ok(toHead(db, findReview(db, id) ?? before))
}

function missingPlace(db: WritableDatabase, engagementId: string, siteId: string | null) {
  if (findEngagement(db, engagementId) === undefined) return fail('NOT_FOUND', { engagementId })
  if (siteId !== null && findSite(db, siteId)?.engagementId !== engagementId)
    return fail('NOT_FOUND', { siteId })
  return null
}

async function readBytes(path: string): Promise<Result<Uint8Array>> {
  const bytes = await readChosenFile(path, maxReviewBytes)
  if (bytes.ok) return bytes
  const { reason } = bytes.details
  return reason === 'too-large' ? fail('REVIEW_TOO_LARGE') : fail('REVIEW_NOT_A_DOCUMENT', { reason })
}
