import { findConflicts, type PlacedEntry } from '../../shared/hours/conflicts.ts'
import type { HoursConflict } from '../../shared/hours/contract.ts'
import { stretchesAround, suspectStretches } from '../../shared/hours/suspects.ts'
import { findSite } from '../engagements/index.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import { toTimeEntry } from './read-entry.ts'
import { listSpans } from './span-store.ts'
import { type EntryRow, listEntries } from './store.ts'

type ConflictFilter = { readonly engagementId?: string | undefined; readonly expertId?: string | undefined }

/** The impossible days of all experts, or of one, or those in which one engagement has a part. */
export function readConflicts(db: ReadableDatabase, filter: ConflictFilter): HoursConflict[] {
  const { engagementId } = filter
  const found = suspectStretches(spansToJudge(db, filter)).flatMap((stretch) =>
    findConflicts(listEntries(db, stretch).map((row) => placed(db, row))),
  )
  return engagementId === undefined
    ? found
    : found.filter(({ entries }) => entries.some((entry) => entry.engagementId === engagementId))
}

/** What an engagement's entries may collide with lies near them. */
function spansToJudge(db: ReadableDatabase, filter: ConflictFilter) {
  const own = listSpans(db, filter)
  if (filter.engagementId === undefined) return own
  return stretchesAround(own).flatMap((stretch) => listSpans(db, stretch))
}

function placed(db: ReadableDatabase, row: EntryRow): PlacedEntry {
  const site = row.siteId === null ? undefined : findSite(db, row.siteId)
  return { entry: toTimeEntry(row), country: site?.country ?? null }
}
