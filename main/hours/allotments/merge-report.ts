import type { Output } from '../../../shared/contract.ts'
import { entitledMinutes, judgeReport, type Verdict } from '../../../shared/hours/allotment-ledger.ts'
import { isInPeriod, supportPeriod } from '../../../shared/hours/budget.ts'
import type { UnbilledReason } from '../../../shared/hours/contract.ts'
import { lastLocalDate, localDate } from '../../../shared/hours/local-time.ts'
import { ok, type Result } from '../../../shared/result.ts'
import {
  findEngagement,
  findSite,
  hasExpert,
  insertExpert,
  listExperts,
  programmeOfEngagement,
  readEngagement,
} from '../../engagements/index.ts'
import type { ReadableDatabase, WritableDatabase } from '../../vault/index.ts'
import { monthOf } from '../judge-entry.ts'
import { isMonthClosed } from '../month-store.ts'
import { type EntryRow, insertEntry, listEntries, updateEntry } from '../store.ts'
import { balanceOf } from './holdings.ts'
import { addNewSites } from './open-engagement.ts'
import { type PaperContent, refusePaper } from './papers.ts'
import { hasForeignEntry } from './store.ts'

type Report = Extract<PaperContent, { kind: 'report' }>
type ReportedRow = Report['entries'][number]
type Accepted = Output<'allotments.accept'>

/** Merges the entries of another laptop by their ids, with the experts and sites they name. */
export function mergeReport(
  db: WritableDatabase,
  now: string,
  report: Report,
  sender: string,
  answer: Accepted,
): Result<Accepted> {
  const { engagementId } = report
  if (!fitsHere(db, report)) return refusePaper('altered')
  addNewSites(db, engagementId, report.sites)
  for (const expert of report.experts) if (!hasExpert(db, expert.id)) insertExpert(db, expert, now)

  const isClosed = closedMonths(db, engagementId)
  const reported = new Map(report.entries.map((entry) => [entry.id, entry]))
  const here = listEntries(db, { engagementId, includeRemoved: true })
  const standing = here.map((row) => ({ ...row, isFixed: row.isSettled || isClosed(row) }))
  const refused = whyUnbilled(db, engagementId, news(here, [...reported.values()]), isClosed)
  const claims = [...reported.values()].map((entry) => ({
    ...entry,
    billable: entry.billable && !refused.has(entry.id),
  }))
  const room = entitledMinutes(balanceOf(db, engagementId, sender))
  const verdicts = judgeReport(sender, room, standing, claims)
  for (const verdict of verdicts) {
    const entry = reported.get(verdict.id)
    if (!entry) throw new Error(`no entry ${verdict.id} in the report`)
    store(db, now, toRow(engagementId, sender, entry, verdict, refused.get(entry.id)), verdict.isNew)
  }
  return ok({
    ...answer,
    added: verdicts.filter(({ isNew }) => isNew).length,
    changed: verdicts.filter(({ isNew }) => !isNew).length,
    notAllotted: verdicts.filter(({ isNotAllotted }) => isNotAllotted).length,
  })
}

/** Everything a report names is in it or here, and nothing of it belongs to another engagement. */
function fitsHere(db: ReadableDatabase, { engagementId, entries, experts, sites }: Report): boolean {
  if (sites.some(({ id }) => (findSite(db, id)?.engagementId ?? engagementId) !== engagementId)) return false
  const siteIds = new Set([...sites, ...(readEngagement(db, engagementId)?.sites ?? [])].map(({ id }) => id))
  const expertIds = new Set([...experts, ...listExperts(db)].map(({ id }) => id))
  const fits = ({ siteId, expertId }: ReportedRow) =>
    (siteId === null || siteIds.has(siteId)) && expertIds.has(expertId)
  return (
    entries.every(fits) &&
    !hasForeignEntry(
      db,
      engagementId,
      entries.map(({ id }) => id),
    )
  )
}

/** What of a report is not here yet as it stands: most of it was reported before. */
function news(here: readonly EntryRow[], reported: readonly ReportedRow[]): ReportedRow[] {
  const known = new Map(here.map(({ id, revision, billable }) => [id, billable ? revision : revision - 1]))
  return reported.filter(({ id, revision }) => revision > (known.get(id) ?? 0))
}

/** What this laptop knows better than the one that billed, by the entry. */
function whyUnbilled(
  db: ReadableDatabase,
  engagementId: string,
  entries: readonly ReportedRow[],
  isClosed: (entry: ReportedRow) => boolean,
): ReadonlyMap<string, UnbilledReason> {
  const engagement = findEngagement(db, engagementId)
  if (!engagement) throw new Error(`engagement ${engagementId} is gone`)
  const period = supportPeriod(engagement, programmeOfEngagement(engagement))
  const refused = new Map<string, UnbilledReason>()
  for (const entry of entries.filter(({ billable }) => billable)) {
    const first = localDate(entry.startInstant, entry.startZone)
    const last = lastLocalDate(entry.endInstant, entry.endZone)
    if (!isInPeriod(period, first, last)) refused.set(entry.id, 'outside-period')
    else if (isClosed(entry)) refused.set(entry.id, 'month-closed')
  }
  return refused
}

function closedMonths(db: ReadableDatabase, engagementId: string) {
  const known = new Map<string, boolean>()
  return (entry: Pick<EntryRow, 'startInstant' | 'startZone'>): boolean => {
    const month = monthOf(entry)
    const isClosed = known.get(month) ?? isMonthClosed(db, engagementId, month)
    known.set(month, isClosed)
    return isClosed
  }
}

function toRow(
  engagementId: string,
  sender: string,
  entry: ReportedRow,
  { isBilled, isNotAllotted }: Verdict,
  refused: UnbilledReason | undefined,
): EntryRow {
  const unbilled = isNotAllotted ? 'not-allotted' : (refused ?? entry.unbilledReason ?? 'not-allotted')
  return {
    ...entry,
    engagementId,
    billable: isBilled,
    unbilledReason: isBilled ? null : unbilled,
    device: sender,
    isSettled: false,
    isReversed: false,
  }
}

function store(db: WritableDatabase, now: string, row: EntryRow, isNew: boolean): void {
  if (isNew) insertEntry(db, { ...row, isRemoved: false }, now)
  if (!isNew || row.isRemoved) updateEntry(db, row, now)
}
