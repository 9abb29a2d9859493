import { ok, type Result } from '../../shared/result.ts'
import {
  packWord,
  paragraph,
  table,
  textWidth,
  type WordBlock,
  type WordCell,
  type WordRow,
  type WordText,
} from '../office/word.ts'
import {
  type DraftToPrint,
  layOutDraft,
  type PrintedDraft,
  type PrintedLine,
  type PrintedRow,
} from './printed-draft.ts'

const shade = 'EEF1F6'
const noteShade = 'F7F4EC'
const noteColor = '6B4E00'
const notePoints = 8
const noteInk = '57606A'
const labelWidth = 480
const itemIndent = 300
const numberColumn = 700
const categoryColumn = 2200
const partiesWidth = textWidth - 240
// Twips: two languages below a label, and a hand or a seal.
const rooms = { words: 880, 'by-hand': 1240 }
// Rows to write in by hand where no item was entered.
const blankItems = 6

/** Builds the Word file of a draft: work for a worker thread. */
export async function buildWord(draft: DraftToPrint): Promise<Result<Uint8Array>> {
  const printed = layOutDraft(draft)
  const [language = 'ja'] = printed.languages
  return ok(
    await packWord({
      title: printed.titles[0] ?? '',
      language,
      head: [
        ...beside(printed, printed.titles, ' / ', { color: noteInk }),
        { text: ' · ', language: 'en', color: noteInk },
        ...beside(printed, printed.draftMarks, ' / ', { color: noteInk, isBold: true }),
      ],
      blocks: [...front(printed), contract(printed), ...signature(printed), ...annex(printed)],
    }),
  )
}

function front(printed: PrintedDraft): WordBlock[] {
  const { languages, titles, subtitles, notices } = printed
  const centered = (texts: readonly string[], style: 'title' | 'subtitle') =>
    texts.map((text, index) =>
      paragraph({ texts: [{ text, language: languages[index] ?? 'ja' }], style, alignment: 'center' }),
    )
  return [
    ...centered(titles, 'title'),
    ...centered(subtitles, 'subtitle'),
    ...notices.map((text, index) =>
      paragraph({
        texts: [{ text, language: languages[index] ?? 'ja', isBold: true, color: '8C1D18' }],
        spaceAfter: 60,
        hasFrame: true,
      }),
    ),
    paragraph({ texts: [], spaceAfter: 60 }),
  ]
}

function contract(printed: PrintedDraft): WordBlock {
  const width = Math.floor(textWidth / printed.languages.length)
  const head = printed.languageNames.map((name, index) => ({
    fill: shade,
    blocks: [
      paragraph({
        texts: [{ text: name, language: printed.languages[index] ?? 'ja', isBold: true }],
        alignment: 'center',
      }),
    ],
  }))
  const hasHead = printed.languages.length > 1
  return table({
    widths: printed.languages.map(() => width),
    headRows: hasHead ? 1 : 0,
    isFramed: hasHead,
    rows: [...(hasHead ? [{ cells: head }] : []), ...printed.rows.map((row) => contractRow(printed, row))],
  })
}

function contractRow({ languages }: PrintedDraft, row: PrintedRow): WordRow {
  const { keepsNext } = row
  const cells = row.texts.map((text, index): WordCell => {
    const language = languages[index] ?? 'ja'
    switch (row.kind) {
      case 'heading':
        return {
          fill: shade,
          blocks: [paragraph({ texts: [{ text, language, isBold: true }], style: 'heading2', keepsNext })],
        }
      case 'note':
        return {
          fill: noteShade,
          blocks: [
            paragraph({
              texts: [{ text, language, sizePoints: notePoints, color: noteColor }],
              keepsNext,
            }),
          ],
        }
      default: {
        const left = labelWidth + (row.kind === 'item' ? itemIndent : 0)
        const texts = [
          { text: row.label, language },
          { text: '\t', language },
          { text, language },
        ]
        return { blocks: [paragraph({ texts, indent: { left, hanging: labelWidth }, keepsNext })] }
      }
    }
  })
  return { cells, mayPart: row.mayPart }
}

