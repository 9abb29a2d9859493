import type { ImprovementAction, RankedFinding } from '../../../../shared/inspections/contract.ts'
import type { ChecklistItem, Finding } from '../../../../shared/inspections/index.ts'
import { isReasonMissing } from '../../../../shared/inspections/open-points.ts'
import type { Block, Line, Look, PrintedPhoto, Row } from '../blocks.ts'
import { type Column, type Columns, label, span } from '../columns.ts'
import { formatDate } from '../formats.ts'
import type { ReportSource } from '../read-report.ts'
import { answerText, itemTitle, severityLook, zoneName } from '../words.ts'
import { heading } from './summary.ts'

/** A row with more characters may go on over the page: kept whole, it could leave a third of one empty. */
const longText = 500

/** The gaps in the order in which to close them, each with what was seen, why it matters and what to do. */
export function layOutFindings(
  source: ReportSource,
  columns: Columns,
  photosOf: (finding: Finding) => readonly PrintedPhoto[],
): Block[] {
  const items = new Map(source.checklist.items.map((item) => [item.id, item]))
  const ranked = source.ranking.flatMap((rank) => {
    const finding = source.findings.get(rank.findingId)
    const item = finding && items.get(finding.itemId)
    return finding === undefined || item === undefined ? [] : [{ rank, finding, item }]
  })
  const none: Block[] = columns.lines('finding.none').map((line) => ({ kind: 'paragraph', line }))
  return [
    heading(columns, 'findings'),
    ...(ranked.length === 0 ? none : []),
    ...ranked.flatMap(({ rank, finding, item }) =>
      layOutFinding(source, columns, { rank, finding, item, photos: photosOf(finding) }),
    ),
  ]
}

type Place = {
  readonly rank: RankedFinding
  readonly finding: Finding
  readonly item: ChecklistItem
  readonly photos: readonly PrintedPhoto[]
}

function layOutFinding(source: ReportSource, columns: Columns, place: Place): Block[] {
  const { rank, finding, item, photos } = place
  const isBilingual = columns.all.length > 1
  const title = columns.inline((column) => itemTitle(item, column))
  const card = (key: string) => (column: Column) => label(column, 'card', key)
  const rows = [
    row(columns, card('answer'), (column) => judgement(source, item, finding, column)),
    row(columns, card('note'), (column) => {
      const line = columns.pair(finding.note, column)
      return line.length > 0 ? [line] : [notWritten(column)]
    }),
    row(
      columns,
      ({ text }) => text('finding.why'),
      (column) => why(item, column),
    ),
    ...severityReason(columns, finding),
    row(columns, card('action'), (column) => actionLines(finding.actions, columns, column)),
    row(
      columns,
      ({ text }) => text('finding.priority'),
      (column) => [[explain(rank, column)]],
    ),
  ]
  return [
    {
      kind: 'table',
      title: {
        level: 2,
        id: `finding-${rank.rank}`,
        line: [span(`${rank.rank}. ${item.id}　`, 'en'), ...title],
      },
      widths: isBilingual ? [0.16, 0.42, 0.42] : [0.18, 0.82],
      headRows: 0,
      rows,
    },
    ...(photos.length === 0 ? [] : [{ kind: 'photos' as const, photos }]),
  ]
}

function row(
  columns: Columns,
  labelOf: (column: Column) => string,
  linesOf: (column: Column) => readonly Line[],
): Row {
  const cells = columns.all.map((column) => ({ lines: linesOf(column) }))
  return {
    cells: [{ lines: columns.each(labelOf), tone: 'head' }, ...cells],
    mayPart: cells.some(({ lines }) => lengthOf(lines) > longText),
  }
}

function lengthOf(lines: readonly Line[]): number {
  return lines.flat().reduce((sum, { text }) => sum + text.length, 0)
}

function notWritten({ text, language }: Column, look: Look = 'quiet'): Line {
  return [span(text('finding.notWritten'), language, look)]
}

