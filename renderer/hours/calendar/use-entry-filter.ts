import { useDeferredValue, useMemo, useState } from 'react'
import type { TimeEntry } from '../../../shared/hours/contract.ts'
import { countedMinutes } from '../../../shared/hours/counted-minutes.ts'
import { type EntryFilter, filterEntries, noFilter } from './filter-entries.ts'

/** The ledger as it is filtered. */
export type FilteredList = {
  readonly isOpen: boolean
  readonly toggle: () => void
  readonly filter: EntryFilter
  readonly setFilter: (filter: EntryFilter) => void
  readonly filtered: readonly TimeEntry[]
  /** Minutes of what the filter lets through. */
  readonly minutes: number
}

/** The filter of the ledger and what it lets through; typing stays quick while a long list is drawn. */
export function useEntryFilter(entries: readonly TimeEntry[]): FilteredList {
  const [isOpen, setOpen] = useState(false)
  const [filter, setFilter] = useState<EntryFilter>(noFilter)
  const settled = useDeferredValue(filter)
  const filtered = useMemo(() => filterEntries(entries, settled), [entries, settled])
  return {
    isOpen,
    toggle: () => {
      setOpen(!isOpen)
      setFilter(noFilter)
    },
    filter,
    setFilter,
    filtered,
    minutes: filtered.reduce((sum, entry) => sum + countedMinutes(entry), 0),
  }
}