function signature(printed: PrintedDraft): WordBlock[] {
  const { titles, intros, parties, lines } = printed.signature
  const blocks = [
    paragraph({ texts: beside(printed, titles, ' / ', { isBold: true }), style: 'heading1' }),
    ...intros.map((text, index) =>
      paragraph({
        texts: [{ text, language: printed.languages[index] ?? 'ja' }],
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
            blocks: [paragraph({ texts: beside(printed, roles, ' / ', { isBold: true }), keepsNext: true })],
          })),
        },
        ...lines.map((line) => signatureRow(printed, line)),
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

function signatureRow(printed: PrintedDraft, { labels, values, room }: PrintedLine): WordRow {
  const label = beside(printed, labels, ' / ', { sizePoints: notePoints, color: noteInk })
  return {
    minHeight: rooms[room],
    cells: values.map((texts) => ({
      blocks: [
        paragraph({ texts: label, keepsNext: true }),
        ...unique(texts).map((text) =>
          paragraph({ texts: besideOne(printed, texts, text), keepsNext: true }),
        ),
      ],
    })),
  }
}

function annex(printed: PrintedDraft): WordBlock[] {
  const { annex: list, languages } = printed
  if (list === null) return []
  const itemWidth = Math.floor((textWidth - numberColumn - categoryColumn) / languages.length)
  const cell = (texts: readonly WordText[], fill?: string): WordCell => ({
    blocks: [paragraph({ texts })],
    ...(fill === undefined ? {} : { fill }),
  })
  const stacked = (texts: readonly string[], fill?: string): WordCell => ({
    blocks:
      texts.length === 0
        ? [paragraph({ texts: [] })]
        : texts.map((text, index) =>
            paragraph({
              texts: [{ text, language: languages[index] ?? 'ja', isBold: fill !== undefined }],
            }),
          ),
    ...(fill === undefined ? {} : { fill }),
  })
  const head = [
    stacked(list.heads.number, shade),
    ...list.heads.item.map((text, index) =>
      cell([{ text, language: languages[index] ?? 'ja', isBold: true }], shade),
    ),
    stacked(list.heads.category, shade),
  ]
  const items =
    list.items.length > 0
      ? list.items.map(({ texts, categories }) => ({ texts, categories }))
      : Array.from({ length: blankItems }, () => ({ texts: languages.map(() => ''), categories: [] }))
  return [
    ...list.titles.map((text, index) =>
      paragraph({
        texts: [{ text, language: languages[index] ?? 'ja', isBold: true }],
        style: 'heading1',
        startsPage: index === 0,
      }),
    ),
    ...list.intros.map((text, index) =>
      paragraph({ texts: [{ text, language: languages[index] ?? 'ja' }], spaceAfter: 100 }),
    ),
    ...(list.items.length > 0
      ? []
      : [paragraph({ texts: beside(printed, list.empty, ' / '), spaceAfter: 60 })]),
    table({
      widths: [numberColumn, ...languages.map(() => itemWidth), categoryColumn],
      headRows: 1,
      rows: [
        { cells: head },
        ...items.map(({ texts, categories }, row) => ({
          minHeight: 480,
          cells: [
            cell([{ text: String(row + 1), language: 'en' }]),
            ...texts.map((text, index) => cell([{ text, language: languages[index] ?? 'ja' }])),
            stacked(categories),
          ],
        })),
      ],
    }),
  ]
}

// The same words in each language on one line, set apart; words that are equal in both are printed once.
function beside(
  printed: PrintedDraft,
  texts: readonly string[],
  separator: string,
  look: Omit<WordText, 'text' | 'language'> = {},
): WordText[] {
  return texts.flatMap((text, index) => [
    ...(index === 0 ? [] : [{ text: separator, language: 'en', ...look }]),
    { text, language: printed.languages[index] ?? 'ja', ...look },
  ])
}

function besideOne(printed: PrintedDraft, values: readonly string[], value: string): WordText[] {
  return [{ text: value, language: printed.languages[values.indexOf(value)] ?? 'ja' }]
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value !== ''))]
}
