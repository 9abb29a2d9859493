import type { TimeEntry } from '../../../shared/hours/contract.ts'

/** Which entries the ledger shows; what is null or empty leaves nothing out. */
export type EntryFilter = {
  readonly expertId: string | null
  /** `none` is work without a site. */
  readonly siteId: string | null
  readonly menuItem: string | null
  readonly billing: 'billed' | 'unbilled' | null
  /** Local dates `YYYY-MM-DD`, both included. */
  readonly from: string
  readonly until: string
  /** Stands in the note or among the participants. */
  readonly text: string
}

/** Shows everything. */
export const noFilter: EntryFilter = {
  expertId: null,
  siteId: null,
  menuItem: null,
  billing: null,
  from: '',
  until: '',
  text: '',
}

/** Tells whether a filter may leave something out. */
export function isFiltering(filter: EntryFilter): boolean {
  return Object.values(filter).some((value) => value !== null && value !== '')
}

/** The entries that a filter lets through; half and full width and the case of letters make no difference. */
export function filterEntries<E extends TimeEntry>(entries: readonly E[], filter: EntryFilter): readonly E[] {
  if (!isFiltering(filter)) return entries
  const words = plain(filter.text).split(/\s+/u).filter(Boolean)
  const from = dateOrEmpty(filter.from)
  const until = dateOrEmpty(filter.until)
  return entries.filter((entry) => {
    const date = entry.startsAt.slice(0, 10)
    const text = plain(`${entry.note ?? ''}\n${entry.participants ?? ''}`)
    return (
      (filter.expertId === null || entry.expertId === filter.expertId) &&
      (filter.siteId === null || (entry.siteId ?? 'none') === filter.siteId) &&
      (filter.menuItem === null || entry.menuItem === filter.menuItem) &&
      (filter.billing === null || entry.billable === (filter.billing === 'billed')) &&
      (from === '' || date >= from) &&
      (until === '' || date <= until) &&
      words.every((word) => text.includes(word))
    )
  })
}

/** A date that is still being typed leaves nothing out. */
function dateOrEmpty(typed: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(typed) ? typed : ''
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
