import { paragraph, table, textWidth, type WordBlock, type WordCell, type WordRow } from '../office/word.ts'
import type { PrintedAnnex, PrintedDraft, PrintedItem } from './printed.ts'
import type { WordPen } from './word-pen.ts'

const shade = 'EEF1F6'
const titlePoints = 12
const numberColumn = 700
const categoryColumn = 2200
// Rows to write in by hand where no item was entered.
const blankItems = 6

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
    ...(annex.items.length > 0
      ? []
      : lines(annex.empty).map((line) => paragraph({ ...line, spaceAfter: 60 }))),
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
  const blank = paragraph({ texts: [] })
  const row = (number: number, cells: readonly WordCell[], item?: PrintedItem<T>): WordRow => ({
    minHeight: 480,
    cells: [{ blocks: [paragraph({ texts: [{ text: String(number), language: 'en' }] })] }, ...cells],
    change: pen.changeOf(item?.change ?? annex.change),
  })
  if (annex.items.length === 0)
    return Array.from({ length: blankItems }, (_, index) =>
      row(
        index + 1,
        [...languages, ''].map(() => ({ blocks: [blank] })),
      ),
    )
  return annex.items.map((item, index) =>
    row(
      index + 1,
      [
        ...item.texts.map((text, column) => ({
          blocks: [paragraph({ texts: pen.write(text, { language: languages[column] ?? 'ja' }) })],
        })),
        {
          blocks:
            item.categories.length === 0
              ? [blank]
              : item.categories.map(({ text, language }) =>
                  paragraph({ texts: pen.write(text, { language }) }),
                ),
        },
      ],
      item,
    ),
  )
}
