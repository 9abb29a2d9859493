import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { PrintedDraft } from '../../main/drafting/printed.ts'
import { writeWord } from '../../main/drafting/word-document.ts'
import { plainPen } from '../../main/drafting/word-pen.ts'
import { printedDraft } from '../fixtures/printed-draft.ts'
import { median } from './statistics.ts'

/** Milliseconds of a document of 40 clauses in Japanese and Thai, ours and by docx alone. */
export type DraftWordFigures = { readonly draftMs: number; readonly baselineMs: number }

const rounds = 25

/** Writes the document and its baseline in turn and takes the medians; the first rounds load and warm both. */
export async function draftWordFigures(): Promise<DraftWordFigures> {
  const printed = printedDraft('th', 40)
  const ours: number[] = []
  const bare: number[] = []
  for (let round = -2; round < rounds; round += 1) {
    const bareMs = await timed(() => writeBare(printed))
    const oursMs = await timed(() => writeWord(printed, plainPen(printed)))
    if (round < 0) continue
    bare.push(bareMs)
    ours.push(oursMs)
  }
  return { draftMs: median(ours), baselineMs: median(bare) }
}

async function timed(write: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await write()
  return performance.now() - start
}

// The same paragraphs in the same cells: no numbering, no references, no languages, no fixed times.
function writeBare({ titles, subtitles, notices, rows, signature, annex }: PrintedDraft): Promise<Buffer> {
  const font = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'Yu Gothic', cs: 'Tahoma' }
  const paragraph = (text: string, options: object = {}) =>
    new Paragraph({ ...options, children: [new TextRun({ text, font, size: '9.5pt' })] })
  const table = (rowsOfCells: readonly { cells: readonly (readonly string[])[]; options?: object }[]) =>
    new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: [4819, 4819],
      rows: rowsOfCells.map(
        ({ cells, options }) =>
          new TableRow({
            cantSplit: true,
            children: cells.map(
              (texts) =>
                new TableCell({
                  width: { size: 4819, type: WidthType.DXA },
                  children: texts.map((text) => paragraph(text, options)),
                }),
            ),
          }),
      ),
    })
  const articles = rows.map(({ kind, labels, texts }) => ({
    cells: texts.map((text, column) => [`${labels[column] ?? ''} ${text}`]),
    ...(kind === 'heading' ? { options: { heading: HeadingLevel.HEADING_1 } } : {}),
  }))
  return Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            ...[...titles, ...subtitles, ...notices].map((text) => paragraph(text)),
            table(articles),
            ...[...signature.titles, ...signature.intros].map((text) => paragraph(text)),
            table([
              { cells: signature.parties },
              ...signature.lines.map(({ labels, values }) => ({
                cells: values.map((value) => [...labels, ...value.map(({ text }) => text)]),
              })),
            ]),
            ...(annex === null
              ? []
              : [
                  ...[...annex.titles, ...annex.intros].map((text) => paragraph(text)),
                  table(annex.items.map(({ texts }) => ({ cells: texts.map((text) => [text]) }))),
                ]),
          ],
        },
      ],
    }),
  )
}
