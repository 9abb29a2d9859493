import { addTable, type Column, type Row } from '../../office/excel-sheet.ts'
import { word } from '../words.ts'
import { editionCell, type SheetContext, siteName, type WriteSheet } from './context.ts'
import { type ItemLine, inLanguage, labelPair, linesOf, zonePair } from './item-lines.ts'
import { textStateCell } from './text-state.ts'
import { valueCells } from './value-cells.ts'

const columns: readonly Column[] = [
  { heading: word('columns.site'), width: 14 },
  { heading: word('columns.itemId'), width: 9, style: { align: 'center' } },
  { heading: word('columns.group'), width: 13 },
  { heading: word('columns.itemJa'), width: 26 },
  { heading: word('columns.itemLocal'), width: 26 },
  { heading: word('columns.areaJa'), width: 12 },
  { heading: word('columns.areaLocal'), width: 14 },
  { heading: word('columns.answerJa'), width: 10 },
  { heading: word('columns.answerLocal'), width: 13 },
  { heading: word('columns.valueJa'), width: 12 },
  { heading: word('columns.valueLocal'), width: 12 },
  { heading: word('columns.assetLevelJa'), width: 10 },
  { heading: word('columns.assetLevelLocal'), width: 12 },
  { heading: word('columns.severityJa'), width: 10 },
  { heading: word('columns.severityLocal'), width: 12 },
  { heading: word('columns.noteJa'), width: 34 },
  { heading: word('columns.noteLocal'), width: 34 },
  { heading: word('columns.textState'), width: 16 },
  { heading: word('columns.reason'), width: 18 },
  { heading: word('columns.photoCount'), width: 6, style: { align: 'center' } },
  { heading: word('columns.edition'), width: 9 },
]

/** Writes 現地点検結果: every finding that counts, and the unanswered items of started inspections as 未確認. */
export const writeFindings: WriteSheet = (sheet, context) => {
  addTable(
    sheet,
    context.styles,
    columns,
    linesOf(context).map((line) => findingRow(line, context)),
  )
}

function findingRow(line: ItemLine, context: SheetContext): Row {
  const { inspection, checklist, item, itemId, finding } = line
  // An item that asks for a value has its answer in the value.
  const hasValue = finding !== null && finding.value !== null
  const [answerJa, answerLocal] = labelPair(
    checklist,
    'answers',
    hasValue ? null : (finding?.answer ?? 'unchecked'),
  )
  const [levelJa, levelLocal] = labelPair(checklist, 'assetLevels', finding?.assetLevel ?? null)
  const [severityJa, severityLocal] = labelPair(checklist, 'severities', finding?.severity ?? null)
  const [zoneJa, zoneLocal] = zonePair(inspection, finding?.zoneId ?? null)
  return {
    // An item without an answer has no record of its own: the inspection stands for it.
    id: finding?.id ?? inspection.id,
    cells: [
      siteName(context, inspection.siteId),
      itemId,
      labelPair(checklist, 'groups', item?.group ?? null)[0],
      item?.ja.title ?? '',
      inLanguage(item?.local.title ?? '', line, true),
      zoneJa,
      inLanguage(zoneLocal, line, false),
      answerJa,
      inLanguage(answerLocal, line, true),
      ...valueCells(line),
      levelJa,
      inLanguage(levelLocal, line, true),
      severityJa,
      inLanguage(severityLocal, line, true),
      finding?.note.ja ?? null,
      inLanguage(finding?.note.local ?? null, line, false),
      finding === null ? null : textStateCell(finding.note, inspection.language),
      [finding?.reason, finding?.severityReason].filter(Boolean).join('\n') || null,
      finding?.photos.length ?? 0,
      finding === null ? null : editionCell(context, 'finding', finding.id, finding.revision),
    ],
  }
}
