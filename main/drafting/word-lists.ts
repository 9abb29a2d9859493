import type { WordList } from '../office/word-numbering.ts'
import type { PrintedDraft } from './printed.ts'

/** Twips from a paragraph's number to its text, and how far items stand in. */
export const labelWidth = 560
export const itemIndent = 300

/** The lists of a document, one for each language, which run in step through the cells of its table. */
export function listsOf({ articleForms, languages }: PrintedDraft<unknown>): WordList[] {
  return articleForms.map((form, column) => ({
    id: listId(column),
    language: languages[column] ?? 'ja',
    levels: [
      { text: form, suffix: 'nothing', left: 0, hanging: 0 },
      { text: '%1.%2', suffix: 'tab', left: labelWidth, hanging: labelWidth },
      { text: '(%3)', suffix: 'tab', left: labelWidth + itemIndent, hanging: labelWidth },
    ],
  }))
}

/** The name of a column's list within the file. */
export function listId(column: number): string {
  return `articles-${column}`
}

/** The name of an article's bookmark in a column; Word hides names that begin with a low line. */
export function bookmarkName(clauseId: string, column: number): string {
  return `_Article_${clauseId.replace(/\W/g, '_')}_${column}`
}

/**
 * The level of each row in the lists; null where a row has no number, or one that the lists would not come to, which
 * then stands as text.
 */
export function numberRows({ rows, articleForms }: PrintedDraft<unknown>): (number | null)[] {
  const counted = [0, 0, 0]
  const [first = '%1'] = articleForms
  return rows.map(({ kind, labels }) => {
    if (kind === 'note') return null
    const level = kind === 'heading' ? 0 : kind === 'paragraph' ? 1 : 2
    const next = counted.map((count, at) => (at < level ? count : at === level ? count + 1 : 0))
    const expected = [first.replace('%1', `${next[0]}`), `${next[0]}.${next[1]}`, `(${next[2]})`][level]
    if (labels[0] !== expected) return null
    counted.splice(0, counted.length, ...next)
    return level
  })
}
