/** A paragraph as it was read from a file. */
export type ReadParagraph = {
  readonly text: string
  /** From 1; null where the file does not tell. */
  readonly page: number | null
  /** True where the file calls it a heading. */
  readonly isHeading: boolean
}

/** The most text that is read of a document: about 1,500 pages. */
export const maxDocumentCharacters = 3_000_000

/** The most paragraphs that are read of a document. */
export const maxDocumentParagraphs = 60_000

/** The most pages that are read of a PDF. */
export const maxDocumentPages = 1000
