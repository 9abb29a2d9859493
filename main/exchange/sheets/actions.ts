import type { ActionRow, FindingRow } from '../../../shared/exchange/rows.ts'
import type { RankedFinding } from '../../../shared/inspections/index.ts'
import { dateFormat, excelSerial } from '../../office/excel-dates.ts'
import { addTable, type Column, type Row } from '../../office/excel-sheet.ts'
import { word } from '../words.ts'
import { editionCell, type SheetContext, siteName, type WriteSheet } from './context.ts'
import { bothOf, type FindingLine, findingLinesOf, inLanguage, labelPair, zonePair } from './item-lines.ts'
import { textStateCell, warning } from './text-state.ts'

const columns: readonly Column[] = [
  { heading: word('columns.site'), width: 13 },
  { heading: word('columns.rank'), width: 6, style: { align: 'center' } },
  { heading: word('columns.points'), width: 6, style: { align: 'center' } },
  { heading: word('columns.pointParts'), width: 16 },
  { heading: word('columns.itemId'), width: 9, style: { align: 'center' } },
  { heading: word('columns.itemJa'), width: 22 },
  { heading: word('columns.itemLocal'), width: 22 },
  { heading: word('columns.area'), width: 14 },
  { heading: word('columns.answerJa'), width: 10 },
  { heading: word('columns.severityJa'), width: 9 },
  { heading: word('columns.severityLocal'), width: 12 },
  { heading: word('columns.actionJa'), width: 32 },
  { heading: word('columns.actionLocal'), width: 32 },
  { heading: word('columns.textState'), width: 14 },
  { heading: word('columns.cost'), width: 10 },
  { heading: word('columns.effort'), width: 9 },
  { heading: word('columns.quickWin'), width: 7, style: { align: 'center' } },
  { heading: word('columns.owner'), width: 12 },
  { heading: word('columns.due'), width: 11, style: { numFmt: dateFormat, align: 'center' } },
  { heading: word('columns.edition'), width: 8 },
]

type ActionLine = FindingLine & {
  readonly ranked: RankedFinding | undefined
  /** Null where a gap has no action and the library knows none. */
  readonly action: ActionRow | null
}

/** Writes 改善案: an action a row, in each inspection the gaps by their rank, then what else has an action. */
export const writeActions: WriteSheet = (sheet, context) => {
  addTable(
    sheet,
    context.styles,
    columns,
    actionLines(context).map((line) => actionRow(line, context)),
  )
}

function actionLines(context: SheetContext): ActionLine[] {
  const { inspections, summaries } = context.rows
  const order = new Map(inspections.map(({ id }, index) => [id, index]))
  const orderOf = ({ inspection }: FindingLine) => order.get(inspection.id) ?? 0
  return findingLinesOf(context)
    .map((line) => ({ ...line, ranked: summaries.get(line.inspection.id)?.ranking.get(line.finding.id) }))
    .sort((a, b) => orderOf(a) - orderOf(b) || rankOf(a) - rankOf(b))
    .flatMap((line) => actionsOf(line.finding, line.ranked).map((action) => ({ ...line, action })))
}

function rankOf({ ranked }: { readonly ranked: RankedFinding | undefined }): number {
  return ranked?.rank ?? Number.MAX_SAFE_INTEGER
}

/** A gap without any action has a row all the same. */
function actionsOf(
  { actions }: FindingRow,
  ranked: RankedFinding | undefined,
): readonly (ActionRow | null)[] {
  return actions.length === 0 && ranked !== undefined ? [null] : actions
}

function actionRow(line: ActionLine, context: SheetContext): Row {
  const { checklist, inspection, item, itemId, finding, ranked, action } = line
  const [severityJa, severityLocal] = labelPair(checklist, 'severities', finding.severity)
  const label = (kind: string, key: string | null | undefined) => labelPair(checklist, kind, key ?? null)[0]
  return {
    // A proposal has no record of its own.
    id: action?.id ?? finding.id,
    cells: [
      siteName(context, inspection.siteId),
      ranked?.rank ?? null,
      ranked?.points ?? null,
      ranked === undefined ? null : partsOf(ranked, label),
      itemId,
      item?.ja.title ?? '',
      inLanguage(item?.local.title ?? '', line, true),
      bothOf(zonePair(inspection, finding.zoneId)),
      label('answers', finding.answer),
      severityJa,
      inLanguage(severityLocal, line, true),
      action?.text.ja ?? null,
      inLanguage(action?.text.local ?? null, line, false),
      stateCell(action, inspection.language),
      label('costTiers', action?.costTier),
      label('efforts', action?.effort),
      action?.isQuickWin ? word('yes') : null,
      action?.owner ?? null,
      action?.dueOn ? excelSerial(action.dueOn) : null,
      action === null || action.id === null
        ? null
        : editionCell(context, 'improvement-action', action.id, action.revision),
    ],
  }
}

function stateCell(action: ActionRow | null, localLanguage: string) {
  if (action === null) return warning(word('textStates.missing'))
  return action.id === null ? warning(word('textStates.proposal')) : textStateCell(action.text, localLanguage)
}

const kinds = { severity: 'severities', cost: 'costTiers', effort: 'efforts' } as const

/** What the points are made of, a part a line. */
function partsOf({ parts }: RankedFinding, label: (kind: string, key: string) => string): string {
  return parts
    .map(({ kind, key, points }) => {
      const name = kind === 'quickWin' ? word('columns.quickWin').replace('\n', '') : label(kinds[kind], key)
      return `${name} ${points}`
    })
    .join('\n')
}
