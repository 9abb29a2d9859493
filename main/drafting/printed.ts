import type { DraftLanguage } from '../../shared/drafting/answers.ts'

/** Why a row can't be relied on: its other side was edited and not confirmed, or its sides say different things. */
export type RowMark = 'stale' | 'mismatch'

/** How a row or an annex of one version stands to another version. */
export type RowChange = 'added' | 'removed'

/** A row of the contract; `labels` and `texts` hold one text a language, in the order of the columns. */
export type PrintedRow<T = string> = {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'note'
  /** Names the row in every version of the document: `C-DEF`, `C-DEF/meaning`. */
  readonly id: string
  /** The clause and the number of an article, in its heading. */
  readonly article: { readonly clauseId: string; readonly number: number } | null
  /** The number before the text, as it is read: `第3条`, `3.1`, `(1)`; empty for notes. */
  readonly labels: readonly string[]
  readonly texts: readonly T[]
  readonly mark: RowMark | null
  readonly change?: RowChange | undefined
  /** True where the next row must stand on the same page: below a heading, above a drafting note. */
  readonly keepsNext: boolean
  /** True where the row may go on over the page: a note, or one so tall that it would leave a gap. */
  readonly mayPart: boolean
}

/** A text in its language. */
export type PrintedValue<T = string> = { readonly language: DraftLanguage; readonly text: T }

/** A line of the signature block: the same label for each party, and its values, none to write by hand. */
export type PrintedLine<T = string> = {
  readonly labels: readonly T[]
  readonly values: readonly (readonly PrintedValue<T>[])[]
  /** What the line must leave room for. */
  readonly room: 'words' | 'by-hand'
  readonly change?: RowChange | undefined
}

/** A line of the annex. */
export type PrintedItem<T = string> = {
  readonly number: T
  readonly texts: readonly T[]
  readonly categories: readonly PrintedValue<T>[]
  readonly change?: RowChange | undefined
}

/** The annex 秘密情報一覧. */
export type PrintedAnnex<T = string> = {
  readonly titles: readonly T[]
  readonly intros: readonly T[]
  readonly heads: {
    readonly number: readonly T[]
    readonly item: readonly T[]
    readonly category: readonly T[]
  }
  /** What was entered, else blank lines to write in by hand. */
  readonly items: readonly PrintedItem<T>[]
  /** What is said above blank lines; none where there are items. */
  readonly empty: readonly T[]
  readonly change?: RowChange | undefined
}

/** A document as it is printed, in one or two languages: plain data for Word and PDF. `T` is what its texts are. */
export type PrintedDraft<T = string> = {
  readonly languages: readonly DraftLanguage[]
  readonly languageNames: readonly string[]
  /** How each language writes the number of an article, `第%1条`. */
  readonly articleForms: readonly string[]
  /** What every page says at its head: that this is a draft 案; none on a clean document. */
  readonly draftMarks: readonly string[]
  /** True for a draft 案; false for a clean document, which has no notices, notes and marks. */
  readonly isDraft: boolean
  readonly titles: readonly T[]
  readonly subtitles: readonly T[]
  readonly notices: readonly T[]
  readonly rows: readonly PrintedRow<T>[]
  readonly signature: {
    readonly titles: readonly T[]
    readonly intros: readonly T[]
    /** The roles of the parties, a column each. */
    readonly parties: readonly (readonly T[])[]
    readonly lines: readonly PrintedLine<T>[]
  }
  readonly annex: PrintedAnnex<T> | null
}
