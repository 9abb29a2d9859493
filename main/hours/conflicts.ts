import { findConflicts, type PlacedEntry } from '../../shared/hours/conflicts.ts'
import type { HoursConflict } from '../../shared/hours/contract.ts'
import { findSite } from '../engagements/index.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import { toTimeEntry } from './read-entry.ts'
import { type EntryRow, listEntries } from './store.ts'

const dayMs = 24 * 3_600_000

/** The impossible days of all experts, or of one, or those in which one engagement has a part. */
export function readConflicts(
  db: ReadableDatabase,
  { engagementId, expertId }: { engagementId?: string | undefined; expertId?: string | undefined },
): HoursConflict[] {
  const found = findConflicts(entriesAround(db, engagementId, expertId).map((row) => placed(db, row)))
  return engagementId === undefined
    ? found
    : found.filter(({ entries }) => entries.some((entry) => entry.engagementId === engagementId))
}

/** What an engagement's entries may collide with lies within a day of them. */
function entriesAround(db: ReadableDatabase, engagementId?: string, expertId?: string): EntryRow[] {
  if (engagementId === undefined) return listEntries(db, { expertId })
  const own = listEntries(db, { engagementId, expertId })
  const first = own[0]
  const last = own.at(-1)
  if (first === undefined || last === undefined) return []
  const from = new Date(Date.parse(first.startInstant) - dayMs).toISOString()
  const to = new Date(Date.parse(last.startInstant) + 2 * dayMs).toISOString()
  const experts = [...new Set(own.map((entry) => entry.expertId))]
  return experts.flatMap((each) => listEntries(db, { expertId: each, from, to }))
}

function placed(db: ReadableDatabase, row: EntryRow): PlacedEntry {
  const site = row.siteId === null ? undefined : findSite(db, row.siteId)
  return { entry: toTimeEntry(row), country: site?.country ?? null }
}
