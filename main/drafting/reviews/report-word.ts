import { ok, type Result } from '../../../shared/result.ts'
import { paragraph, table, textWidth, type WordBlock, type WordCell } from '../../office/word.ts'
import { packWord } from '../../office/word-package.ts'
import type { WordText } from '../../office/word-text.ts'
import type { Cell, Line, Look, PrintedReview, ReportBlock, ReportTable } from './report-blocks.ts'

const shade = 'EEF1F6'
const ink = '57606A'

const looks: Readonly<Record<Look, Omit<WordText, 'text' | 'language'>>> = {
  plain: {},
  strong: { isBold: true },
  quiet: { color: ink, sizePoints: 8 },
  present: { isBold: true, color: '1F4E3D' },
  weak: { isBold: true, color: '7A4B00' },
  absent: { isBold: true, color: '8C1D18' },
  mark: { isBold: true, color: '8C1D18', sizePoints: 8 },
}

/** Builds the Word file of a report on a review: work for a worker thread. */
export async function buildReviewWord(printed: PrintedReview): Promise<Result<Uint8Array>> {
  const { language, titles, head, blocks } = printed
  return ok(
    await packWord({
      title: titles[0]?.text ?? '',
      language,
      head: toTexts(head).map((text) => ({ ...text, color: ink })),
      blocks: [
        ...titles.map((title, index) =>
          paragraph({
            texts: toTexts([title]),
            style: index === 0 ? 'title' : 'subtitle',
            alignment: 'center',
          }),
        ),
        ...blocks.flatMap(toWord),
      ],
    }),
  )
}

function toWord(block: ReportBlock): WordBlock[] {
  switch (block.kind) {
    case 'heading':
      return [
        paragraph({
          texts: toTexts(block.line).map((text) => ({ ...text, sizePoints: 12 })),
          style: 'heading1',
          spaceBefore: 240,
          spaceAfter: 100,
          keepsNext: true,
        }),
      ]
    case 'paragraph':
      return [paragraph({ texts: toTexts(block.line), spaceBefore: 60, spaceAfter: 60 })]
    case 'table':
      return [toTable(block), paragraph({ texts: [], spaceAfter: 60 })]
  }
}

function toTable({ widths, headRows, rows }: ReportTable) {
  return table({
    widths: widths.map((part) => Math.floor(part * textWidth)),
    headRows,
    rows: rows.map((cells) => ({ cells: cells.map(toCell), mayPart: isTall(cells) })),
  })
}

// About a third of a page: kept whole, such a row could leave that much of a page empty.
function isTall(cells: readonly Cell[]): boolean {
  return cells.some(({ lines }) => lines.flat().reduce((sum, { text }) => sum + text.length, 0) > 400)
}

function toCell({ lines, isHead }: Cell): WordCell {
  return {
    ...(isHead ? { fill: shade } : {}),
    blocks: (lines.length === 0 ? [[]] : lines).map((line) => paragraph({ texts: toTexts(line) })),
  }
}

function toTexts(line: Line): WordText[] {
  return line.map(({ text, language, look = 'plain' }) => ({ text, language, ...looks[look] }))
}
