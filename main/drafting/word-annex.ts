import { paragraph, table, textWidth, type WordBlock, type WordCell, type WordRow } from '../office/word.ts'
import type { PrintedAnnex, PrintedDraft } from './printed.ts'
import type { WordPen } from './word-pen.ts'

const shade = 'EEF1F6'
const titlePoints = 12
const numberColumn = 700
const categoryColumn = 2200

/** The annex of what is secret, on pages of its own. */
export function annexBlocks<T>(printed: PrintedDraft<T>, pen: WordPen<T>): WordBlock[] {
  const { annex, languages } = printed
  if (annex === null) return []
  const itemWidth = Math.floor((textWidth - numberColumn - categoryColumn) / languages.length)
  const lines = (texts: readonly T[], look: { isBold?: boolean; sizePoints?: number } = {}) =>
    texts.map((text, index) => ({
      texts: pen.write(text, { language: languages[index] ?? 'ja', ...look }),
      change: pen.changeOfText(text),
    }))
  return [
    ...lines(annex.titles, { isBold: true, sizePoints: titlePoints }).map((line, index) =>
      paragraph({ ...line, style: 'heading1', startsPage: index === 0, spaceAfter: 80 }),
    ),
    ...lines(annex.intros).map((line) => paragraph({ ...line, spaceAfter: 100 })),
    ...lines(annex.empty).map((line) => paragraph({ ...line, spaceAfter: 60 })),
    table({
      widths: [numberColumn, ...languages.map(() => itemWidth), categoryColumn],
      headRows: 1,
      rows: [headRow(printed, annex, pen), ...itemRows(printed, annex, pen)],
    }),
  ]
}

function headRow<T>({ languages }: PrintedDraft<T>, annex: PrintedAnnex<T>, pen: WordPen<T>): WordRow {
  const stacked = (texts: readonly T[]): WordCell => ({
    fill: shade,
    blocks: texts.map((text, index) =>
      paragraph({ texts: pen.write(text, { language: languages[index] ?? 'ja', isBold: true }) }),
    ),
  })
  const { number, item, category } = annex.heads
  const items = item.map((text, index) => ({
    fill: shade,
    blocks: [paragraph({ texts: pen.write(text, { language: languages[index] ?? 'ja', isBold: true }) })],
  }))
  return { cells: [stacked(number), ...items, stacked(category)], change: pen.changeOf(annex.change) }
}

function itemRows<T>({ languages }: PrintedDraft<T>, annex: PrintedAnnex<T>, pen: WordPen<T>): WordRow[] {
  const cell = (text: T, language: string): WordCell => ({
    blocks: [paragraph({ texts: pen.write(text, { language }) })],
  })
  return annex.items.map(({ number, texts, categories, change }) => ({
    minHeight: 480,
    change: pen.changeOf(change ?? annex.change),
    cells: [
      cell(number, 'en'),
      ...texts.map((text, column) => cell(text, languages[column] ?? 'ja')),
      {
        blocks:
          categories.length === 0
            ? [paragraph({ texts: [] })]
            : categories.map(({ text, language }) => paragraph({ texts: pen.write(text, { language }) })),
      },
    ],
  }))
}
