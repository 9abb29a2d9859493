import { lineHeights, listedIndent, textArea } from '../../office/word-report.ts'
import {
  type Block,
  type Line,
  listHeadings,
  type PrintedPhoto,
  type PrintedReport,
  type Row,
  type TableBlock,
} from './blocks.ts'
import { splitLine } from './columns.ts'
import { countLines } from './count-lines.ts'
import { fitPhoto, photoBox } from './fit-photo.ts'
import { radarSize } from './word-blocks.ts'

/** The page of each heading in the table of contents, and how many pages there are. */
export type Pages = { readonly headings: readonly number[]; readonly count: number }

/** Something that stays on one page, with the height of the table's head that comes before it on a new one. */
type Piece = {
  readonly height: number
  readonly headHeight?: number
  readonly mayPart?: boolean
  readonly startsPage?: boolean
  readonly keepsNext?: boolean
  readonly isListed?: boolean
}

const sizes = {
  heading1: 15,
  heading2: 11,
  heading3: 10,
  title: 11,
  body: 9.5,
  cell: 9,
  caption: 8.5,
  listed: 9.5,
} as const
const gapHeight = 5
/** A heading of the second level in a row of its own. */
const titleHeight = { ...lineHeights.heading2, before: 3, after: 3 }
const cellPadding = { across: 10, down: 5.5 } as const
const figureHeight = 28

/**
 * Tells on which page of the Word file each heading will stand. The heights of lines are given by the styles, so that
 * only the breaks of lines are guessed: a page may be off by one here and there until Word updates the field. The layout
 * of the Word library knows the fonts, but takes ten seconds for 200 findings.
 */
export function estimatePages({ blocks, contentsDepth, contentsTitle }: PrintedReport): Pages {
  const contents: Piece[] = [
    { height: heightOf('heading1', [contentsTitle], textArea.width), startsPage: true },
    ...listHeadings(blocks, contentsDepth).map(({ level, line }) => {
      const indent = level === 2 ? listedIndent : 0
      return { height: heightOf('listed', [line], textArea.width - indent - 12) }
    }),
  ]
  return paginate([...contents, ...blocks.flatMap((block) => piecesOf(block, contentsDepth))])
}

/** Puts pieces on pages after the cover. */
function paginate(pieces: readonly Piece[]): Pages {
  const headings: number[] = []
  let page = 1
  let used = 0
  for (const [index, piece] of pieces.entries()) {
    const chain = chainFrom(pieces, index)
    if (piece.startsPage || (used > 0 && used + chain > textArea.height && piece.mayPart !== true)) {
      page += 1
      used = piece.headHeight ?? 0
    }
    if (piece.isListed) headings.push(page)
    used += piece.height
    while (used > textArea.height) {
      page += 1
      used -= textArea.height
    }
  }
  return { headings, count: page }
}

/** The height of a piece and of what must stand on its page after it. */
function chainFrom(pieces: readonly Piece[], index: number): number {
  const piece = pieces[index]
  if (piece === undefined) return 0
  return piece.height + (piece.keepsNext ? chainFrom(pieces, index + 1) : 0)
}

function piecesOf(block: Block, depth: number): Piece[] {
  switch (block.kind) {
    case 'heading':
      return [
        {
          height: heightOf(`heading${block.level}`, [block.line], textArea.width),
          keepsNext: true,
          startsPage: block.startsPage ?? false,
          isListed: block.level <= depth,
        },
      ]
    case 'paragraph':
      return [{ height: heightOf('body', [block.line], textArea.width), keepsNext: block.keepsNext ?? false }]
    case 'table':
      return [...titlePieces(block, depth), ...tablePieces(block), { height: gapHeight }]
    case 'photos':
      return [{ height: gapHeight, keepsNext: true }, ...photoPieces(block.photos)]
    case 'radar':
      return [{ height: radarSize.height, keepsNext: true }]
  }
}

function titlePieces({ title }: TableBlock, depth: number): Piece[] {
  if (title === undefined) return []
  const lines = heightOf('title', [title.line], textArea.width - cellPadding.across)
  return [
    { height: gapHeight, keepsNext: true },
    { height: lines + cellPadding.down, keepsNext: true, isListed: title.level <= depth },
  ]
}

function tablePieces({ widths, rows, headRows }: TableBlock): Piece[] {
  const heights = rows.map((row) => rowHeight(row, widths))
  const headHeight = heights.slice(0, headRows).reduce((sum, height) => sum + height, 0)
  return rows.map(({ mayPart = false }, index) => ({
    height: heights[index] ?? 0,
    headHeight: index < headRows ? 0 : headHeight,
    keepsNext: index < headRows,
    mayPart,
  }))
}

function rowHeight({ cells }: Row, widths: readonly number[]): number {
  const heights = cells.map(({ lines }, column) =>
    heightOf('cell', lines, (widths[column] ?? 0) * textArea.width - cellPadding.across),
  )
  return Math.max(0, ...heights) + cellPadding.down
}

function photoPieces(photos: readonly PrintedPhoto[]): Piece[] {
  const rows = photos.filter((_, index) => index % 2 === 0)
  return rows.map((_, row) => {
    const heights = photos.slice(row * 2, row * 2 + 2).map((photo) => {
      const lines = photo.caption.length === 0 ? [photo.label] : photo.caption
      return fitPhoto(photo, photoBox).height + heightOf('caption', lines, photoBox.width)
    })
    return { height: Math.max(0, ...heights) + gapHeight + cellPadding.down }
  })
}

function heightOf(style: keyof typeof sizes, lines: readonly Line[], width: number): number {
  const { line: height, before, after } = style === 'title' ? titleHeight : lineHeights[style]
  return lines.flatMap(splitLine).reduce(
    (sum, line) => {
      if (line.some(({ look }) => look === 'large')) return sum + figureHeight
      const text = line.map((span) => span.text).join('')
      const bold = style.startsWith('heading') || style === 'title' ? 1.06 : 1
      return sum + before + after + height * countLines(text, { size: sizes[style] * bold, width })
    },
    lines.length === 0 ? height : 0,
  )
}
