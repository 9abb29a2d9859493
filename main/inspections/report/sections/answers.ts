import { type ChecklistItem, type Finding, hasSeverity } from '../../../../shared/inspections/index.ts'
import type { Block, Line, PrintedPhoto, Row, TableBlock } from '../blocks.ts'
import { type Column, type Columns, label, span } from '../columns.ts'
import type { ReportSource } from '../read-report.ts'
import { answerText, itemTitle, severityLook, zoneName } from '../words.ts'
import { heading } from './summary.ts'

/** Every item that was asked for or answered, by its field, with the answer of each zone. */
export function layOutAnswers(
  source: ReportSource,
  columns: Columns,
  photosOf: (finding: Finding) => readonly PrintedPhoto[],
): Block[] {
  const byItem = groupByItem(source)
  const groups = source.checklist.groups.filter((group) => source.items.some((item) => item.group === group))
  return [
    heading(columns, 'answers'),
    ...columns.lines('answers.intro', {}, 'quiet').map((line): Block => ({ kind: 'paragraph', line })),
    ...groups.flatMap((group, index): Block[] => [
      {
        kind: 'heading',
        level: 3,
        id: `group-${index + 1}`,
        line: columns.inline((column) => label(column, 'groups', group)),
      },
      answerTable(
        source,
        columns,
        source.items.filter((item) => item.group === group),
        (item) => byItem.get(item.id) ?? [],
        photosOf,
      ),
    ]),
  ]
}

function answerTable(
  source: ReportSource,
  columns: Columns,
  items: readonly ChecklistItem[],
  findingsOf: (item: ChecklistItem) => readonly Finding[],
  photosOf: (finding: Finding) => readonly PrintedPhoto[],
): TableBlock {
  const width = 0.89 / columns.all.length
  return {
    kind: 'table',
    widths: [0.11, ...columns.all.map(() => width)],
    headRows: 0,
    rows: items.map((item): Row => {
      const findings = findingsOf(item)
      return {
        mayPart: findings.length > 6,
        cells: [
          { lines: [[span(item.id, 'en', 'strong')]], tone: 'head' },
          ...columns.all.map((column) => ({
            lines: [
              [span(itemTitle(item, column), column.language)],
              ...(findings.length === 0
                ? [[span(label(column, 'answers', 'unchecked'), column.language, 'quiet' as const)]]
                : findings.flatMap((finding) =>
                    answerLines(source, columns, column, { item, finding, photos: photosOf(finding) }),
                  )),
            ],
          })),
        ],
      }
    }),
  }
}

type Place = {
  readonly item: ChecklistItem
  readonly finding: Finding
  readonly photos: readonly PrintedPhoto[]
}

function answerLines(
  source: ReportSource,
  columns: Columns,
  column: Column,
  { item, finding, photos }: Place,
): Line[] {
  const { language } = column
  const { answer, severity, zoneId, reason, note } = finding
  const isGap = hasSeverity(answer)
  const first: Line = [
    ...(zoneId === null ? [] : [span(`${zoneName(source, column, zoneId)}: `, language, 'quiet')]),
    span(answerText(source, item, column, finding), language, isGap ? severityLook(severity) : 'strong'),
    ...(severity === null ? [] : [span(` (${label(column, 'severities', severity)})`, language)]),
    ...(answer !== 'na'
      ? []
      : reason === null
        ? [span(` ${column.text('finding.notWritten')}`, language, 'mark')]
        : [span(` ${reason}`, 'ja', 'quiet')]),
    ...(photos.length === 0 ? [] : [span(` [${photoRange(column, photos)}]`, language, 'quiet')]),
  ]
  // The note of a gap stands in its finding.
  const noted = isGap ? [] : columns.pair(note, column, 'quiet')
  return noted.length === 0 ? [first] : [first, noted]
}

function photoRange(column: Column, photos: readonly PrintedPhoto[]): string {
  return `${column.text('finding.photo')} ${photos.map(({ number }) => number).join(', ')}`
}

/** Photos of findings that are no gaps, each with its item; empty without any. */
export function layOutPhotos(
  source: ReportSource,
  columns: Columns,
  photosOf: (finding: Finding) => readonly PrintedPhoto[],
): Block[] {
  const byItem = groupByItem(source)
  const photos = source.items.flatMap((item) =>
    (byItem.get(item.id) ?? [])
      .filter(({ answer }) => !hasSeverity(answer))
      .flatMap(photosOf)
      .map((photo) => ({ ...photo, caption: [itemLine(item, columns), ...photo.caption] })),
  )
  return photos.length === 0 ? [] : [heading(columns, 'photos'), { kind: 'photos', photos }]
}

function itemLine(item: ChecklistItem, columns: Columns): Line {
  return [span(`${item.id}　`, 'en'), ...columns.inline((column) => itemTitle(item, column))]
}

function groupByItem({ findings }: ReportSource): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings.values()) {
    const group = groups.get(finding.itemId)
    if (group === undefined) groups.set(finding.itemId, [finding])
    else group.push(finding)
  }
  return groups
}
