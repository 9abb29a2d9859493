import type { FindingRow } from '../../../shared/exchange/rows.ts'
import { addTable, type Column, type Row } from '../../office/excel-sheet.ts'
import { word } from '../words.ts'
import { editionCell, type SheetContext, siteName, type WriteSheet } from './context.ts'
import { type ItemLine, inLanguage, labelPair, linesOf } from './findings.ts'

const columns: readonly Column[] = [
  { heading: word('columns.site'), width: 18 },
  { heading: word('columns.itemId'), width: 9, style: { align: 'center' } },
  { heading: word('columns.itemJa'), width: 28 },
  { heading: word('columns.itemLocal'), width: 28 },
  { heading: word('columns.area'), width: 12 },
  { heading: word('columns.answerJa'), width: 11 },
  { heading: word('columns.severityJa'), width: 11 },
  { heading: word('columns.severityLocal'), width: 12 },
  { heading: word('columns.actionJa'), width: 42 },
  { heading: word('columns.actionLocal'), width: 42 },
  { heading: word('columns.edition'), width: 9 },
]

const gravest = ['critical', 'medium', 'minor']

/** Writes 改善案: each gap and each finding with an action, the gravest first. */
export const writeActions: WriteSheet = (sheet, context) => {
  const lines = linesOf(context)
    .flatMap((line) =>
      line.finding !== null && needsAction(line.finding) ? [{ ...line, finding: line.finding }] : [],
    )
    .sort((a, b) => rank(a.finding) - rank(b.finding))
  addTable(
    sheet,
    context.styles,
    columns,
    lines.map((line) => actionRow(line, context)),
  )
}

function needsAction({ answer, action }: FindingRow): boolean {
  return answer === 'partial' || answer === 'missing' || Boolean(action.ja) || Boolean(action.local)
}

function rank({ severity }: FindingRow): number {
  return severity === null ? gravest.length : gravest.indexOf(severity)
}

function actionRow(line: ItemLine & { finding: FindingRow }, context: SheetContext): Row {
  const { checklist, inspection, item, itemId, finding } = line
  const [severityJa, severityLocal] = labelPair(checklist, 'severities', finding.severity)
  return {
    id: finding.id,
    cells: [
      siteName(context, inspection.siteId),
      itemId,
      item?.ja.title ?? '',
      inLanguage(item?.local.title ?? '', line, true),
      finding.zoneId,
      labelPair(checklist, 'answers', finding.answer)[0],
      severityJa,
      inLanguage(severityLocal, line, true),
      finding.action.ja,
      inLanguage(finding.action.local, line, false),
      editionCell(context, 'finding', finding.id, finding.revision),
    ],
  }
}
