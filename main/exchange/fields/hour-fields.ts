import type { EngagementRows, TimeEntryRow } from '../../../shared/exchange/rows.ts'
import type { ShownValue } from '../../../shared/exchange/shown-cells.ts'
import { countedMinutes, toLocalTime } from '../../../shared/hours/index.ts'
import { menuItemsOf } from '../../../shared/programmes/index.ts'
import { durationSerial, excelSerial } from '../../office/excel-dates.ts'
import { programmeName, word } from '../words.ts'
import { type CellField, given } from './cell-field.ts'
import {
  type Moment,
  plain,
  readDay,
  readDuration,
  readMoment,
  readName,
  readText,
  sayDay,
  sayDuration,
  sayMoment,
} from './read-cell.ts'

/** What a row of 支援時間実績 is made from. */
export type EntryLine = {
  readonly entry: TimeEntryRow
  readonly rows: Pick<EngagementRows, 'programme'> & {
    readonly sites: readonly { readonly id: string; readonly name: string }[]
    readonly experts: readonly { readonly id: string; readonly name: string }[]
  }
}

/** What the cells of a time entry can change. */
export type EntryChange = {
  readonly day: string
  readonly start: Moment
  readonly end: Moment
  readonly minutes: number
  readonly zones: { readonly start: string; readonly end: string }
  readonly menuItem: string
  readonly service: TimeEntryRow['service']
  readonly expertId: string
  readonly siteId: string | null
  readonly billable: boolean
  readonly note: string | null
  readonly participants: string | null
}

const services = ['consultation', 'training'] as const

/** The fields of a time entry that 支援時間実績 shows. */
export const hourFields = {
  date: {
    name: 'startInstant.day',
    show: ({ entry }) => excelSerial(startOf(entry).localTime.slice(0, 10)),
    say: sayDay,
    read: (said) => given('day', readDay(said)),
  },
  start: {
    name: 'startInstant',
    show: ({ entry }) => excelSerial(startOf(entry).localTime),
    say: sayMoment,
    read: (said) => given('start', readMoment(said)),
  },
  end: {
    name: 'endInstant',
    show: ({ entry }) => excelSerial(endOf(entry).localTime),
    say: sayMoment,
    read: (said) => given('end', readMoment(said)),
  },
  zone: { name: 'timeZone', show: ({ entry }) => zonesOf(entry), read: readZones },
  duration: {
    name: 'minutes',
    show: ({ entry }) => (entry.isRemoved ? null : durationSerial(countedMinutes(entry))),
    say: sayDuration,
    read: (said) => given('minutes', readDuration(said)),
  },
  menuItem: {
    name: 'menuItem',
    show: ({ entry }) => programmeName('menuItems', entry.menuItem),
    read: (said, { rows }) => {
      const items = rows.programme === null ? [] : menuItemsOf(rows.programme)
      return given(
        'menuItem',
        readName(said, items, (item) => programmeName('menuItems', item)),
      )
    },
  },
  service: {
    name: 'service',
    show: ({ entry }) => programmeName('services', entry.service),
    read: (said) =>
      given(
        'service',
        readName(said, services, (service) => programmeName('services', service)),
      ),
  },
  expert: {
    name: 'expertId',
    show: ({ entry, rows }) => rows.experts.find(({ id }) => id === entry.expertId)?.name ?? '',
    read: (said, { rows }) => given('expertId', readName(said, rows.experts, ({ name }) => name)?.id),
  },
  site: {
    name: 'siteId',
    show: ({ entry, rows }) => rows.sites.find(({ id }) => id === entry.siteId)?.name ?? '',
    read: (said, { rows }) =>
      said === null ? { siteId: null } : given('siteId', readName(said, rows.sites, ({ name }) => name)?.id),
  },
  billable: {
    name: 'billable',
    show: ({ entry }) =>
      word(`billable.${entry.isRemoved ? 'withdrawn' : entry.billable ? 'billed' : 'unbilled'}`),
    read: (said) =>
      given(
        'billable',
        readName(said, [true, false], (isBilled) => word(isBilled ? 'billable.billed' : 'billable.unbilled')),
      ),
  },
  note: {
    name: 'note',
    show: ({ entry }) => entry.note,
    read: (said) => given('note', readText(said)),
  },
  participants: {
    name: 'participants',
    show: ({ entry }) => entry.participants,
    read: (said) => given('participants', readText(said)),
  },
} as const satisfies Readonly<Record<string, CellField<EntryLine, EntryChange>>>

function startOf({ startInstant, timeZone }: TimeEntryRow) {
  return toLocalTime(startInstant, timeZone)
}

function endOf({ endInstant, endTimeZone }: TimeEntryRow) {
  return toLocalTime(endInstant, endTimeZone)
}

/** The zone with its offset; two where the work ended in another one, or after the clocks had changed. */
function zonesOf(entry: TimeEntryRow): string {
  const [start, end] = [startOf(entry), endOf(entry)]
  const zones = [`${entry.timeZone} (UTC${start.offset})`]
  if (entry.endTimeZone !== entry.timeZone || end.offset !== start.offset) {
    zones.push(`${entry.endTimeZone} (UTC${end.offset})`)
  }
  return zones.join('\n')
}

/** Whether there are such zones is asked where they are used. */
function readZones(said: ShownValue): Pick<EntryChange, 'zones'> | undefined {
  const lines = typeof said === 'string' ? plain(said).split(/\r?\n/) : []
  const [start, end = start, ...others] = lines.map(
    (line) => /^([\w+\-/]+)(?:\s*\(UTC[^)]*\))?$/.exec(line.trim())?.[1],
  )
  if (start === undefined || end === undefined || others.length > 0) return undefined
  return { zones: { start, end } }
}
