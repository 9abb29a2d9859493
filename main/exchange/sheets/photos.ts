import type { PhotoRow } from '../../../shared/exchange/rows.ts'
import { addRow, type Column, setColumns } from '../../office/excel-sheet.ts'
import { placePicture, type Sheet, setFilter, type Workbook } from '../../office/excel-workbook.ts'
import { fieldsByHeading } from '../fields/cell-field.ts'
import { type PhotoChange, photoFields, type ShownPhoto } from '../fields/photo-fields.ts'
import { word } from '../words.ts'
import { editionCells, editionColumns, type SheetContext, siteName } from './context.ts'
import { bothOf, type FindingLine, findingLinesOf, inLanguage, lineFinder, zonePair } from './item-lines.ts'
import { cellsOf, type LineColumn } from './line-columns.ts'
import { textStateCell } from './text-state.ts'

/** A photo without a number is one that is gone. */
type PhotoLine = FindingLine & { readonly photo: PhotoRow; readonly number: number | null }

const photoColumns: readonly LineColumn<PhotoLine, ShownPhoto, PhotoChange>[] = [
  {
    heading: word('columns.number'),
    width: 6,
    style: { align: 'center' },
    cell: ({ number }) => number,
  },
  { heading: word('columns.picture'), width: 36, cell: () => null },
  {
    heading: word('columns.site'),
    width: 15,
    cell: ({ inspection }, context) => siteName(context, inspection.siteId),
  },
  { heading: word('columns.itemId'), width: 12, style: { align: 'center' }, cell: ({ itemId }) => itemId },
  { heading: word('columns.itemJa'), width: 24, cell: ({ item }) => item?.ja.title ?? '' },
  {
    heading: word('columns.area'),
    width: 14,
    cell: ({ inspection, finding }) => bothOf(zonePair(inspection, finding.zoneId)),
  },
  { heading: word('columns.captionJa'), width: 26, field: photoFields.captionJa },
  {
    heading: word('columns.captionLocal'),
    width: 26,
    field: photoFields.captionLocal,
    look: (line) => inLanguage(null, line, false).style,
  },
  {
    heading: word('columns.textState'),
    width: 16,
    cell: ({ number, photo, inspection }) =>
      number === null ? null : textStateCell(photo.caption, inspection.language),
  },
  {
    heading: word('columns.secret'),
    width: 8,
    style: { align: 'center' },
    field: photoFields.secret,
    look: ({ photo }) => (photo.isSecret ? { isWarning: true } : {}),
  },
  {
    heading: word('columns.pixels'),
    width: 11,
    style: { align: 'center' },
    cell: ({ photo }) => `${photo.width}×${photo.height}`,
  },
  {
    heading: word('columns.bytes'),
    width: 13,
    style: { numFmt: '#,##0', align: 'right' },
    cell: ({ photo }) => photo.bytes,
  },
  { heading: word('columns.sha256'), width: 24, cell: ({ photo }) => photo.sha256 },
]
const columns: readonly Column[] = [...photoColumns, ...editionColumns]

/** The fields of a photo by the headings of their columns. */
export const photoColumnFields = fieldsByHeading(photoColumns)

/** The row of the headings: the balance stands above it. */
export const photoHeadingRow = 4
const firstPhotoRow = photoHeadingRow + 1

const padding = 5
// The picture's cell in pixels at 96 dpi: 36 digits of 7 px, and the row's points.
const cellWidth = 36 * 7
const rowPoints = 142
const cellHeight = (rowPoints * 96) / 72

/**
 * Writes 写真台帳: where every photo went, then a photo a row, its picture inside its cell; last those that an earlier
 * workbook carried, without number and picture.
 */
export function writePhotos(workbook: Workbook, sheet: Sheet, context: SheetContext): void {
  const photos = findingLinesOf(context).flatMap((line) =>
    line.finding.photos.map((photo) => ({ line, photo })),
  )
  setColumns(sheet, columns)
  writeBalance(sheet, context, photos.length)
  const headings = columns.map(({ heading }) => ({ content: heading, style: { role: 'head' } as const }))
  addRow(sheet, context.styles, columns, { id: 'id', cells: headings, minHeight: 24 })
  photos.forEach(({ line, photo }, index) => {
    const at = addRow(sheet, context.styles, columns, {
      ...photoRow(context, line, photo, index + 1),
      isSettled: index < photos.length - 1,
    })
    addPicture(workbook, sheet, at, photo)
  })
  for (const { line, photo } of withdrawnPhotos(context)) {
    addRow(sheet, context.styles, columns, {
      ...photoRow(context, line, photo, null),
      minHeight: 0,
      isStruck: true,
    })
  }
  setFilter(sheet, photoHeadingRow, columns.length, sheet.rowCount)
}

function withdrawnPhotos(context: SheetContext) {
  const { removed, parked, secret } = context.rows.photos
  const lineOf = lineFinder(context)
  return [...removed, ...parked, ...secret]
    .filter(({ photo }) => context.wasExported('photo', photo.id))
    .flatMap(({ photo }) => {
      const line = lineOf(photo.findingId)
      return line === undefined ? [] : [{ line, photo }]
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

/** Of a secret photo that is gone not even the caption stays. */
function photoRow(context: SheetContext, line: FindingLine, photo: PhotoRow, number: number | null) {
  const isGone = number === null
  const caption = isGone && photo.isSecret ? { ...photo.caption, ja: null, local: null } : photo.caption
  return {
    id: photo.id,
    minHeight: rowPoints,
    cells: [
      ...cellsOf(photoColumns, { ...line, photo: { ...photo, caption }, number }, context),
      ...editionCells(context, 'photo', photo.id, photo.revision, isGone),
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
