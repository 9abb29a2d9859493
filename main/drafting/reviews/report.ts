import type { Review } from '../../../shared/drafting/review-contract.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { TaskContext, TaskHandler } from '../../context.ts'
import { findSite, readEngagement } from '../../engagements/index.ts'
import { replaceOutFile } from '../../out-file.ts'
import { type Column, readColumns } from './report-columns.ts'
import { reviewComments } from './report-comments.ts'
import { layOutReview, type ReportSource } from './report-layout.ts'
import { reviewPage } from './report-page.ts'
import { getReview } from './service.ts'
import { findReview } from './store.ts'

/** Where a review without a site was made, as far as its date goes: with the programme's office. */
const officeZone = 'Asia/Tokyo'

/**
 * Writes what came of a review: the report as Word or PDF, or a copy of the Word file with comments; the file at `out`
 * is replaced whole or not at all. A PDF has no commented copy (`REVIEW_NOT_WORD`).
 */
export const renderReview: TaskHandler<'reviews.render'> = async (context, { id, format, out }) => {
  const record = findReview(context.db, id)
  if (record === undefined) return fail('NOT_FOUND', { reviewId: id })
  const columns = await readColumns(record.jurisdiction)
  // The rules speak Japanese, English and the language that is asked for: here that of the place.
  const read = await getReview({ ...context, language: columns[1].language }, { id })
  if (!read.ok) return read
  const content =
    format === 'commented'
      ? await comment(context, { review: read.value, columns, attachmentId: record.attachmentId })
      : await writeReport(context, { review: read.value, columns, format })
  if (!content.ok) return content
  if (context.signal.aborted) return fail('CANCELLED')
  const written = await replaceOutFile(out, content.value)
  if (!written.ok) return written
  context.onProgress(1)
  return ok({ path: out, bytes: content.value.byteLength, format })
}

type ToWrite = { readonly review: Review; readonly columns: readonly [Column, Column] }

async function writeReport(
  { db, work, printPdf, signal, onProgress }: TaskContext,
  { review, columns, format }: ToWrite & { readonly format: 'docx' | 'pdf' },
): Promise<Result<Uint8Array>> {
  if (format === 'pdf' && printPdf === null)
    return fail('NEEDS_ELECTRON', { method: 'reviews.render', format })
  const printed = layOutReview(readSource(db, review), columns)
  return format === 'docx' || printPdf === null
    ? work('drafting.buildReviewWord', printed, { signal, onProgress })
    : ok(await printPdf(reviewPage(printed)))
}

function readSource(db: TaskContext['db'], review: Review): ReportSource {
  const company = readEngagement(db, review.engagementId)?.company
  const site = review.siteId === null ? undefined : findSite(db, review.siteId)
  const ja = company?.name ?? ''
  return {
    review,
    company: { ja, local: company?.nameLocal ?? company?.nameEnglish ?? ja },
    savedOn: new Intl.DateTimeFormat('sv-SE', {
      timeZone: site?.timeZone ?? officeZone,
      dateStyle: 'short',
    }).format(new Date(review.savedAt)),
  }
}

async function comment(
  { attachments, work, signal, onProgress }: TaskContext,
  { review, columns, attachmentId }: ToWrite & { readonly attachmentId: string },
): Promise<Result<Uint8Array>> {
  if (review.format !== 'docx') return fail('REVIEW_NOT_WORD', { name: review.name })
  const original = await attachments.readAsync(attachmentId)
  if (!original.ok) return original
  const order = {
    original: original.value,
    comments: reviewComments(review, columns),
    // Word's own dates have no fractions of a second.
    by: { author: 'Kagimori', date: `${review.savedAt.slice(0, 19)}Z` },
  }
  return work('drafting.commentOnReview', order, { signal, onProgress })
}
