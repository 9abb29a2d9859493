/** How a piece of text looks; what is weak or absent has a colour besides its sign and word. */
export type Look = 'plain' | 'strong' | 'quiet' | 'present' | 'weak' | 'absent' | 'mark'

/** A piece of text in one language. */
export type Span = { readonly text: string; readonly language: string; readonly look?: Look }

/** Pieces of text that stand one after another on a line of their own. */
export type Line = readonly Span[]

/** A cell of a table; a head has another ground. */
export type Cell = { readonly lines: readonly Line[]; readonly isHead?: boolean }

/** A table over the width of the text; `widths` are parts of it that sum to 1. */
export type ReportTable = {
  readonly kind: 'table'
  readonly widths: readonly number[]
  /** Rows at the top that are repeated on each page. */
  readonly headRows: number
  readonly rows: readonly (readonly Cell[])[]
}

/** A part of the report, the same for Word and PDF. */
export type ReportBlock =
  | { readonly kind: 'heading'; readonly line: Line }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | ReportTable

/** The report on a review 既存文書レビュー報告 as it is printed: plain data for Word and PDF. */
export type PrintedReview = {
  /** The language of the document as a whole. */
  readonly language: string
  /** One title a language. */
  readonly titles: readonly Span[]
  /** What every page says at its head. */
  readonly head: Line
  readonly blocks: readonly ReportBlock[]
}
