import type { Jurisdiction } from './answers.ts'
import type { ConditionName } from './conditions.ts'
import ndaUni from './nda-uni.json' with { type: 'json' }

/** Whether a statement of law has a source or comes from memory; the latter prints 要確認. */
export type Confidence = 'sourced' | 'memory'

type Placed = { readonly when?: ConditionName; readonly jurisdictions?: readonly Jurisdiction[] }

/** A paragraph of a clause; `level` 2 is an item of an enumeration. */
export type ParagraphHead = Placed & { readonly key: string; readonly level?: number }

/** A drafting note 起案注: what counsel should look at, with its basis. */
export type NoteHead = Placed & {
  readonly key: string
  /** Keys of `names.basis`. */
  readonly basis: readonly string[]
  readonly sources: readonly string[]
  readonly confidence: Confidence
}

/** A clause 条項 without its texts. */
export type ClauseHead = Placed & {
  readonly id: string
  readonly variables: readonly string[]
  readonly paragraphs: readonly ParagraphHead[]
  readonly notes: readonly NoteHead[]
}

/** The clauses of the one-way NDA in order: those of the inventory that fit every document, B2B or NDAs. */
export const clauseHeads = ndaUni.clauses as readonly ClauseHead[]

/** The day on which the legal statements were last looked at. */
export const lawAsOf = ndaUni.asOf

/** Paragraphs with their numbers: `3.1`, or `(1)` for an item of an enumeration. */
export function labelParagraphs<P extends { readonly level?: number }>(
  clauseNumber: number,
  paragraphs: readonly P[],
): (P & { readonly label: string })[] {
  let number = 0
  let item = 0
  return paragraphs.map((paragraph) => {
    if (paragraph.level === 2) {
      item += 1
      return { ...paragraph, label: `(${item})` }
    }
    number += 1
    item = 0
    return { ...paragraph, label: `${clauseNumber}.${number}` }
  })
}
