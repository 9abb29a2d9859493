import { ok, type Result } from '../../../shared/result.ts'
import { commentsXml } from './commented-copy-comments.ts'
import { insertMarks, placeMarks } from './commented-copy-marks.ts'
import { openWordPackage } from './commented-copy-package.ts'
import { readParts, writeParts } from './commented-copy-zip.ts'

/** A text of a comment in one language. */
export type CommentText = { readonly text: string; readonly language: string }

/** A comment on a paragraph, counted from 0 over every `w:p` of the body; null: at the end of the document. */
export type Comment = { readonly paragraph: number | null; readonly texts: readonly CommentText[] }

/** Who comments, and when: UTC ISO 8601. */
export type CommentsBy = { readonly author: string; readonly date: string }

/**
 * A copy of a Word file with comments. Its text, its own comments and every other part stay byte for byte as
 * they were; the same input gives the same bytes. Throws on what is no Word file, or has no paragraph.
 */
export async function writeCommentedCopy(
  original: Uint8Array,
  comments: readonly Comment[],
  by: CommentsBy,
): Promise<Uint8Array> {
  if (comments.length === 0) return original
  const parts = await readParts(original)
  const word = openWordPackage(parts)
  const document = placeMarks(word.document)
  const firstId = Math.max(-1, ...document.usedIds, ...word.usedIds) + 1
  const marks = comments.map(({ paragraph }, index) => ({ paragraph, id: firstId + index }))
  word.addComments({
    document: insertMarks(document, marks),
    comments: commentsXml(comments, by, firstId, document.namespace),
    namespace: document.namespace,
  })
  return writeParts(parts)
}

/** What the worker comments on. */
export type CommentOrder = {
  readonly original: Uint8Array
  readonly comments: readonly Comment[]
  readonly by: CommentsBy
}

/** Writes the copy with comments: work for a worker thread. */
export async function commentOnReview({ original, comments, by }: CommentOrder): Promise<Result<Uint8Array>> {
  return ok(await writeCommentedCopy(original, comments, by))
}
