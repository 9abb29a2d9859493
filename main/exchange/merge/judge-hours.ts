import type { MergePreview } from '../../../shared/exchange/merge-contract.ts'
import type { EngagementRow } from '../../../shared/exchange/rows.ts'
import { countedMinutes } from '../../../shared/hours/index.ts'
import { findOverlaps } from '../../hours/index.ts'
import type { ReadableDatabase } from '../../vault/index.ts'
import { brokenBudget } from './over-budget.ts'
import type { PreparedMerge } from './prepare-merge.ts'

type Entry = {
  readonly expertId: string
  readonly startInstant: string
  readonly endInstant: string
  readonly minutes: number
  readonly billable: boolean
  readonly reversesId: string | null
  readonly device: string | null
  readonly removed?: true
}

/** What the ledger would break after a merge: the cap of 23 hours, and an expert at two places at once. */
export function judgeHours(
  db: ReadableDatabase,
  { engagementId, isNew, planned, ours }: PreparedMerge,
  engagement: Pick<EngagementRow, 'kind' | 'fiscalYear' | 'adoptedOn'>,
): Pick<MergePreview, 'budget' | 'overlaps'> {
  const entries = planned.filter(({ merged }) => merged.type === 'time-entry')
  const after = new Map<string, Entry>()
  for (const { type, id, record } of ours.stamped.values())
    if (type === 'time-entry') after.set(id, JSON.parse(record) as Entry)
  for (const { merged } of entries)
    if (merged.fields.expertId !== undefined) after.set(merged.id, merged.fields as unknown as Entry)
  const billed = new Map<string | null, number>()
  for (const { billable, removed, device, minutes, reversesId } of after.values()) {
    if (!billable || removed === true) continue
    billed.set(device, (billed.get(device) ?? 0) + countedMinutes({ minutes, reversesId, isRemoved: false }))
  }
  const reversed = new Set(
    [...after.values()].flatMap(({ reversesId, removed }) => (removed === true ? [] : (reversesId ?? []))),
  )
  return {
    budget: brokenBudget(db, { ...engagement, id: engagementId }, billed, isNew),
    overlaps: entries
      .filter(({ outcome, merged }) => outcome === 'new' && merged.fields.removed !== true)
      .flatMap(({ merged }) => overlapsOf(db, merged.id, merged.fields as unknown as Entry, reversed)),
  }
}

function overlapsOf(
  db: ReadableDatabase,
  id: string,
  { expertId, startInstant, endInstant, reversesId }: Entry,
  reversed: ReadonlySet<string>,
): MergePreview['overlaps'] {
  if (reversesId !== null || reversed.has(id)) return []
  const name = db.prepare('SELECT name FROM expert WHERE id = ?').pluck().get(expertId)
  return findOverlaps(db, { id, expertId, startInstant, endInstant })
    .filter((other) => !reversed.has(other.id))
    .map((other) => ({
      expert: typeof name === 'string' ? name : '',
      entryId: id,
      otherId: other.id,
      minutes: sharedMinutes({ startInstant, endInstant }, other),
    }))
}

type Span = Pick<Entry, 'startInstant' | 'endInstant'>

function sharedMinutes(a: Span, b: Span): number {
  const from = Math.max(Date.parse(a.startInstant), Date.parse(b.startInstant))
  const to = Math.min(Date.parse(a.endInstant), Date.parse(b.endInstant))
  return Math.max(0, Math.round((to - from) / 60_000))
}
