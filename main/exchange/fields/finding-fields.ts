import type { FindingRow } from '../../../shared/exchange/rows.ts'
import type { ShownValue } from '../../../shared/exchange/shown-cells.ts'
import {
  type Checklist,
  type ChecklistItem,
  checkValue,
  fitsItem,
  type ItemValue,
} from '../../../shared/inspections/index.ts'
import { bothOf, labelPair } from '../sheets/item-lines.ts'
import { valueContent } from '../sheets/value-cell.ts'
import { type CellField, given } from './cell-field.ts'
import { plain, readDay, readText, sayDay } from './read-cell.ts'
import { readChoice, readChoices } from './read-choice.ts'

/** What the cells of a finding are made from; null where nothing was recorded at the item. */
export type ShownFinding = {
  readonly checklist: Checklist | undefined
  readonly item: ChecklistItem | undefined
  readonly finding: Pick<
    FindingRow,
    'answer' | 'value' | 'assetLevel' | 'severity' | 'severityReason' | 'reason' | 'note'
  > | null
}

/** What the cells of a finding can change. */
export type FindingChange = {
  readonly answer: FindingRow['answer']
  readonly value: ItemValue | null
  readonly assetLevel: FindingRow['assetLevel']
  readonly severity: FindingRow['severity']
  readonly reason: string | null
  readonly severityReason: string | null
  readonly noteJa: string | null
  readonly noteLocal: string | null
}

type Field = CellField<ShownFinding, FindingChange>

/** The fields of a finding that 現地点検結果 shows. */
export const findingFields = {
  answerJa: { name: 'answer', show: (line) => answerPair(line)[0], read: readAnswer },
  answerLocal: { name: 'answer.local', show: (line) => answerPair(line)[1], read: readAnswer },
  value: {
    name: 'value',
    show: valueContent,
    read: (said, line) => given('value', readValue(said, line)),
  },
  assetLevel: {
    name: 'assetLevel',
    show: ({ checklist, finding }) =>
      bothOf(labelPair(checklist, 'assetLevels', finding?.assetLevel ?? null)),
    read: (said, { checklist, finding }) =>
      given('assetLevel', readChoice(said, checklist, 'assetLevels', finding?.assetLevel)) as
        | Pick<FindingChange, 'assetLevel'>
        | undefined,
  },
  severityJa: { name: 'severity', show: (line) => severityPair(line)[0], read: readSeverity },
  severityLocal: { name: 'severity.local', show: (line) => severityPair(line)[1], read: readSeverity },
  noteJa: {
    name: 'note.ja',
    show: ({ finding }) => finding?.note.ja ?? null,
    read: (said) => given('noteJa', readText(said)),
  },
  noteLocal: {
    name: 'note.local',
    show: ({ finding }) => finding?.note.local ?? null,
    read: (said) => given('noteLocal', readText(said)),
  },
  reason: {
    name: 'reason',
    show: ({ finding }) => [finding?.reason, finding?.severityReason].filter(Boolean).join('\n') || null,
    read: readReason,
  },
} as const satisfies Readonly<Record<string, Field>>

/** An item that asks for a value has its answer in the value. */
function answerPair({ checklist, finding }: ShownFinding): [string, string] {
  const hasValue = finding !== null && finding.value !== null
  return labelPair(checklist, 'answers', hasValue ? null : (finding?.answer ?? 'unchecked'))
}

function severityPair({ checklist, finding }: ShownFinding): [string, string] {
  return labelPair(checklist, 'severities', finding?.severity ?? null)
}

function readAnswer(said: ShownValue, { checklist, item, finding }: ShownFinding) {
  const answer = readChoice(said, checklist, 'answers', finding?.answer) as FindingRow['answer'] | null
  if (!answer || (item !== undefined && !fitsItem(item, answer))) return undefined
  return finding?.value === null ? { answer } : undefined
}

function readSeverity(said: ShownValue, { checklist, finding }: ShownFinding) {
  return given('severity', readChoice(said, checklist, 'severities', finding?.severity)) as
    | Pick<FindingChange, 'severity'>
    | undefined
}

/** Two reasons in one cell can't be told apart. */
function readReason(said: ShownValue, { finding }: ShownFinding) {
  const text = readText(said)
  if (text === undefined || !finding?.severityReason) return given('reason', text)
  return finding.reason ? undefined : given('severityReason', text)
}

function readValue(said: ShownValue, { checklist, item, finding }: ShownFinding) {
  if (said === null || said === '') return null
  if (item === undefined) return undefined
  const list = (item.choices && checklist?.choiceLists[item.choices]) || []
  const value = asValue(said)
  if (value === undefined) return undefined
  const names = list.map(({ name }) => name)
  return checkValue(item, value, names) === null ? value : undefined

  function asValue(written: string | number | boolean): ItemValue | undefined {
    switch (item?.type) {
      case 'date':
        return readDay(sayDay(written))
      case 'integer':
      case 'decimal':
        return readNumber(written)
      case 'select_one': {
        const [one, ...others] = readChoices(written, list, finding?.value) ?? []
        return others.length === 0 ? one : undefined
      }
      case 'select_multiple':
        return readChoices(written, list, finding?.value)
      default:
        return readText(written) ?? undefined
    }
  }
}

function readNumber(written: string | number | boolean): number | undefined {
  if (typeof written === 'number') return written
  return typeof written === 'string' && /^[+-]?\d+(?:\.\d+)?$/.test(plain(written))
    ? Number(plain(written))
    : undefined
}
