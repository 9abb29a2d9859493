import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  Document,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, Line } from '../../../main/inspections/report/blocks.ts'
import { report } from '../export-cases/report.ts'
import { type PlainReport, reportPaths } from './place.ts'

// The same paragraphs, tables and pictures by the library alone: no vault, no decryption, no hashes, no contents.
const place = reportPaths(process.argv[2] ?? '')
const plain = JSON.parse(readFileSync(place.plain, 'utf8')) as PlainReport
const width = 9638
const font = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'Yu Gothic', cs: 'Tahoma' }

const paragraph = (line: Line, options: object = {}) =>
  new Paragraph({ ...options, children: line.map(({ text }) => new TextRun({ text, font, size: '9pt' })) })

const table = (widths: readonly number[], rows: readonly (readonly Paragraph[])[][]) =>
  new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, column) =>
              new TableCell({
                width: { size: widths[column] ?? 0, type: WidthType.DXA },
                children: [...children],
              }),
          ),
        }),
    ),
  })

function write(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [paragraph(block.line, { heading: HeadingLevel[`HEADING_${block.level}`] })]
    case 'paragraph':
      return [paragraph(block.line)]
    case 'table':
      return [
        ...(block.title ? [paragraph(block.title.line, { heading: HeadingLevel.HEADING_2 })] : []),
        table(
          block.widths.map((part) => Math.floor(part * width)),
          block.rows.map(({ cells }) => cells.map(({ lines }) => lines.map((line) => paragraph(line)))),
        ),
      ]
    case 'photos':
      return block.photos.map(({ id, label, caption }) =>
        table([width], [[[picture(id), ...[label, ...caption].map((line) => paragraph(line))]]]),
      )
    case 'radar':
      return []
  }
}

const picture = (id: string) =>
  new Paragraph({
    children: [
      new ImageRun({
        type: 'jpg',
        data: readFileSync(join(place.photos, plain.photoFiles[id] ?? '')),
        transformation: { width: 300, height: 225 },
      }),
    ],
  })

await report(async () => {
  const facts = plain.cover.facts.flatMap(({ labels, values }) => [...labels, ...values])
  const children = [
    ...[...plain.cover.titles, ...facts, ...plain.cover.notices].map((line) => paragraph(line)),
    ...plain.blocks.flatMap(write),
  ]
  writeFileSync(place.bareReport, await Packer.toBuffer(new Document({ sections: [{ children }] })))
})
