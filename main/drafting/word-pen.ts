import { splitReferences, withoutReferences } from '../../shared/drafting/article-references.ts'
import type { WordChange, WordLook, WordText } from '../office/word-text.ts'
import type { PrintedDraft, RowChange } from './printed.ts'
import { bookmarkName, numberRows } from './word-lists.ts'

/** How the texts of a printed document become runs of Word. */
export type WordPen<T> = {
  /** The level of each row in the lists, null for one whose number is text. */
  readonly levels: readonly (number | null)[]
  readonly write: (text: T, look: WordLook) => WordText[]
  /** The words of a text as they hold now, for where nothing is tracked. */
  readonly read: (text: T) => string
  /** The change of a row as Word tracks it. */
  readonly changeOf: (change: RowChange | undefined) => WordChange | undefined
  /** The change of a paragraph that consists of a text, where the whole of it came or went. */
  readonly changeOfText: (text: T) => WordChange | undefined
}

/** Writes texts as they are; what refers to an article follows the article's number. */
export function plainPen(printed: PrintedDraft<unknown>): WordPen<string> {
  const bookmarks = bookmarksOf(printed)
  return {
    levels: numberRows(printed),
    write: (text, look) => writeReferences(text, look, bookmarks),
    read: withoutReferences,
    changeOf: () => undefined,
    changeOfText: () => undefined,
  }
}

/** The bookmark of each article by its language and the words that name it. */
export type Bookmarks = ReadonlyMap<string, string>

/** The bookmarks of the articles whose numbers Word counts. */
export function bookmarksOf(printed: PrintedDraft<unknown>): Bookmarks {
  const levels = numberRows(printed)
  return new Map(
    printed.rows.flatMap(({ article, labels }, row) =>
      article === null || levels[row] === null
        ? []
        : labels.map((label, column) => [
            `${printed.languages[column]} ${label}`,
            bookmarkName(article.clauseId, column),
          ]),
    ),
  )
}

/** A text whose references are fields where their article has a bookmark, else words. */
export function writeReferences(text: string, look: WordLook, bookmarks: Bookmarks): WordText[] {
  return splitReferences(text).map((part) => {
    const bookmark = part.isReference ? bookmarks.get(`${look.language} ${part.text}`) : undefined
    return { ...look, text: part.text, ...(bookmark === undefined ? {} : { refersTo: bookmark }) }
  })
}
