import { ok, type Result } from '../../shared/result.ts'
import {
  packWord,
  paragraph,
  table,
  textWidth,
  type WordBlock,
  type WordCell,
  type WordText,
} from '../office/word.ts'
import {
  type DraftToPrint,
  layOutDraft,
  type PrintedDraft,
  type PrintedParty,
  type PrintedRow,
} from './printed-draft.ts'

const shade = 'EEF1F6'
const noteShade = 'F7F4EC'
const noteColor = '6B4E00'
const notePoints = 8
const labelWidth = 480
const itemIndent = 300
const numberColumn = 700
const categoryColumn = 1900
const partiesWidth = textWidth - 240
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
      head: beside(printed, printed.draftMarks, ' / ', { color: '57606A' }),
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
    rows: [...(hasHead ? [head] : []), ...printed.rows.map((row) => rowCells(printed, row))],
  })
}

function rowCells({ languages }: PrintedDraft, row: PrintedRow): WordCell[] {
  return row.texts.map((text, index) => {
    const language = languages[index] ?? 'ja'
    switch (row.kind) {
      case 'heading':
        return {
          fill: shade,
          blocks: [
            paragraph({ texts: [{ text, language, isBold: true }], style: 'heading2', keepsNext: true }),
          ],
        }
      case 'note':
        return {
          fill: noteShade,
          blocks: [paragraph({ texts: [{ text, language, sizePoints: notePoints, color: noteColor }] })],
        }
      default: {
        const left = labelWidth + (row.kind === 'item' ? itemIndent : 0)
        const texts = [
          { text: row.label, language },
          { text: '\t', language },
          { text, language },
        ]
        return { blocks: [paragraph({ texts, indent: { left, hanging: labelWidth } })] }
      }
    }
  })
}

function signature(printed: PrintedDraft): WordBlock[] {
  const { titles, intros, parties } = printed.signature
  const half = Math.floor(partiesWidth / 2)
  const blocks = [
    paragraph({ texts: beside(printed, titles, ' / ', { isBold: true }), style: 'heading1' }),
    ...intros.map((text, index) =>
      paragraph({
        texts: [{ text, language: printed.languages[index] ?? 'ja' }],
        spaceAfter: 60,
        keepsNext: true,
      }),
    ),
    table({
      widths: [half, half],
      rows: [parties.map((party) => ({ blocks: partyBlocks(printed, party) }))],
    }),
    paragraph({ texts: [] }),
  ]
  // One row that never splits keeps title and signatures on one page, in every word processor.
  return [paragraph({ texts: [] }), table({ widths: [textWidth], rows: [[{ blocks }]], isFramed: false })]
}

function partyBlocks(printed: PrintedDraft, party: PrintedParty): WordBlock[] {
  const line = (texts: readonly WordText[], spaceBefore: number) =>
    paragraph({ texts, spaceBefore, keepsNext: true })
  return [
    line(beside(printed, party.roles, ' / ', { isBold: true }), 60),
    ...unique(party.names).map((name) => line(besideOne(printed, party.names, name), 40)),
    ...party.lines.map(({ labels, values }) =>
      line(
        [
          ...beside(printed, labels, ' / '),
          { text: ': ', language: 'en' },
          ...(values === null
            ? [{ text: '_'.repeat(18), language: 'en' }]
            : unique(values).flatMap((value, index) => [
                { text: index === 0 ? '' : ' / ', language: 'en' },
                ...besideOne(printed, values, value),
              ])),
        ],
        values === null ? 320 : 120,
      ),
    ),
    paragraph({ texts: [], spaceAfter: 60 }),
  ]
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
        : texts.map((text, index) => paragraph({ texts: [{ text, language: languages[index] ?? 'ja' }] })),
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
      paragraph({ texts: [{ text, language: languages[index] ?? 'ja' }], spaceAfter: 60 }),
    ),
    ...(list.items.length > 0
      ? []
      : [paragraph({ texts: beside(printed, list.empty, ' / '), spaceAfter: 60 })]),
    table({
      widths: [numberColumn, ...languages.map(() => itemWidth), categoryColumn],
      headRows: 1,
      rows: [
        head,
        ...items.map(({ texts, categories }, row) => [
          cell([{ text: String(row + 1), language: 'en' }]),
          ...texts.map((text, index) => cell([{ text, language: languages[index] ?? 'ja' }])),
          stacked(categories),
        ]),
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
