import type { ActionRow, FindingRow } from '../../../shared/exchange/rows.ts'
import type { RankedFinding } from '../../../shared/inspections/index.ts'
import { dateFormat } from '../../office/excel-dates.ts'
import { addTable, type Column, type Row } from '../../office/excel-sheet.ts'
import { setFilter } from '../../office/excel-workbook.ts'
import { type ActionChange, actionFields, type ShownAction } from '../fields/action-fields.ts'
import { fieldsByHeading } from '../fields/cell-field.ts'
import { type FindingChange, findingFields, type ShownFinding } from '../fields/finding-fields.ts'
import { word } from '../words.ts'
import { editionCells, editionColumns, type SheetContext, siteName, type WriteSheet } from './context.ts'
import {
  bothOf,
  type FindingLine,
  findingLinesOf,
  inLanguage,
  labelPair,
  lineFinder,
  zonePair,
} from './item-lines.ts'
import { cellsOf, type LineColumn } from './line-columns.ts'
import { textStateCell, warning } from './text-state.ts'

type ActionLine = FindingLine & {
  readonly ranked: RankedFinding | undefined
  /** Null where a gap has no action and the library knows none. */
  readonly action: ActionRow | null
  readonly isWithdrawn: boolean
}

const actionColumns: readonly LineColumn<ActionLine, ShownAction, ActionChange>[] = [
  {
    heading: word('columns.site'),
    width: 13,
    cell: ({ inspection }, context) => siteName(context, inspection.siteId),
  },
  {
    heading: word('columns.rank'),
    width: 6,
    style: { align: 'center' },
    cell: ({ ranked }) => ranked?.rank ?? null,
  },
  {
    heading: word('columns.points'),
    width: 6,
    style: { align: 'center' },
    cell: ({ ranked }) => ranked?.points ?? null,
  },
  { heading: word('columns.pointParts'), width: 16, cell: partsOf },
  { heading: word('columns.itemId'), width: 9, style: { align: 'center' }, cell: ({ itemId }) => itemId },
  { heading: word('columns.itemJa'), width: 22, cell: ({ item }) => item?.ja.title ?? '' },
  {
    heading: word('columns.itemLocal'),
    width: 22,
    cell: (line) => inLanguage(line.item?.local.title ?? '', line, true),
  },
  {
    heading: word('columns.area'),
    width: 14,
    cell: ({ inspection, finding }) => bothOf(zonePair(inspection, finding.zoneId)),
  },
  {
    heading: word('columns.answerJa'),
    width: 10,
    cell: findingFields.answerJa.show,
  },
  { heading: word('columns.severityJa'), width: 9, cell: findingFields.severityJa.show },
  {
    heading: word('columns.severityLocal'),
    width: 12,
    cell: (line) => inLanguage(findingFields.severityLocal.show(line), line, true),
  },
  { heading: word('columns.actionJa'), width: 32, field: actionFields.textJa },
  {
    heading: word('columns.actionLocal'),
    width: 32,
    field: actionFields.textLocal,
    look: (line) => inLanguage(null, line, false).style,
  },
  {
    heading: word('columns.textState'),
    width: 14,
    cell: ({ action, inspection }) => stateCell(action, inspection.language),
  },
  { heading: word('columns.cost'), width: 10, field: actionFields.cost },
  { heading: word('columns.effort'), width: 9, field: actionFields.effort },
  {
    heading: word('columns.quickWin'),
    width: 7,
    style: { align: 'center' },
    field: actionFields.quickWin,
  },
  { heading: word('columns.owner'), width: 12, field: actionFields.owner },
  {
    heading: word('columns.due'),
    width: 11,
    style: { numFmt: dateFormat, align: 'center' },
    field: actionFields.due,
  },
]
const columns: readonly Column[] = [...actionColumns, ...editionColumns]

/** The fields of an improvement action by the headings of their columns. */
export const actionColumnFields = fieldsByHeading(actionColumns)

/** The fields of its finding that stand beside an improvement action. */
export const actionFindingFields = fieldsByHeading<ShownFinding, FindingChange>([
  { heading: word('columns.answerJa'), field: findingFields.answerJa },
  { heading: word('columns.severityJa'), field: findingFields.severityJa },
  { heading: word('columns.severityLocal'), field: findingFields.severityLocal },
])

/**
 * Writes 改善案: an action a row, in each inspection the gaps by their rank, then what else has an action; last what an
 * earlier workbook carried and counts no more.
 */
export const writeActions: WriteSheet = (sheet, context) => {
  const lines = [...actionLines(context), ...withdrawnLines(context)]
  const last = addTable(
    sheet,
    context.styles,
    columns,
    lines.map((line) => actionRow(line, context)),
  )
  setFilter(sheet, 1, columns.length, last)
}

function withdrawnLines(context: SheetContext): ActionLine[] {
  const { findings, actions } = context.rows.hidden
  const lineOf = lineFinder(context)
  return [...findings.flatMap((finding) => finding.actions), ...actions]
    .filter(({ id }) => id !== null && context.wasExported('improvement-action', id))
    .flatMap((action) => {
      const line = lineOf(action.findingId)
      return line === undefined ? [] : [{ ...line, ranked: undefined, action, isWithdrawn: true }]
    })
}

function actionLines(context: SheetContext): ActionLine[] {
  const { inspections, summaries } = context.rows
  const order = new Map(inspections.map(({ id }, index) => [id, index]))
  const orderOf = ({ inspection }: FindingLine) => order.get(inspection.id) ?? 0
  return findingLinesOf(context)
    .map((line) => ({ ...line, ranked: summaries.get(line.inspection.id)?.ranking.get(line.finding.id) }))
    .sort((a, b) => orderOf(a) - orderOf(b) || rankOf(a) - rankOf(b))
    .flatMap((line) =>
      actionsOf(line.finding, line.ranked).map((action) => ({ ...line, action, isWithdrawn: false })),
    )
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
  const { finding, action } = line
  return {
    // A proposal has no record of its own.
    id: action?.id ?? finding.id,
    isStruck: line.isWithdrawn,
    cells: [
      ...cellsOf(actionColumns, line, context),
      ...(action === null || action.id === null
        ? [null, null]
        : editionCells(context, 'improvement-action', action.id, action.revision, line.isWithdrawn)),
    ],
  }
}

function stateCell(action: ActionRow | null, localLanguage: string) {
  if (action === null) return warning(word('textStates.missing'))
  return action.id === null ? warning(word('textStates.proposal')) : textStateCell(action.text, localLanguage)
}

const kinds = { severity: 'severities', cost: 'costTiers', effort: 'efforts' } as const

/** What the points are made of, a part a line. */
function partsOf({ checklist, ranked }: ActionLine): string | null {
  if (ranked === undefined) return null
  return ranked.parts
    .map(({ kind, key, points }) => {
      const name =
        kind === 'quickWin'
          ? word('columns.quickWin').replace('\n', '')
          : labelPair(checklist, kinds[kind], key)[0]
      return `${name} ${points}`
    })
    .join('\n')
}
