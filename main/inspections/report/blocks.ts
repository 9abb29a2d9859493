import type { Photo } from '../../../shared/inspections/index.ts'

/** How a piece of text looks; a severity and a mark have a colour besides their word. */
export type Look = 'plain' | 'strong' | 'quiet' | 'small' | 'large' | 'mark' | 'critical' | 'medium' | 'minor'

/** A piece of text in one language. */
export type Span = { readonly text: string; readonly language: string; readonly look?: Look }

/** Pieces of text that stand one after another on a line of their own. */
export type Line = readonly Span[]

/** What lies behind a cell: a head, the level that was reached, or one of the three levels of a percentage. */
export type Tone = 'head' | 'reached' | 'none' | 'basic' | 'kept'

/** A cell of a table. */
export type Cell = {
  readonly lines: readonly Line[]
  readonly tone?: Tone
  readonly alignment?: 'left' | 'center' | 'right'
}

/** A row of a table; it stays on one page unless it may part. */
export type Row = { readonly cells: readonly Cell[]; readonly mayPart?: boolean }

/** A heading by which a part of the report is found. */
export type Heading = { readonly level: 1 | 2 | 3; readonly id: string; readonly line: Line }

/** A table over the width of the text; `widths` are parts of it that sum to 1. */
export type TableBlock = {
  readonly kind: 'table'
  /** A heading that never stands on another page than the first row. */
  readonly title?: Heading
  readonly widths: readonly number[]
  /** Rows at the top that are repeated on each page. */
  readonly headRows: number
  /** Stays on one page where it can. */
  readonly isWhole?: boolean
  readonly rows: readonly Row[]
}

/** A photo with its number in the report and the lines of its caption after the number. */
export type PrintedPhoto = Pick<Photo, 'id' | 'width' | 'height' | 'mediaType'> & {
  readonly number: number
  /** The word for a photo in each language. */
  readonly label: Line
  readonly caption: readonly Line[]
}

/** A part of a report, the same for Word and PDF. */
export type Block =
  | ({ readonly kind: 'heading'; readonly startsPage?: boolean } & Heading)
  | {
      readonly kind: 'paragraph'
      readonly line: Line
      /** Stands on the page of what follows. */
      readonly keepsNext?: boolean
    }
  | TableBlock
  | { readonly kind: 'photos'; readonly photos: readonly PrintedPhoto[] }
  | { readonly kind: 'radar'; readonly svg: string; readonly alt: string }

/** The first page. */
export type Cover = {
  readonly above: Line
  readonly titles: readonly Line[]
  readonly status: Line
  readonly facts: readonly { readonly labels: readonly Line[]; readonly values: readonly Line[] }[]
  readonly notices: readonly Line[]
}

/** A report as it is printed. */
export type PrintedReport = {
  /** The language of the document as a whole. */
  readonly language: string
  readonly title: string
  /** What every page but the first says at its head: title and company, then whether it is final. */
  readonly head: { readonly about: Line; readonly status: Line }
  readonly cover: Cover
  readonly contentsTitle: Line
  /** The levels of headings that the table of contents holds: findings only while they are few. */
  readonly contentsDepth: 1 | 2
  readonly blocks: readonly Block[]
  /** Every photo in it, in the order of their numbers. */
  readonly photos: readonly ReportPhoto[]
  readonly findings: number
  /** Texts marked 未確認. */
  readonly unconfirmed: number
}

/** A photo with its encrypted file and the hash it must have. */
export type ReportPhoto = Pick<Photo, 'id' | 'sha256' | 'mediaType'> & { readonly attachmentId: string }

/** The headings of a report down to a level, in their order. */
export function listHeadings(blocks: readonly Block[], depth: number): Heading[] {
  return blocks
    .flatMap((block) =>
      block.kind === 'heading' ? [block] : block.kind === 'table' && block.title ? [block.title] : [],
    )
    .filter(({ level }) => level <= depth)
}
