import type { Answer, ItemValue, Severity } from '../../../shared/inspections/contract.ts'
import type { Checklist, ChecklistItem } from '../../../shared/inspections/index.ts'
import type { Look } from './blocks.ts'
import { type Column, label } from './columns.ts'
import { formatDate, formatNumber } from './formats.ts'
import type { ReportSource } from './read-report.ts'

/** What a zone is called in a column; the site as a whole without one. */
export function zoneName({ inspection }: ReportSource, column: Column, zoneId: string | null): string {
  if (zoneId === null) return column.text('finding.wholeSite')
  const zone = inspection.zones.find(({ id }) => id === zoneId)
  const other = column.side === 'ja' ? 'local' : 'ja'
  return zone?.name[column.side] ?? zone?.name[other] ?? label(column, 'zoneKinds', zone?.kind ?? zoneId)
}

/** What an item is called in a column. */
export function itemTitle(item: ChecklistItem, column: Column): string {
  return item[column.side].title
}

/** The look of a severity; a gap that nobody rated looks plain. */
export function severityLook(severity: Severity | null): Look {
  return severity ?? 'strong'
}

/** What was answered at an item: the word of the answer, or the value as people of the language write it. */
export function answerText(
  { checklist }: Pick<ReportSource, 'checklist'>,
  item: ChecklistItem,
  column: Column,
  { answer, value }: { readonly answer: Answer; readonly value: ItemValue | null },
): string {
  if (value === null) return label(column, 'answers', answer)
  if (typeof value === 'number') return formatNumber(value, column.language)
  if (item.type === 'date' && typeof value === 'string') return formatDate(value, column.language)
  if (item.type === 'select_one' || item.type === 'select_multiple') {
    const names = Array.isArray(value) ? value : [value]
    return names.map((name) => choiceText(checklist, item, column, name)).join(separator(column.language))
  }
  return String(value)
}

/** What stands between the parts of a list in a language. */
export function separator(language: string): string {
  return /^(ja|zh)\b/.test(language) ? '、' : ', '
}

function choiceText({ choiceLists }: Checklist, item: ChecklistItem, { side }: Column, name: string): string {
  return choiceLists[item.choices ?? '']?.find((choice) => choice.name === name)?.[side] ?? name
}
