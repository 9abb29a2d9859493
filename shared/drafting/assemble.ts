import { articleValues } from './article-references.ts'
import { basisText, bindValues, type Column, formatDate } from './bind-values.ts'
import { type SelectedClause, selectClauses } from './select-clauses.ts'
import { type Confidence, lawAsOf } from './structure.ts'

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

/** What a person wrote in the place of a shipped text, in one language, by `textKey`. */
export type OwnTexts = ReadonlyMap<string, string>

/** The name of a paragraph among the texts of a draft. */
export function textKey(clauseId: string, key: string): string {
  return `${clauseId}.${key}`
}

/**
 * The clauses of a draft in one language; every language has the same clauses, paragraphs and notes. `selected` are
 * those of `selectClauses`, for a caller that has them already.
 */
export function assembleClauses(
  column: Column,
  ownTexts: OwnTexts = new Map(),
  selected: readonly SelectedClause[] = selectClauses(column),
): AssembledClause[] {
  const { text, language } = column
  const values = { ...bindValues(column), ...articleValues(selected, language, text) }
  const asOf = formatDate(lawAsOf, language, text)
  return selected.map(({ id, number, clause, paragraphs, notes }) => ({
    clauseId: id,
    number,
    heading: text('document.article', {
      number: String(number),
      heading: text(keyOf(clause.headingNamespace, id, 'heading')),
    }),
    paragraphs: paragraphs.map(({ key, label, level, namespace }) => ({
      key,
      label,
      level,
      text: ownTexts.get(textKey(id, key)) ?? text(keyOf(namespace, id, key), values),
    })),
    notes: [
      ...notes.map(({ key, basis, confidence }) => ({
        key,
        confidence,
        text: text(confidence === 'memory' ? 'document.noteUnconfirmed' : 'document.note', {
          text: withoutFullStop(text(`clauses.${id}.notes.${key}`)),
          basis: basisText(basis, language, text),
          asOf,
        }),
      })),
      ...groundNotes(column, id, paragraphs, asOf),
    ],
  }))
}

/** What the variants of a clause for the country rest on; a note of the clause already says it for some. */
function groundNotes(
  { ground, text }: Column,
  clauseId: string,
  paragraphs: SelectedClause['paragraphs'],
  asOf: string,
): AssembledNote[] {
  if (ground === undefined) return []
  return paragraphs
    .filter(({ namespace, jurisdictions }) => namespace === 'library' && jurisdictions !== null)
    .map(({ key, confidence }) => ({
      key: `ground-${key}`,
      confidence,
      text: text(confidence === 'memory' ? 'document.groundUnconfirmed' : 'document.ground', {
        basis: ground(clauseId, key),
        asOf,
      }),
    }))
}

function keyOf(namespace: 'clauses' | 'library', clauseId: string, key: string): string {
  return `${namespace === 'library' ? 'library:' : ''}clauses.${clauseId}.${key}`
}

// The note's frame closes the sentence.
function withoutFullStop(text: string): string {
  return text.replace(/[.。।]$/u, '')
}