/** Answer and severity, then where it was seen and what it touches. */
function judgement(source: ReportSource, item: ChecklistItem, finding: Finding, column: Column): Line[] {
  const { severity, assetLevel, zoneId } = finding
  const { language } = column
  const facts = [
    `${label(column, 'card', 'zone')}: ${zoneName(source, column, zoneId)}`,
    ...(assetLevel === null
      ? []
      : [`${label(column, 'card', 'assetLevel')}: ${label(column, 'assetLevels', assetLevel)}`]),
  ]
  const rating =
    severity === null
      ? []
      : [span('　', language), span(label(column, 'severities', severity), language, severityLook(severity))]
  return [
    [span(answerText(source, item, column, finding), language, 'strong'), ...rating],
    [span(facts.join(' · '), language)],
  ]
}

function why(item: ChecklistItem, column: Column): Line[] {
  const { language, text } = column
  const requirement = requirementKeys.find((key) => key === item.requirement)
  const routes = routeKeys.filter((key) => item.leakRoutes.includes(key))
  const facts = [
    item.objective === null ? null : label(column, 'objectives', item.objective),
    item.addressee === null ? null : label(column, 'addressees', item.addressee),
    item.isoControl === null ? null : `ISO/IEC 27001:2022 ${item.isoControl}`,
  ].filter((fact) => fact !== null)
  return [
    ...(requirement === undefined ? [] : [[span(text(`finding.requirements.${requirement}`), language)]]),
    ...routes.map((route) => [span(text(`finding.routes.${route}`), language)]),
    ...(facts.length === 0 ? [] : [[span(facts.join(' · '), language, 'quiet')]]),
  ]
}

const requirementKeys = ['U', 'N', 'S'] as const
const routeKeys = ['partner', 'local-staff', 'outsider'] as const

/** Why an expert rated a gap otherwise than suggested. */
function severityReason(columns: Columns, finding: Finding): Row[] {
  const { severityReason: reason } = finding
  if (reason === null && !isReasonMissing(finding)) return []
  return [
    row(
      columns,
      (column) => label(column, 'card', 'severityReason'),
      (column) => [reason === null ? notWritten(column, 'mark') : [span(reason, 'ja')]],
    ),
  ]
}

function actionLines(
  actions: readonly ImprovementAction[],
  columns: Columns,
  column: Column,
): readonly Line[] {
  const kept = actions.filter(({ isRemoved }) => !isRemoved)
  if (kept.length === 0) return [notWritten(column)]
  return kept.flatMap((action) => {
    const facts = [...meansOf(action, column), ...dutyOf(action, column)]
    return [
      columns.pair(action.text, column),
      ...(facts.length === 0 ? [] : [[span(facts.join(' · '), column.language, 'quiet')]]),
    ]
  })
}

/** What an action costs and how long it takes, and whether it is a quick win. */
export function meansOf({ costTier, effort, isQuickWin }: ImprovementAction, column: Column): string[] {
  return [
    ...(costTier === null ? [] : [label(column, 'costTiers', costTier)]),
    ...(effort === null ? [] : [label(column, 'efforts', effort)]),
    ...(isQuickWin ? [label(column, 'marks', 'quickWin')] : []),
  ]
}

/** Who sees to an action and by when. */
export function dutyOf({ owner, dueOn }: ImprovementAction, column: Column): string[] {
  return [
    ...(owner === null ? [] : [`${label(column, 'card', 'owner')}: ${owner}`]),
    ...(dueOn === null ? [] : [`${label(column, 'card', 'due')}: ${formatDate(dueOn, column.language)}`]),
  ]
}

const partGroups = {
  severity: 'severities',
  cost: 'costTiers',
  effort: 'efforts',
  quickWin: 'marks',
} as const

/** The rank of a gap in one line. */
function explain({ parts, points }: RankedFinding, column: Column) {
  const names = parts.map(({ kind, key, points: part }) =>
    column.text('finding.part', { name: label(column, partGroups[kind], key), points: part }),
  )
  const sum = column.text('finding.points', { parts: names.join(' + '), sum: points })
  return span(sum, column.language)
}
