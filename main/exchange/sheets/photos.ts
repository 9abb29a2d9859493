import type { PhotoRow } from '../../../shared/exchange/rows.ts'
import { addRow, type Column, setColumns } from '../../office/excel-sheet.ts'
import { placePicture, type Sheet, type Workbook } from '../../office/excel-workbook.ts'
import { word } from '../words.ts'
import { type SheetContext, siteName } from './context.ts'
import { bothOf, type FindingLine, findingLinesOf, inLanguage, zonePair } from './item-lines.ts'
import { textStateCell } from './text-state.ts'

const columns: readonly Column[] = [
  { heading: word('columns.number'), width: 6, style: { align: 'center' } },
  { heading: word('columns.picture'), width: 36 },
  { heading: word('columns.site'), width: 15 },
  { heading: word('columns.itemId'), width: 12, style: { align: 'center' } },
  { heading: word('columns.itemJa'), width: 24 },
  { heading: word('columns.area'), width: 14 },
  { heading: word('columns.captionJa'), width: 26 },
  { heading: word('columns.captionLocal'), width: 26 },
  { heading: word('columns.textState'), width: 16 },
  { heading: word('columns.secret'), width: 8, style: { align: 'center' } },
  { heading: word('columns.pixels'), width: 11, style: { align: 'center' } },
  { heading: word('columns.bytes'), width: 13, style: { numFmt: '#,##0', align: 'right' } },
  { heading: word('columns.sha256'), width: 24 },
]

/** The row of the headings: the balance stands above it. */
export const photoHeadingRow = 4
const firstPhotoRow = photoHeadingRow + 1

const padding = 5
// The picture's cell in pixels at 96 dpi: 36 digits of 7 px, and the row's points.
const cellWidth = 36 * 7
const rowPoints = 142
const cellHeight = (rowPoints * 96) / 72

/** Writes 写真台帳: where every photo went, then a photo a row, its picture inside its cell. */
export function writePhotos(workbook: Workbook, sheet: Sheet, context: SheetContext): void {
  const photos = findingLinesOf(context).flatMap((line) =>
    line.finding.photos.map((photo) => ({ line, photo })),
  )
  setColumns(sheet, columns)
  writeBalance(sheet, context, photos.length)
  const headings = columns.map(({ heading }) => ({ content: heading, style: { role: 'head' } as const }))
  addRow(sheet, context.styles, columns, { id: 'id', cells: headings, minHeight: 24 })
  photos.forEach(({ line, photo }, index) => {
    const at = addRow(sheet, context.styles, columns, photoRow(context, line, photo, index + 1))
    addPicture(workbook, sheet, at, photo)
  })
}

/** Taken on the left, what became of them on the right: the photos of this sheet are counted by formula. */
function writeBalance(sheet: Sheet, { rows, styles }: SheetContext, shown: number): void {
  const { exported, removed, parked, secret } = rows.photos
  const sum = removed.length + parked.length + secret.length + shown
  const taken = removed.length + parked.length + secret.length + exported.length
  const labels = ['taken', 'removed', 'parked', 'secret', 'exported', 'sum', 'check'] as const
  const cells = [
    taken,
    removed.length,
    parked.length,
    secret.length,
    { formula: `COUNT(B${firstPhotoRow}:B${firstPhotoRow + Math.max(0, shown - 1)})`, result: shown },
    { formula: 'SUM(D2:G2)', result: sum },
    {
      formula: `IF(C2=H2,"${word('ledger.matches')}","${word('ledger.differs')}")`,
      result: word(sum === taken ? 'ledger.matches' : 'ledger.differs'),
    },
  ]
  const blank = { content: null, style: { role: 'plain' } } as const
  addRow(sheet, styles, columns, {
    id: '',
    cells: [
      blank,
      ...labels.map((key) => ({ content: word(`ledger.${key}`), style: { role: 'head' } as const })),
    ],
  })
  addRow(sheet, styles, columns, {
    id: '',
    cells: [
      blank,
      ...cells.map((content) => ({ content, style: { align: 'center', numFmt: '0' } as const })),
    ],
  })
  sheet.getCell(photoHeadingRow - 1, 1).value = ''
  sheet.getRow(photoHeadingRow - 1).height = 8
}

function photoRow(context: SheetContext, line: FindingLine, photo: PhotoRow, number: number) {
  const { inspection, item, itemId, finding } = line
  return {
    id: photo.id,
    minHeight: rowPoints,
    cells: [
      number,
      null,
      siteName(context, inspection.siteId),
      itemId,
      item?.ja.title ?? '',
      bothOf(zonePair(inspection, finding.zoneId)),
      photo.caption.ja,
      inLanguage(photo.caption.local, line, false),
      textStateCell(photo.caption, inspection.language),
      photo.isSecret ? { content: word('secret'), style: { isWarning: true } } : null,
      `${photo.width}×${photo.height}`,
      photo.bytes,
      photo.sha256,
    ],
  }
}

function addPicture(workbook: Workbook, sheet: Sheet, row: number, photo: PhotoRow): void {
  const extension = photo.mediaType === 'image/png' ? 'png' : 'jpeg'
  const room = { width: cellWidth - 2 * padding, height: cellHeight - 2 * padding }
  const scale = Math.min(room.width / photo.width, room.height / photo.height)
  const width = Math.round(photo.width * scale)
  const height = Math.round(photo.height * scale)
  placePicture(
    workbook,
    sheet,
    { id: photo.id, extension },
    { column: 2, row: row - 1, padding, width, height },
  )
}
