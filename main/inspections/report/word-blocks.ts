import {
  paragraph,
  table,
  textWidth,
  type WordBlock,
  type WordCell,
  type WordRow,
} from '../../office/word.ts'
import { caption, picture } from '../../office/word-report.ts'
import type { WordText } from '../../office/word-text.ts'
import type { Block, Cell, Cover, Heading, Line, Look, PrintedPhoto, TableBlock } from './blocks.ts'
import { splitLine } from './columns.ts'
import { fitPhoto, photoBox } from './fit-photo.ts'

/** The key under which the radar's picture is asked for; photos go by their ids. */
export const radarKey = 'radar'

const looks: Readonly<Record<Look, Omit<WordText, 'text' | 'language'>>> = {
  plain: {},
  strong: { isBold: true },
  quiet: { color: '57606A' },
  small: { color: '57606A', sizePoints: 8 },
  large: { isBold: true, sizePoints: 24, color: '264A86' },
  mark: { isBold: true, color: '8C1D18' },
  critical: { isBold: true, color: '8C1D18' },
  medium: { isBold: true, color: '7A4B00' },
  minor: { isBold: true, color: '3D5A80' },
}

const tones = {
  head: 'EEF1F6',
  reached: 'D9E3F3',
  none: 'F7DEDA',
  basic: 'F6EFD8',
  kept: 'D9E3F3',
} as const

/** The size of the radar on the page, in points. */
export const radarSize = { width: 290, height: 290 * (300 / 440) }

/** Turns a block into paragraphs and tables of Word. */
export function toWord(block: Block): WordBlock[] {
  switch (block.kind) {
    case 'heading':
      return [
        paragraph({
          style: `heading${block.level}`,
          texts: toTexts(block.line),
          keepsNext: true,
          startsPage: block.startsPage ?? false,
        }),
      ]
    case 'paragraph':
      return [
        paragraph({
          style: 'body',
          texts: toTexts(block.line),
          keepsNext: block.keepsNext ?? false,
        }),
      ]
    case 'table':
      return [
        ...(block.title === undefined ? [] : [gap({ keepsNext: true })]),
        toTable(block, textWidth),
        gap(),
      ]
    case 'photos':
      return [gap({ keepsNext: true }), photoTable(block.photos)]
    case 'radar':
      return [
        picture({
          data: Buffer.from(radarKey),
          mediaType: 'image/png',
          ...radarSize,
          alt: block.alt,
          alignment: 'center',
          keepsNext: true,
        }),
      ]
  }
}

/** The first page. */
export function coverToWord({ above, titles, status, facts, notices }: Cover): WordBlock[] {
  return [
    paragraph({ texts: toTexts(above), spaceAfter: 1800 }),
    ...titles.map((line, index) =>
      paragraph({
        texts: toTexts(line).map((text) => (index === 0 ? text : { ...text, sizePoints: 15 })),
        style: 'title',
      }),
    ),
    paragraph({
      texts: toTexts(status).map((text) => ({ ...text, sizePoints: 12 })),
      spaceBefore: 200,
      spaceAfter: 1200,
    }),
    table({
      widths: [2400, textWidth - 2400],
      isFramed: false,
      rows: facts.map(({ labels, values }) => ({
        cells: [
          { blocks: labels.map((line) => paragraph({ texts: toTexts(line).map(asQuiet), spaceAfter: 40 })) },
          {
            blocks: values.map((line) =>
              paragraph({ texts: toTexts(line).map(atCoverSize), spaceAfter: 40 }),
            ),
          },
        ],
      })),
    }),
    paragraph({ texts: [], spaceAfter: 900 }),
    ...notices.map((line) => paragraph({ texts: toTexts(line), spaceAfter: 100 })),
  ]
}

/** The texts of a line as Word takes them. */
export function toTexts(line: Line): WordText[] {
  return line.map(({ text, language, look = 'plain' }) => ({ text, language, ...looks[look] }))
}

function asQuiet(text: WordText): WordText {
  return { ...text, color: '57606A' }
}

function atCoverSize(text: WordText): WordText {
  return { ...text, sizePoints: 11 }
}

function toTable({ title, widths, headRows, rows }: TableBlock, width: number) {
  return table({
    widths: widths.map((part) => Math.floor(part * width)),
    headRows,
    rows: [
      ...(title === undefined ? [] : [titleRow(title)]),
      ...rows.map(({ cells, mayPart = false }) => ({ mayPart, cells: cells.map(toCell) })),
    ],
  })
}

/** A row that keeps to the next one: some word processors leave a heading before a table behind. */
function titleRow({ level, line }: Heading): WordRow {
  const title = paragraph({
    style: `heading${level}`,
    texts: toTexts(line),
    keepsNext: true,
    spaceBefore: 60,
    spaceAfter: 60,
  })
  return { cells: [{ fill: tones.head, blocks: [title] }] }
}

function toCell({ lines, tone, alignment = 'left' }: Cell): WordCell {
  return {
    ...(tone === undefined ? {} : { fill: tones[tone] }),
    blocks:
      lines.length === 0
        ? [paragraph({ texts: [], style: 'cell' })]
        : lines.flatMap(splitLine).map((line) =>
            paragraph({
              texts: toTexts(line),
              alignment,
              ...(line.some(({ look }) => look === 'large') ? {} : { style: 'cell' as const }),
            }),
          ),
  }
}

/** Two photos a row, each above its caption; a row stays on one page. */
function photoTable(photos: readonly PrintedPhoto[]) {
  const width = Math.floor(textWidth / 2)
  const rows = photos
    .filter((_, index) => index % 2 === 0)
    .map((_, row) => photos.slice(row * 2, row * 2 + 2))
  return table({
    widths: [width, width],
    isFramed: false,
    rows: rows.map((pair) => ({
      cells: [0, 1].map((column) => {
        const photo = pair[column]
        return { blocks: photo === undefined ? [paragraph({ texts: [] })] : photoBlocks(photo) }
      }),
    })),
  })
}

function photoBlocks(photo: PrintedPhoto): WordBlock[] {
  const { id, mediaType, label, number, caption: lines } = photo
  const [first = [], ...rest] = lines.flatMap(splitLine)
  const size = fitPhoto(photo, photoBox)
  const alt = lines.flat().map(({ text }) => text)
  return [
    picture({ data: Buffer.from(id), mediaType, ...size, alt: `${number} ${alt.join(' ')}`.trim() }),
    caption(toTexts(label), first.length === 0 ? [] : [{ text: '　', language: 'ja' }, ...toTexts(first)]),
    ...rest.map((line) => paragraph({ style: 'caption', texts: toTexts(line) })),
    gap(),
  ]
}

/** Tables that touch each other would grow together. */
function gap({ keepsNext = false } = {}) {
  return paragraph({ texts: [{ text: ' ', language: 'en', sizePoints: 4 }], keepsNext })
}
