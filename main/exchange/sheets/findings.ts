import { addTable, type CellContent, type Column, type StyledCell } from '../../office/excel-sheet.ts'
import { word } from '../words.ts'
import { editionCell, type SheetContext, siteName, type WriteSheet } from './context.ts'
import { bothOf, type ItemLine, inLanguage, labelPair, linesOf, zonePair } from './item-lines.ts'
import { textStateCell } from './text-state.ts'
import { valueCell } from './value-cell.ts'

type FindingColumn = Column & {
  readonly cell: (line: ItemLine, context: SheetContext) => CellContent | StyledCell
}

const valueColumn: FindingColumn = { heading: word('columns.value'), width: 14, cell: valueCell }

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
  { heading: word('columns.answerJa'), width: 10, cell: (line) => answerPair(line)[0] },
  {
    heading: word('columns.answerLocal'),
    width: 13,
    cell: (line) => inLanguage(answerPair(line)[1], line, true),
  },
  valueColumn,
  {
    heading: word('columns.assetLevel'),
    width: 12,
    cell: ({ checklist, finding }) =>
      bothOf(labelPair(checklist, 'assetLevels', finding?.assetLevel ?? null)),
  },
  { heading: word('columns.severityJa'), width: 9, cell: (line) => severityPair(line)[0] },
  {
    heading: word('columns.severityLocal'),
    width: 12,
    cell: (line) => inLanguage(severityPair(line)[1], line, true),
  },
  { heading: word('columns.noteJa'), width: 32, cell: ({ finding }) => finding?.note.ja ?? null },
  {
    heading: word('columns.noteLocal'),
    width: 32,
    cell: (line) => inLanguage(line.finding?.note.local ?? null, line, false),
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
    cell: ({ finding }) => [finding?.reason, finding?.severityReason].filter(Boolean).join('\n') || null,
  },
  {
    heading: word('columns.photoCount'),
    width: 6,
    style: { align: 'center' },
    cell: ({ finding }) => finding?.photos.length ?? 0,
  },
  {
    heading: word('columns.edition'),
    width: 8,
    cell: ({ finding }, context) =>
      finding === null ? null : editionCell(context, 'finding', finding.id, finding.revision),
  },
]

/**
 * Writes 現地点検結果: every finding that counts, and the unanswered items of started inspections as 未確認. Values
 * have a column of theirs where a checklist asks for any.
 */
export const writeFindings: WriteSheet = (sheet, context) => {
  const lines = linesOf(context)
  const hasValues = lines.some(({ item, finding }) => item?.type !== 'check' || finding?.value)
  const shown = columns.filter((column) => hasValues || column !== valueColumn)
  const rows = lines.map((line) => ({
    // An item without an answer has no record of its own: the inspection stands for it.
    id: line.finding?.id ?? line.inspection.id,
    cells: shown.map(({ cell }) => cell(line, context)),
  }))
  addTable(sheet, context.styles, shown, rows)
}

/** An item that asks for a value has its answer in the value. */
function answerPair({ checklist, finding }: ItemLine): [string, string] {
  const hasValue = finding !== null && finding.value !== null
  return labelPair(checklist, 'answers', hasValue ? null : (finding?.answer ?? 'unchecked'))
}

function severityPair({ checklist, finding }: ItemLine): [string, string] {
  return labelPair(checklist, 'severities', finding?.severity ?? null)
}
