import { withoutReferences } from '../../shared/drafting/article-references.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { WordChange } from '../office/word-text.ts'
import { mergePrinted, type Pieces } from './merge-printed.ts'
import type { PrintedDraft } from './printed.ts'
import { writeWord } from './word-document.ts'
import { numberRows } from './word-lists.ts'
import { bookmarksOf, type WordPen, writeReferences } from './word-pen.ts'

/** Two versions of a document, and whose changes led from one to the other. */
export type ChangesToWrite = {
  readonly before: PrintedDraft
  readonly after: PrintedDraft
  readonly author: string
  /** The instant of the later version, `2026-11-22T10:00:00Z`. */
  readonly date: string
}

/** The file, and how many pieces of text came or went in it. */
export type WrittenChanges = { readonly file: Uint8Array; readonly changes: number }

/**
 * Builds a Word file with tracked changes: accepted they give the later version, rejected the earlier one. Work for
 * a worker thread.
 */
export async function buildChanges(changes: ChangesToWrite): Promise<Result<WrittenChanges>> {
  const merged = mergePrinted(changes.before, changes.after)
  const { pen, count } = changesPen(merged, changes)
  const file = await writeWord(merged, pen)
  return ok({ file, changes: count() })
}

// Above the numbers of the bookmarks, which share their space.
const firstId = 1_000_000

function changesPen(
  merged: PrintedDraft<Pieces>,
  { before, after, author, date }: ChangesToWrite,
): { readonly pen: WordPen<Pieces>; readonly count: () => number } {
  const bookmarks = bookmarksOf(after)
  let id = firstId
  let pieces = 0
  const nextId = () => {
    id += 1
    return id
  }
  const changeOf = (kind: WordChange['kind'] | undefined): WordChange | undefined =>
    kind === undefined ? undefined : { kind, author, date, nextId }
  const tracked = (kind: WordChange['kind']): WordChange => {
    pieces += 1
    return { kind, author, date, nextId }
  }
  const pen: WordPen<Pieces> = {
    levels: levelsOf(merged, before, after),
    write: (text, look) =>
      text.flatMap((piece) =>
        piece.kind === 'same'
          ? writeReferences(piece.text, look, bookmarks)
          : [{ ...look, text: withoutReferences(piece.text), change: tracked(piece.kind) }],
      ),
    read: (text) =>
      withoutReferences(text.flatMap((piece) => (piece.kind === 'removed' ? [] : [piece.text])).join('')),
    changeOf,
    changeOfText: (text) => {
      const [first] = text
      const isWhole = text.length === 1 && first !== undefined && first.kind !== 'same'
      return isWhole ? changeOf(first.kind === 'added' ? 'added' : 'removed') : undefined
    },
  }
  return { pen, count: () => pieces }
}

// Each row is numbered as in the version it stands in; Word counts on from what is left when changes are accepted.
function levelsOf(merged: PrintedDraft<Pieces>, before: PrintedDraft, after: PrintedDraft) {
  const byRow = (printed: PrintedDraft) => {
    const levels = numberRows(printed)
    return new Map(printed.rows.map(({ id }, row) => [id, levels[row] ?? null]))
  }
  const [earlier, later] = [byRow(before), byRow(after)]
  return merged.rows.map(({ id, change }) => (change === 'removed' ? earlier : later).get(id) ?? null)
}
