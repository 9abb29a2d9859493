import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  BorderStyle,
  HeadingLevel,
  HeightRule,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import { printable } from './printable.ts'
import { runOptions, textRuns, type WordChange, type WordText } from './word-text.ts'

/** A paragraph or a table of a Word file. */
export type WordBlock = Paragraph | Table

/** How a paragraph stands on the page. Lengths are twips, 20 to a point. */
export type WordParagraph = {
  readonly texts: readonly WordText[]
  /** `body`, `cell` and `caption` are styles of reports alone. */
  readonly style?: keyof typeof headingStyle
  readonly alignment?: 'left' | 'center' | 'right'
  readonly indent?: { readonly left: number; readonly hanging?: number }
  readonly spaceBefore?: number
  readonly spaceAfter?: number
  readonly keepsNext?: boolean
  readonly startsPage?: boolean
  readonly hasFrame?: boolean
  /** The list and the level, from 0, that number it; they indent it too. */
  readonly numbering?: { readonly list: string; readonly level: number }
  /** A mark for references to its number; `id` is its own within the file. */
  readonly bookmark?: { readonly name: string; readonly id: number }
  /** Set where the paragraph itself came or went, not only words of it. */
  readonly change?: WordChange | undefined
}

/** A cell of a table. */
export type WordCell = { readonly blocks: readonly WordBlock[]; readonly fill?: string }

/** A row of a table; it stays on one page unless it may part. */
export type WordRow = {
  readonly cells: readonly WordCell[]
  readonly mayPart?: boolean
  /** Twips at least. */
  readonly minHeight?: number
  /** Set where the whole row came or went. */
  readonly change?: WordChange | undefined
}

const rule = 'B8BEC6'

/** The width between the margins of an A4 page, in twips. */
export const textWidth = 9638

/** A paragraph; its texts stand one after another. */
export function paragraph(options: WordParagraph): Paragraph {
  const { texts, style, alignment, indent, spaceBefore, spaceAfter, numbering, bookmark, change } = options
  const runs = texts.flatMap(textRuns)
  return new Paragraph({
    ...(style === undefined ? {} : headingStyle[style]),
    ...(alignment === undefined ? {} : { alignment: alignments[alignment] }),
    ...(indent === undefined
      ? {}
      : {
          indent: { left: indent.left, hanging: indent.hanging ?? 0 },
          tabStops: [{ type: 'left', position: indent.left }],
        }),
    ...(spaceBefore === undefined && spaceAfter === undefined
      ? {}
      : {
          spacing: {
            ...(spaceBefore === undefined ? {} : { before: spaceBefore }),
            ...(spaceAfter === undefined ? {} : { after: spaceAfter }),
          },
        }),
    ...(options.keepsNext ? { keepNext: true } : {}),
    pageBreakBefore: options.startsPage ?? false,
    ...(options.hasFrame ? { border: frame(4) } : {}),
    ...(numbering === undefined
      ? {}
      : { numbering: { reference: numbering.list, instance: 0, level: numbering.level, custom: true } }),
    ...(change === undefined ? {} : { run: markOptions(texts, change) }),
    children: bookmark === undefined ? runs : marked(runs, bookmark),
  })
}

// A paragraph came or went with the mark at its end.
function markOptions([text]: readonly WordText[], change: WordChange) {
  const look = text === undefined ? {} : runOptions(text)
  const revision = { id: change.nextId(), author: printable(change.author), date: change.date }
  return change.kind === 'added' ? { ...look, insertion: revision } : { ...look, deletion: revision }
}

// The library numbers bookmarks through all files of a process, so that the same file would never come out twice.
function marked(runs: ParagraphChild[], { name, id }: { name: string; id: number }): ParagraphChild[] {
  const [start, end] = [new BookmarkStart(name, id), new BookmarkEnd(id)] as unknown[] as [
    ParagraphChild,
    ParagraphChild,
  ]
  return [start, ...runs, end]
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

const headingStyle = {
  title: { heading: HeadingLevel.TITLE },
  subtitle: { style: 'Subtitle' },
  heading1: { heading: HeadingLevel.HEADING_1 },
  heading2: { heading: HeadingLevel.HEADING_2 },
  heading3: { heading: HeadingLevel.HEADING_3 },
  caption: { style: 'Caption' },
  body: { style: 'BodyText' },
  cell: { style: 'TableText' },
} as const

/** A table of fixed columns; the first `headRows` are repeated on each page. */
export function table(options: {
  readonly widths: readonly number[]
  readonly rows: readonly WordRow[]
  readonly headRows?: number
  readonly isFramed?: boolean
}): Table {
  const { widths, rows, headRows = 0, isFramed = true } = options
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: isFramed ? { ...frame(0), insideHorizontal: line, insideVertical: line } : noBorders,
    margins: { marginUnitType: WidthType.DXA, top: 50, bottom: 50, left: 100, right: 100 },
    rows: rows.map(
      ({ cells, mayPart = false, minHeight, change }, index) =>
        new TableRow({
          cantSplit: !mayPart,
          ...(change === undefined ? {} : rowChange(change)),
          ...(minHeight === undefined ? {} : { height: { value: minHeight, rule: HeightRule.ATLEAST } }),
          tableHeader: index < headRows,
          children: cells.map((cell, column) =>
            tableCell(
              cell,
              cells.length === 1 ? sum(widths) : (widths[column] ?? 0),
              cells.length === 1 ? widths.length : 1,
            ),
          ),
        }),
    ),
  })
}

function rowChange({ kind, author, date, nextId }: WordChange) {
  const revision = { id: nextId(), author: printable(author), date }
  return kind === 'added' ? { insertion: revision } : { deletion: revision }
}

function tableCell({ blocks, fill }: WordCell, width: number, columnSpan: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(columnSpan === 1 ? {} : { columnSpan }),
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    children: [...blocks],
  })
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

const line = { style: BorderStyle.SINGLE, size: 4, color: rule, space: 0 }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}

function frame(space: number) {
  const side = { ...line, space }
  return { top: side, bottom: side, left: side, right: side }
}
