import type { TimeEntryRow } from '../../../shared/exchange/rows.ts'
import { toLocalTime } from '../../../shared/hours/index.ts'
import { sentence, word } from '../words.ts'

/**
 * What there is to say of an entry beside its work, a line each: why it is not billed, what it takes back or corrects
 * and why, and why an overlap was kept.
 */
export function entryRemarks(entry: TimeEntryRow, all: readonly TimeEntryRow[]): string {
  const { unbilledReason, reversesId, correctionReason, overlapReason } = entry
  const original = reversesId === null ? undefined : all.find(({ id }) => id === reversesId)
  const isReversed = all.some((other) => other.reversesId === entry.id && !other.isRemoved)
  return [
    entry.billable || unbilledReason === null ? [] : word(`unbilledReasons.${unbilledReason}`),
    original === undefined ? [] : sentence('remarks.reversal', { entry: whenOf(original) }),
    correctionReason === null
      ? []
      : sentence(reversesId === null ? 'remarks.correction' : 'remarks.reason', { reason: correctionReason }),
    isReversed ? word('remarks.reversed') : [],
    overlapReason === null ? [] : sentence('remarks.overlap', { reason: overlapReason }),
  ]
    .flat()
    .join('\n')
}

function whenOf({ startInstant, timeZone, endInstant, endTimeZone }: TimeEntryRow): string {
  const start = toLocalTime(startInstant, timeZone).localTime.replaceAll('-', '/').replace('T', ' ')
  return `${start}–${toLocalTime(endInstant, endTimeZone).localTime.slice(11)}`
}
