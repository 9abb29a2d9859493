import type { EngagementRows } from '../../../shared/exchange/rows.ts'
import { menuItemsOf } from '../../../shared/programmes/index.ts'
import { durationSerial } from '../../office/excel-dates.ts'
import { programmeName } from '../words.ts'
import { type CellField, given } from './cell-field.ts'
import { plain, readDuration, readName, sayDuration } from './read-cell.ts'

/** A line of a plan. */
export type PlanLine = NonNullable<EngagementRows['plan']>['lines'][number]

/** What the cells of a line of the plan are made from. */
export type ShownPlanLine = {
  readonly line: PlanLine
  readonly programme: EngagementRows['programme']
}

/** The fields of a line that 支援計画 shows. */
export const planFields = {
  menuItem: {
    name: 'lines.menuItem',
    show: ({ line }) => programmeName('menuItems', line.menuItem),
    read: (said, { programme }) => {
      const items = programme === null ? [] : menuItemsOf(programme)
      return given(
        'menuItem',
        readName(said, items, (item) => programmeName('menuItems', item)),
      )
    },
  },
  session: {
    name: 'lines.minutes',
    show: ({ line }) => durationSerial(line.minutes),
    say: sayDuration,
    read: (said) => given('minutes', readDuration(said)),
  },
  times: {
    name: 'lines.times',
    show: ({ line }) => line.times,
    read: (said) =>
      given('times', /^\d{1,3}$/.test(plain(String(said))) ? Number(plain(String(said))) : undefined),
  },
} as const satisfies Readonly<Record<string, CellField<ShownPlanLine, PlanLine>>>
