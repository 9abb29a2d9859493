import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  ImageRun,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  SequentialIdentifier,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx'
import { printable } from './printable.ts'
import { textWidth, type WordBlock } from './word.ts'
import { runOptions, type WordText } from './word-text.ts'

/** A picture of a Word file: what stands for it until its bytes are written, and its size on the page in points. */
export type WordPicture = {
  /** The bytes themselves, or the key by which `writePictures` asks for them. */
  readonly data: Uint8Array
  readonly mediaType: 'image/jpeg' | 'image/png'
  readonly width: number
  readonly height: number
  /** What it shows, for whoever cannot see it. */
  readonly alt: string
  readonly alignment?: 'left' | 'center'
  /** Stands on the page of what follows. */
  readonly keepsNext?: boolean
}

/** The heights of lines in points, by style, with what stands above and below a paragraph. */
export const lineHeights = {
  heading1: { line: 24, before: 0, after: 15 },
  heading2: { line: 18, before: 16, after: 5 },
  heading3: { line: 16, before: 11, after: 4 },
  body: { line: 15, before: 3, after: 3 },
  cell: { line: 14, before: 0, after: 0 },
  caption: { line: 13, before: 0, after: 0 },
  listed: { line: 15, before: 2, after: 2 },
} as const

/** How far the second level of the table of contents stands in, in points. */
export const listedIndent = 14

/** The part of a page that holds text, in points. */
export const textArea = { width: textWidth / 20, height: (16838 - 1361 - 1134) / 20 } as const

const pixelsPerPoint = 96 / 72
const ink = '1F2328'
const quiet = '57606A'
const rule = 'B8BEC6'
const indigo = '264A86'

/** A picture in a line of its own. */
export function picture(options: WordPicture): Paragraph {
  const { data, mediaType, width, height, alt, alignment = 'left', keepsNext = false } = options
  return new Paragraph({
    alignment: alignment === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER,
    keepNext: keepsNext,
    children: [
      new ImageRun({
        type: mediaType === 'image/png' ? 'png' : 'jpg',
        data,
        transformation: { width: width * pixelsPerPoint, height: height * pixelsPerPoint },
        altText: { name: printable(alt).slice(0, 60), description: printable(alt) },
      }),
    ],
  })
}

/** A caption whose number Word counts; `label` names what is counted, `texts` follow the number. */
export function caption(label: readonly WordText[], texts: readonly WordText[]): Paragraph {
  const look = { ...runOptions({ language: 'en', sizePoints: captionPoints, isBold: true }) }
  const run = ({ text, ...rest }: WordText) =>
    new TextRun({ ...runOptions({ sizePoints: captionPoints, ...rest }), text: printable(text) })
  return new Paragraph({
    style: 'Caption',
    children: [
      ...label.map((text) => run({ ...text, isBold: true })),
      new TextRun({ ...look, text: ' ' }),
      new SequentialIdentifier('Photo'),
      ...texts.map(run),
    ],
  })
}

/** The table of contents, filled with the headings down to a level and linked to them. */
export function contents(title: string, depth: 1 | 2): TableOfContents {
  return new TableOfContents(title, { hyperlink: true, headingStyleRange: `1-${depth}` })
}

const bodyPoints = 9.5
const captionPoints = 8.5

/** What a report is packed from. */
export type WordReport = {
  readonly title: string
  readonly language: string
  readonly cover: readonly WordBlock[]
  readonly head: { readonly about: readonly WordText[]; readonly status: readonly WordText[] }
  readonly blocks: readonly (WordBlock | TableOfContents)[]
  /** The page of each heading that the table of contents holds, in their order, and how many pages there are. */
  readonly pages: { readonly headings: readonly number[]; readonly count: number }
}

/** Writes a report on A4: a cover, then pages with a running head and `n / N` at their foot. */
export async function packReport(report: WordReport): Promise<Buffer> {
  const { title, language, cover, head, blocks, pages } = report
  const document = new Document({
    title: printable(title),
    creator: 'Kagimori',
    styles: reportStyles(language),
    pageNumbers: () => ({
      bookmarks: new Map(pages.headings.map((page, index) => [`_Toc${index + 1}`, String(page)])),
      pageCount: pages.count,
    }),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1361, bottom: 1134, left: 1134, right: 1134, header: 624, footer: 567 },
          },
        },
        headers: { default: runningHead(head), first: new Header({ children: [new Paragraph({})] }) },
        footers: { default: pageFoot(language), first: new Footer({ children: [new Paragraph({})] }) },
        children: [...cover, ...blocks],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function runningHead({ about, status }: WordReport['head']): Header {
  const run = ({ text, ...look }: WordText) =>
    new TextRun({ ...runOptions({ color: quiet, sizePoints: 8, ...look }), text: printable(text) })
  return new Header({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: rule, space: 4 } },
        children: [...about.map(run), new TextRun({ children: ['\t'] }), ...status.map(run)],
      }),
    ],
  })
}

function pageFoot(language: string): Footer {
  const look = runOptions({ language, sizePoints: 9, color: quiet })
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ ...look, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  })
}

/**
 * Lines of text have heights of their own, whatever the fonts: with those of the fonts, a page would hold a fifth more or
 * less on another machine, and the page numbers would be wrong there.
 */
function reportStyles(language: string) {
  const exactly = (points: number) => ({ line: points * 20, lineRule: LineRuleType.EXACT })
  const heading = (sizePoints: number, height: LineHeight, color = ink) => ({
    run: runOptions({ language, sizePoints, isBold: true, color }),
    paragraph: { spacing: spacingOf(height), keepNext: true },
  })
  const text = (id: string, name: string, sizePoints: number, height: LineHeight, indent = 0) => ({
    id,
    name,
    basedOn: 'Normal',
    run: runOptions({ language, sizePoints, color: ink }),
    paragraph: { spacing: spacingOf(height), indent: { left: indent } },
  })
  const spacingOf = ({ line, before, after }: LineHeight) => ({
    before: before * 20,
    after: after * 20,
    ...exactly(line),
  })
  const { heading1, heading2, heading3, body, cell, listed } = lineHeights
  const title = heading(15, { ...heading1, after: 10 }, indigo)
  return {
    default: {
      document: {
        run: runOptions({ language, sizePoints: bodyPoints, color: ink }),
        paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      },
      title: heading(22, { line: 34, before: 0, after: 6 }),
      heading1: {
        ...title,
        paragraph: {
          ...title.paragraph,
          border: { bottom: { style: BorderStyle.SINGLE, size: 8, color: indigo, space: 4 } },
        },
      },
      heading2: heading(11, heading2),
      heading3: heading(10, heading3),
    },
    paragraphStyles: [
      text('BodyText', 'Body Text', bodyPoints, body),
      text('TableText', 'Table Text', 9, cell),
      text('Caption', 'caption', captionPoints, lineHeights.caption),
      { id: 'TOCHeading', name: 'TOC Heading', basedOn: 'Normal', next: 'Normal', ...title },
      text('TOC1', 'toc 1', bodyPoints, listed),
      text('TOC2', 'toc 2', bodyPoints, listed, listedIndent * 20),
    ],
  }
}

type LineHeight = { readonly line: number; readonly before: number; readonly after: number }

/** The title of the table of contents, which is no entry of it; it begins a page. */
export function contentsTitle(texts: readonly WordText[]): Paragraph {
  return new Paragraph({
    style: 'TOCHeading',
    pageBreakBefore: true,
    children: texts.map(({ text, ...look }) => new TextRun({ ...runOptions(look), text })),
  })
}
