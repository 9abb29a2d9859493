import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  HeightRule,
  type IRunOptions,
  NoBreakHyphen,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { printable } from './printable.ts'

/** A paragraph or a table of a Word file. */
export type WordBlock = Paragraph | Table

/** A piece of text in one language: decides fonts, proofing language and the size of complex scripts. */
export type WordText = {
  readonly text: string
  /** Language tag, e.g. `ja`, `zh-CN`, `th`. */
  readonly language: string
  readonly isBold?: boolean
  /** Colour as `RRGGBB`. */
  readonly color?: string
  /** Points; the body's size unless told. */
  readonly sizePoints?: number
}

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
}

/** A cell of a table. */
export type WordCell = { readonly blocks: readonly WordBlock[]; readonly fill?: string }

/** A row of a table; it stays on one page unless it may part. */
export type WordRow = {
  readonly cells: readonly WordCell[]
  readonly mayPart?: boolean
  /** Twips at least. */
  readonly minHeight?: number
}

/** Body size in points; the styles below build on it. */
const bodyPoints = 9.5
const ink = '1F2328'
const paper = 'FFFFFF'
const rule = 'B8BEC6'

/** The width between the margins of an A4 page, in twips. */
export const textWidth = 9638

const eastAsianFont: Readonly<Record<string, string>> = { 'zh-CN': 'Microsoft YaHei', ja: 'Yu Gothic' }

const proofingTags: Readonly<Record<string, string>> = {
  ja: 'ja-JP',
  en: 'en-GB',
  'zh-CN': 'zh-CN',
  th: 'th-TH',
  vi: 'vi-VN',
  id: 'id-ID',
  hi: 'hi-IN',
  de: 'de-DE',
  fr: 'fr-FR',
}

/** Fonts of Office for the scripts that Word calls complex. */
const complexFont: Readonly<Record<string, string>> = { th: 'Tahoma', hi: 'Nirmala UI' }

/** Fonts for each script a run may hold, and the language Word proofs it in. */
export function runOptions({ language, sizePoints, isBold, color }: Omit<WordText, 'text'>): IRunOptions {
  const tag = proofingTags[language] ?? language
  const isEastAsian = language in eastAsianFont
  const isComplex = language in complexFont
  return {
    font: {
      ascii: 'Arial',
      hAnsi: 'Arial',
      eastAsia: eastAsianFont[language] ?? 'Yu Gothic',
      cs: complexFont[language] ?? 'Tahoma',
      ...(isEastAsian ? { hint: 'eastAsia' } : {}),
    },
    language: {
      value: isEastAsian || isComplex ? 'en-GB' : tag,
      eastAsia: isEastAsian ? tag : 'ja-JP',
      bidirectional: isComplex ? tag : 'th-TH',
    },
    ...(sizePoints === undefined ? {} : { size: `${sizePoints}pt`, sizeComplexScript: `${sizePoints}pt` }),
    ...(isBold ? { bold: true, boldComplexScript: true } : {}),
    ...(color === undefined ? {} : { color }),
  }
}

/**
 * A paragraph; its texts stand one after another, a tab between them where a text is `\t`. A no-break hyphen
 * (U+2011) becomes Word's own, which needs no font that has one, and low lines a blank that never breaks.
 */
export function paragraph(options: WordParagraph): Paragraph {
  const { texts, style, alignment, indent, spaceBefore, spaceAfter } = options
  return new Paragraph({
    ...(style === undefined ? {} : headingStyle[style]),
    alignment: AlignmentType[(alignment ?? 'left').toUpperCase() as 'LEFT'],
    ...(indent === undefined
      ? {}
      : {
          indent: { left: indent.left, hanging: indent.hanging ?? 0 },
          tabStops: [{ type: 'left', position: indent.left }],
        }),
    spacing: {
      ...(spaceBefore === undefined ? {} : { before: spaceBefore }),
      ...(spaceAfter === undefined ? {} : { after: spaceAfter }),
    },
    keepNext: options.keepsNext ?? false,
    pageBreakBefore: options.startsPage ?? false,
    ...(options.hasFrame ? { border: frame(4) } : {}),
    children: texts.flatMap(({ text, ...look }) =>
      text.split(/(_{4,})/).flatMap((part) => (part === '' ? [] : [run(part, look)])),
    ),
  })
}

// In Japanese text some word processors break a row of low lines, and drop no-break spaces at a line's end, but
// none breaks no-break hyphens: a line below unseen ones is a blank that stays whole.
function run(text: string, look: Omit<WordText, 'text'>): TextRun {
  return text.startsWith('____')
    ? new TextRun({
        ...runOptions({ ...look, color: paper }),
        underline: { type: UnderlineType.SINGLE, color: look.color ?? ink },
        children: [...text].flatMap(() => [new NoBreakHyphen(), new NoBreakHyphen()]),
      })
    : new TextRun({ ...runOptions(look), ...textContent(text) })
}

function textContent(raw: string) {
  const text = printable(raw)
  if (text === '\t') return { children: ['\t'] }
  const [first = '', ...rest] = text.split('\u2011')
  return rest.length === 0
    ? { text }
    : { children: [first, ...rest.flatMap((part) => [new NoBreakHyphen(), part])] }
}

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
      ({ cells, mayPart = false, minHeight }, index) =>
        new TableRow({
          cantSplit: !mayPart,
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

function tableCell({ blocks, fill }: WordCell, width: number, columnSpan: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan,
    verticalAlign: VerticalAlignTable.TOP,
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

/** Writes a Word file on A4: the blocks in order, a running head, and `n / N` at the foot of each page. */
export async function packWord(options: {
  readonly title: string
  readonly language: string
  readonly head: readonly WordText[]
  readonly blocks: readonly WordBlock[]
}): Promise<Uint8Array> {
  const { title, language, head, blocks } = options
  const small = runOptions({ language, sizePoints: 9, color: '57606A' })
  const document = new Document({
    title,
    creator: 'Kagimori',
    styles: documentStyles(language),
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1134, bottom: 1134, left: 1134, right: 1134, header: 567, footer: 567 },
          },
        },
        headers: {
          default: new Header({
            children: [
              paragraph({ texts: head.map((text) => ({ ...text, sizePoints: 8 })), alignment: 'right' }),
            ],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({ ...small, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
                ],
              }),
            ],
          }),
        },
        children: [...blocks],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function documentStyles(language: string) {
  const style = (sizePoints: number, spacing: { before: number; after: number }, isBold = true) => ({
    run: runOptions({ language, sizePoints, isBold, color: ink }),
    paragraph: { spacing, keepNext: true },
  })
  return {
    default: {
      document: {
        run: runOptions({ language, sizePoints: bodyPoints, color: ink }),
        paragraph: { spacing: { before: 0, after: 0, line: 276 } },
      },
      title: {
        ...style(16, { before: 0, after: 60 }),
        // Room for what Vietnamese and Thai put above their letters.
        paragraph: { spacing: { before: 0, after: 100, line: 348 }, alignment: AlignmentType.CENTER },
      },
      heading1: style(12, { before: 240, after: 120 }),
      heading2: style(bodyPoints + 0.5, { before: 60, after: 20 }),
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        run: runOptions({ language, sizePoints: bodyPoints, color: '57606A' }),
        paragraph: { spacing: { before: 0, after: 120 }, alignment: AlignmentType.CENTER },
      },
    ],
  }
}
