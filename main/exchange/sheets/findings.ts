import { addTable, type Row } from '../../office/excel-sheet.ts'
import type { StyleSpec } from '../../office/excel-styles.ts'
import { setFilter } from '../../office/excel-workbook.ts'
import { fieldsByHeading } from '../fields/cell-field.ts'
import { type FindingChange, findingFields, type ShownFinding } from '../fields/finding-fields.ts'
import { word } from '../words.ts'
import { editionCells, editionColumns, type SheetContext, siteName, type WriteSheet } from './context.ts'
import { bothOf, type ItemLine, inLanguage, labelPair, lineFinder, linesOf, zonePair } from './item-lines.ts'
import { cellsOf, type LineColumn } from './line-columns.ts'
import { textStateCell } from './text-state.ts'
import { valueLook } from './value-cell.ts'

type FindingColumn = LineColumn<ItemLine, ShownFinding, FindingChange>

const valueColumn: FindingColumn = {
  heading: word('columns.value'),
  width: 14,
  field: findingFields.value,
  look: valueLook,
}

const columns: readonly FindingColumn[] = [
  {
    heading: word('columns.site'),
    width: 13,
    cell: ({ inspection }, context) => siteName(context, inspection.siteId),
  },
  {
    heading: word('columns.itemId'),
    width: 9,
    style: { align: 'center' },
    cell: ({ itemId }) => itemId,
  },
  {
    heading: word('columns.group'),
    width: 13,
    cell: ({ checklist, item }) => labelPair(checklist, 'groups', item?.group ?? null)[0],
  },
  { heading: word('columns.itemJa'), width: 24, cell: ({ item }) => item?.ja.title ?? '' },
  {
    heading: word('columns.itemLocal'),
    width: 24,
    cell: (line) => inLanguage(line.item?.local.title ?? '', line, true),
  },
  {
    heading: word('columns.area'),
    width: 14,
    cell: ({ inspection, finding }) => bothOf(zonePair(inspection, finding?.zoneId ?? null)),
  },
  { heading: word('columns.answerJa'), width: 10, field: findingFields.answerJa },
  {
    heading: word('columns.answerLocal'),
    width: 13,
    field: findingFields.answerLocal,
    look: inOurs,
  },
  valueColumn,
  {
    heading: word('columns.assetLevel'),
    width: 12,
    field: findingFields.assetLevel,
  },
  { heading: word('columns.severityJa'), width: 9, field: findingFields.severityJa },
  {
    heading: word('columns.severityLocal'),
    width: 12,
    field: findingFields.severityLocal,
    look: inOurs,
  },
  { heading: word('columns.noteJa'), width: 32, field: findingFields.noteJa },
  {
    heading: word('columns.noteLocal'),
    width: 32,
    field: findingFields.noteLocal,
    look: (line) => inLanguage(null, line, false).style,
  },
  {
    heading: word('columns.textState'),
    width: 14,
    cell: ({ finding, inspection }) =>
      finding === null ? null : textStateCell(finding.note, inspection.language),
  },
  {
    heading: word('columns.reason'),
    width: 16,
    field: findingFields.reason,
  },
  {
    heading: word('columns.photoCount'),
    width: 6,
    style: { align: 'center' },
    cell: ({ finding }) => finding?.photos.length ?? 0,
  },
]

/** The fields of a finding by the headings of their columns. */
export const findingColumnFields = fieldsByHeading(columns)

/**
 * Writes 現地点検結果: every finding that counts, the unanswered items of started inspections as 未確認, and last what an
 * earlier workbook carried and counts no more. Values have a column of theirs where a checklist asks for any.
 */
export const writeFindings: WriteSheet = (sheet, context) => {
  const lines = linesOf(context)
  const hasValues = lines.some(({ item, finding }) => item?.type !== 'check' || finding?.value)
  const shown = columns.filter((column) => hasValues || column !== valueColumn)
  const lineOf = lineFinder(context)
  const withdrawn = context.rows.hidden.findings
    .filter(({ id }) => context.wasExported('finding', id))
    .flatMap(({ id }) => lineOf(id) ?? [])
  const rows = [
    ...lines.map((line) => findingRow(line, shown, context, false)),
    ...withdrawn.map((line) => findingRow(line, shown, context, true)),
  ]
  const last = addTable(sheet, context.styles, [...shown, ...editionColumns], rows)
  setFilter(sheet, 1, shown.length + editionColumns.length, last)
}

function findingRow(
  line: ItemLine,
  shown: readonly FindingColumn[],
  context: SheetContext,
  isStruck: boolean,
): Row {
  const { finding, inspection } = line
  return {
    // An item without an answer has no record of its own: the inspection stands for it.
    id: finding?.id ?? inspection.id,
    isStruck,
    cells: [
      ...cellsOf(shown, line, context),
      ...(finding === null
        ? [null, null]
        : editionCells(context, 'finding', finding.id, finding.revision, isStruck)),
    ],
  }
}

function inOurs(line: ItemLine): StyleSpec {
  return inLanguage(null, line, true).style
}
