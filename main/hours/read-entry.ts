import type { TimeEntry } from '../../shared/hours/contract.ts'
import { toLocalTime } from '../../shared/hours/local-time.ts'
import type { EntryRow } from './store.ts'

/** A stored entry as people read it, with local times and offsets. */
export function toTimeEntry({ startZone, endZone, ...entry }: EntryRow): TimeEntry {
  const start = toLocalTime(entry.startInstant, startZone)
  const end = toLocalTime(entry.endInstant, endZone)
  return {
    ...entry,
    startsAt: start.localTime,
    endsAt: end.localTime,
    timeZone: startZone,
    endTimeZone: endZone,
    startOffset: start.offset,
    endOffset: end.offset,
  }
}
