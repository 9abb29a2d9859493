import { paragraph, table, textWidth, type WordBlock, type WordRow } from '../office/word.ts'
import type { WordText } from '../office/word-text.ts'
import type { PrintedDraft, PrintedLine } from './printed.ts'
import type { WordPen } from './word-pen.ts'

const shade = 'EEF1F6'
const notePoints = 8
const noteInk = '57606A'
const titlePoints = 12
const partiesWidth = textWidth - 240
// Twips: two languages below a label, and a hand or a seal.
const rooms = { words: 880, 'by-hand': 1240 }

/** The signature block, which stands on one page as a whole. */
export function signatureBlocks<T>(printed: PrintedDraft<T>, pen: WordPen<T>): WordBlock[] {
  const { titles, intros, parties, lines } = printed.signature
  const blocks = [
    paragraph({
      texts: beside(printed, pen, titles, { isBold: true, sizePoints: titlePoints }),
      style: 'heading1',
      spaceBefore: 240,
      spaceAfter: 120,
    }),
    ...intros.map((text, index) =>
      paragraph({
        texts: pen.write(text, { language: printed.languages[index] ?? 'ja' }),
        spaceAfter: 100,
        keepsNext: true,
      }),
    ),
    table({
      widths: parties.map(() => Math.floor(partiesWidth / parties.length)),
      rows: [
        {
          cells: parties.map((roles) => ({
            fill: shade,
            blocks: [paragraph({ texts: beside(printed, pen, roles, { isBold: true }), keepsNext: true })],
          })),
        },
        ...lines.map((line) => signatureRow(printed, pen, line)),
      ],
    }),
    paragraph({ texts: [] }),
  ]
  // One row that never splits keeps title and signatures on one page, in every word processor.
  return [
    paragraph({ texts: [] }),
    table({ widths: [textWidth], rows: [{ cells: [{ blocks }] }], isFramed: false }),
  ]
}

function signatureRow<T>(
  printed: PrintedDraft<T>,
  pen: WordPen<T>,
  { labels, values, room, change }: PrintedLine<T>,
): WordRow {
  return {
    minHeight: rooms[room],
    change: pen.changeOf(change),
    cells: values.map((texts) => ({
      blocks: [
        paragraph({
          texts: beside(printed, pen, labels, { sizePoints: notePoints, color: noteInk }),
          keepsNext: true,
        }),
        ...texts.map(({ text, language }) =>
          paragraph({ texts: pen.write(text, { language }), keepsNext: true }),
        ),
      ],
    })),
  }
}

// The same words in each language on one line.
function beside<T>(
  printed: PrintedDraft<T>,
  pen: WordPen<T>,
  texts: readonly T[],
  look: Omit<WordText, 'text' | 'language'>,
): WordText[] {
  return texts.flatMap((text, index) => [
    ...(index === 0 ? [] : [{ ...look, text: ' / ', language: 'en' }]),
    ...pen.write(text, { ...look, language: printed.languages[index] ?? 'ja' }),
  ])
}
