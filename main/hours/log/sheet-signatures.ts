import { dateFormat, excelSerial } from '../../office/excel-dates.ts'
import type { Styles } from '../../office/excel-styles.ts'
import { placePicture, type Sheet, type Workbook } from '../../office/excel-workbook.ts'
import type { SignatureBlock, SignatureBox } from './document.ts'
import { addSpans, columnCount, inCell, type Span } from './sheet-layout.ts'

// Columns of the sheet that a label and what stands beside it take, for the left party and the right one.
const parts = [
  { label: 2, value: 5, firstValueColumn: 3 },
  { label: 2, value: 4, firstValueColumn: 10 },
] as const
const inkPoints = 66
const pictureBox = { width: 240, height: 80 }

/** Writes the boxes of both parties; a drawn signature stands in its box as a picture, named by its sign-off. */
export function writeSignatures(
  workbook: Workbook,
  sheet: Sheet,
  styles: Styles,
  blocks: readonly SignatureBlock[],
): void {
  for (const { title, parties } of blocks) {
    addSpans(
      sheet,
      styles,
      [{ columns: columnCount, content: inCell(title), style: { role: 'section' } }],
      26,
    )
    addSpans(
      sheet,
      styles,
      parties.flatMap(({ role }, index) => {
        const { label, value } = partAt(index)
        return [{ columns: label + value, content: inCell(role), style: { role: 'head' } } as const]
      }),
    )
    const ink = writeLine(sheet, styles, parties, ({ labels }) => [inCell(labels.signature), null], inkPoints)
    parties.forEach(({ signOff }, index) => {
      if (signOff?.hasPicture !== true) return
      const column = partAt(index).firstValueColumn
      const place = { column, row: ink - 1, padding: 4, ...pictureBox }
      placePicture(workbook, sheet, { id: signOff.id, extension: 'png' }, place)
    })
    writeLine(sheet, styles, parties, ({ labels, signOff }) => [
      inCell(labels.name),
      { content: signOff?.signer ?? null, style: {} },
    ])
    writeLine(sheet, styles, parties, ({ labels, signedOn }) => [
      inCell(labels.date),
      { content: signedOn === null ? null : excelSerial(signedOn), style: { numFmt: dateFormat } },
    ])
    if (parties.some(({ stale }) => stale !== null)) {
      writeLine(sheet, styles, parties, ({ stale }) => [
        '',
        { content: stale === null ? null : inCell(stale), style: { isWarning: true } },
      ])
    }
  }
}

type Said = readonly [label: string, value: Pick<Span, 'content' | 'style'> | null]

function writeLine(
  sheet: Sheet,
  styles: Styles,
  parties: readonly SignatureBox[],
  say: (box: SignatureBox) => Said,
  minHeight = 22,
): number {
  const spans = parties.flatMap((box, index): Span[] => {
    const { label, value } = partAt(index)
    const [text, said] = say(box)
    return [
      { columns: label, content: text, style: { role: 'label', size: 9 } },
      { columns: value, ...(said ?? { content: null, style: {} }) },
    ]
  })
  return addSpans(sheet, styles, spans, minHeight)
}

function partAt(index: number) {
  return parts[index] ?? parts[0]
}
