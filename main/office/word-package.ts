import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type IPropertiesOptions,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { escapeHtml } from './escape-html.ts'
import { printable } from './printable.ts'
import { paragraph, type WordBlock } from './word.ts'
import { numberingPart, type WordList } from './word-numbering.ts'
import { runOptions, type WordText } from './word-text.ts'

/** What a Word file is packed from. */
export type WordFile = {
  readonly title: string
  readonly language: string
  readonly head: readonly WordText[]
  /** The lists whose levels the paragraphs name. */
  readonly lists?: readonly WordList[]
  readonly blocks: readonly WordBlock[]
}

/** Body size in points; the styles build on it. */
const bodyPoints = 9.5
const ink = '1F2328'
const quiet = '57606A'

/**
 * Writes a Word file on A4: the blocks in order, a running head, and `n / N` at the foot of each page. The same
 * content gives the same bytes, whenever and wherever it is written.
 */
export async function packWord({ title, language, head, lists = [], blocks }: WordFile): Promise<Uint8Array> {
  const document = new Document({
    title: printable(title),
    creator: 'Kagimori',
    styles: documentStyles(language),
    numbering: { config: lists.map(({ id }) => ({ reference: id, levels: [] })) },
    sections: [section(language, head, blocks)],
  })
  // Made in this order, the lists have the same numbers each time.
  for (const { id } of lists) document.Numbering.createConcreteNumberingInstance(id, 0)
  const numberOf = ({ id }: WordList) =>
    document.Numbering.ConcreteNumbering.find(({ reference }) => reference === id)?.numId
  const file = await Packer.toBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: corePart(title) },
    { path: 'word/fontTable.xml', data: fontPart },
    ...(lists.length === 0 ? [] : [{ path: 'word/numbering.xml', data: numberingPart(lists, numberOf) }]),
  ])
  return new Uint8Array(withoutTimes(file))
}

function section(language: string, head: readonly WordText[], blocks: readonly WordBlock[]): ISectionOptions {
  const small = runOptions({ language, sizePoints: 9, color: quiet })
  return {
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
  }
}

function documentStyles(language: string): IPropertiesOptions['styles'] & object {
  const style = (sizePoints: number, spacing: { before: number; after: number }, outlineLevel: number) => ({
    run: runOptions({ language, sizePoints, isBold: true, color: ink }),
    paragraph: { spacing, keepNext: true, outlineLevel },
  })
  return {
    default: {
      document: {
        run: runOptions({ language, sizePoints: bodyPoints, color: ink }),
        paragraph: { spacing: { before: 0, after: 0, line: 276 } },
      },
      title: {
        run: runOptions({ language, sizePoints: 16, isBold: true, color: ink }),
        // Room for what Vietnamese and Thai put above their letters.
        paragraph: {
          spacing: { before: 0, after: 100, line: 348 },
          alignment: AlignmentType.CENTER,
          keepNext: true,
        },
      },
      heading1: style(bodyPoints + 0.5, { before: 60, after: 20 }, 0),
      heading2: style(bodyPoints, { before: 40, after: 20 }, 1),
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        run: runOptions({ language, sizePoints: bodyPoints, color: quiet }),
        paragraph: { spacing: { before: 0, after: 120 }, alignment: AlignmentType.CENTER },
      },
    ],
  }
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const wordSpace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** Title and maker of a file, without the times that the library puts in. */
function corePart(title: string): string {
  return (
    `${xml}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${escapeHtml(printable(title))}</dc:title><dc:creator>Kagimori</dc:creator></cp:coreProperties>`
  )
}

/** The fonts by their other names and their looks, from which a machine without them picks the nearest of its own. */
const fonts = [
  { name: 'Arial', other: 'Liberation Sans', panose: '020B0604020202020204', charset: '00' },
  { name: 'Yu Gothic', other: '游ゴシック', panose: '020B0400000000000000', charset: '80' },
  { name: 'Microsoft YaHei', other: '微软雅黑', panose: '020B0503020204020204', charset: '86' },
  { name: 'Tahoma', other: 'Noto Sans Thai', panose: '020B0604030504040204', charset: 'DE' },
  { name: 'Nirmala UI', other: 'Noto Sans Devanagari', panose: '020B0502040204020203', charset: '00' },
]

const fontPart = `${xml}<w:fonts xmlns:w="${wordSpace}">${fonts
  .map(
    ({ name, other, panose, charset }) =>
      `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:panose1 w:val="${panose}"/>` +
      `<w:charset w:val="${charset}"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>`,
  )
  .join('')}</w:fonts>`

// 1980-01-01 00:00, the first moment a zip file can name.
const zipEpoch = 0x0021_0000
const endRecordLength = 22
const entryLength = 46

/** The package with all its times set to the first that a zip file knows; the library takes those of the clock. */
function withoutTimes(zip: Buffer): Buffer {
  const end = zip.length - endRecordLength
  const count = zip.readUInt16LE(end + 10)
  let entry = zip.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    zip.writeUInt32LE(zipEpoch, entry + 12)
    zip.writeUInt32LE(zipEpoch, zip.readUInt32LE(entry + 42) + 10)
    entry +=
      entryLength + zip.readUInt16LE(entry + 28) + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32)
  }
  return zip
}
