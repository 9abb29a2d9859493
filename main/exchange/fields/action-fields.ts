import type { ActionRow } from '../../../shared/exchange/rows.ts'
import type { ShownValue } from '../../../shared/exchange/shown-cells.ts'
import type { Checklist } from '../../../shared/inspections/index.ts'
import { excelSerial } from '../../office/excel-dates.ts'
import { labelPair } from '../sheets/item-lines.ts'
import { word } from '../words.ts'
import { type CellField, given } from './cell-field.ts'
import { plain, readDay, readText, sayDay } from './read-cell.ts'
import { readChoice } from './read-choice.ts'

/** What the cells of an improvement action are made from; null where a gap has none. */
export type ShownAction = {
  readonly checklist: Checklist | undefined
  readonly action: Pick<ActionRow, 'text' | 'costTier' | 'effort' | 'isQuickWin' | 'owner' | 'dueOn'> | null
}

/** What the cells of an improvement action can change. */
export type ActionChange = Pick<ActionRow, 'costTier' | 'effort' | 'isQuickWin' | 'owner' | 'dueOn'> & {
  readonly textJa: string | null
  readonly textLocal: string | null
}

/** The fields of an improvement action that 改善案 shows. */
export const actionFields = {
  textJa: {
    name: 'text.ja',
    show: ({ action }) => action?.text.ja ?? null,
    read: (said) => given('textJa', readText(said)),
  },
  textLocal: {
    name: 'text.local',
    show: ({ action }) => action?.text.local ?? null,
    read: (said) => given('textLocal', readText(said)),
  },
  cost: {
    name: 'costTier',
    show: ({ checklist, action }) => labelPair(checklist, 'costTiers', action?.costTier ?? null)[0],
    read: (said, { checklist, action }) =>
      given('costTier', readChoice(said, checklist, 'costTiers', action?.costTier)) as
        | Pick<ActionChange, 'costTier'>
        | undefined,
  },
  effort: {
    name: 'effort',
    show: ({ checklist, action }) => labelPair(checklist, 'efforts', action?.effort ?? null)[0],
    read: (said, { checklist, action }) =>
      given('effort', readChoice(said, checklist, 'efforts', action?.effort)) as
        | Pick<ActionChange, 'effort'>
        | undefined,
  },
  quickWin: {
    name: 'isQuickWin',
    show: ({ action }) => (action?.isQuickWin ? word('yes') : null),
    read: (said) => given('isQuickWin', readFlag(said, word('yes'))),
  },
  owner: {
    name: 'owner',
    show: ({ action }) => action?.owner ?? null,
    read: (said) => given('owner', readText(said)),
  },
  due: {
    name: 'dueOn',
    show: ({ action }) => (action?.dueOn ? excelSerial(action.dueOn) : null),
    say: sayDay,
    read: (said) => given('dueOn', said === null ? null : readDay(said)),
  },
} as const satisfies Readonly<Record<string, CellField<ShownAction, ActionChange>>>

/** A mark that is there or not; undefined for any other word. */
export function readFlag(said: ShownValue, mark: string): boolean | undefined {
  if (said === null || said === '') return false
  return typeof said === 'string' && plain(said) === plain(mark) ? true : undefined
}
