import { basisText, bindValues, type Column, formatDate } from './bind-values.ts'
import { type Confidence, lawAsOf, selectClauses } from './structure.ts'

/** A clause of a draft in one language. */
export type AssembledClause = {
  readonly clauseId: string
  readonly number: number
  readonly heading: string
  readonly paragraphs: readonly AssembledParagraph[]
  readonly notes: readonly AssembledNote[]
}

/** A numbered paragraph of contract text; `level` 2 is an item of an enumeration. */
export type AssembledParagraph = {
  readonly key: string
  readonly label: string
  readonly level: number
  readonly text: string
}

/** A drafting note with its basis; one from memory is marked 要確認. */
export type AssembledNote = { readonly key: string; readonly confidence: Confidence; readonly text: string }

/** The clauses of a draft in one language; every language has the same clauses, paragraphs and notes. */
export function assembleClauses(column: Column): AssembledClause[] {
  const { text, language, answers, jurisdiction } = column
  const values = bindValues(column)
  const asOf = formatDate(lawAsOf, language, text)
  return selectClauses(answers, jurisdiction).map(({ id, number, paragraphs, notes }) => ({
    clauseId: id,
    number,
    heading: text('document.article', { number: String(number), heading: text(`clauses.${id}.heading`) }),
    paragraphs: paragraphs.map(({ key, label, level }) => ({
      key,
      label,
      level: level ?? 1,
      text: text(`clauses.${id}.${key}`, values),
    })),
    notes: notes.map(({ key, basis, confidence }) => ({
      key,
      confidence,
      text: text(confidence === 'memory' ? 'document.noteUnconfirmed' : 'document.note', {
        text: withoutFullStop(text(`clauses.${id}.notes.${key}`)),
        basis: basisText(basis, language, text),
        asOf,
      }),
    })),
  }))
}

// The note's frame closes the sentence.
function withoutFullStop(text: string): string {
  return text.replace(/[.。]$/u, '')
}
