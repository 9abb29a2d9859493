import type { PhotoRow } from '../../../shared/exchange/rows.ts'
import { addRow, type Column, setColumns } from '../../office/excel-sheet.ts'
import { placePicture, type Sheet, type Workbook } from '../../office/excel-workbook.ts'
import { word } from '../words.ts'
import { type SheetContext, siteName } from './context.ts'
import { inLanguage, linesOf } from './findings.ts'

const columns: readonly Column[] = [
  { heading: word('columns.number'), width: 6, style: { align: 'center' } },
  { heading: word('columns.picture'), width: 36 },
  { heading: word('columns.site'), width: 18 },
  { heading: word('columns.itemId'), width: 9, style: { align: 'center' } },
  { heading: word('columns.itemJa'), width: 28 },
  { heading: word('columns.captionJa'), width: 28 },
  { heading: word('columns.captionLocal'), width: 28 },
  { heading: word('columns.pixels'), width: 12, style: { align: 'center' } },
  { heading: word('columns.bytes'), width: 11, style: { numFmt: '#,##0', align: 'right' } },
  { heading: word('columns.sha256'), width: 36 },
]

const padding = 5
// The picture's cell in pixels at 96 dpi: 36 digits of 7 px, and the row's points.
const cellWidth = 36 * 7
const rowPoints = 142
const cellHeight = (rowPoints * 96) / 72

/** Writes 写真台帳: a photo a row, its picture inside its cell; answers the photos in their order. */
export function writePhotos(workbook: Workbook, sheet: Sheet, context: SheetContext): PhotoRow[] {
  setColumns(sheet, columns)
  const headings = columns.map(({ heading }) => ({ content: heading, style: { role: 'head' } as const }))
  addRow(sheet, context.styles, columns, { id: 'id', cells: headings, minHeight: 24 })
  const written: PhotoRow[] = []
  for (const line of linesOf(context)) {
    if (line.finding === null) continue
    for (const photo of line.finding.photos) {
      written.push(photo)
      const at = addRow(sheet, context.styles, columns, {
        id: photo.id,
        minHeight: rowPoints,
        cells: [
          written.length,
          null,
          siteName(context, line.inspection.siteId),
          line.itemId,
          line.item?.ja.title ?? '',
          photo.caption.ja,
          inLanguage(photo.caption.local, line, false),
          `${photo.width}×${photo.height}`,
          photo.bytes,
          photo.sha256,
        ],
      })
      addPicture(workbook, sheet, at, photo)
    }
  }
  return written
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
