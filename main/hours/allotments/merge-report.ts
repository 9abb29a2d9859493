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
  programmeOfEngagement,
} from '../../engagements/index.ts'
import type { ReadableDatabase, WritableDatabase } from '../../vault/index.ts'
import { monthOf } from '../judge-entry.ts'
import { isMonthClosed } from '../month-store.ts'
import { type EntryRow, findEntry, insertEntry, listEntries, updateEntry } from '../store.ts'
import { balanceOf } from './holdings.ts'
import { addNewSites } from './open-engagement.ts'
import { type PaperContent, refusePaper } from './papers.ts'

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
  const experts = new Map(report.experts.map((expert) => [expert.id, expert]))
  addNewSites(db, engagementId, report.sites)

  const reported = new Map(report.entries.map((entry) => [entry.id, entry]))
  const refused = new Map<string, UnbilledReason>()
  for (const entry of reported.values()) {
    const reason = whyUnbilled(db, engagementId, entry)
    if (reason && entry.billable) refused.set(entry.id, reason)
  }
  const claims = [...reported.values()].map((entry) => ({
    ...entry,
    billable: entry.billable && !refused.has(entry.id),
  }))
  const here = listEntries(db, { engagementId, includeRemoved: true })
  const standing = here.map((row) => ({
    ...row,
    isFixed: row.isSettled || isMonthClosed(db, engagementId, monthOf(row)),
  }))
  const room = entitledMinutes(balanceOf(db, engagementId, sender))
  const verdicts = judgeReport(sender, room, standing, claims)
  for (const verdict of verdicts) {
    const entry = reported.get(verdict.id)
    if (!entry) throw new Error(`no entry ${verdict.id} in the report`)
    const expert = experts.get(entry.expertId)
    if (expert && !hasExpert(db, expert.id)) insertExpert(db, expert, now)
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
  const isOurs = (row: { engagementId: string } | undefined) =>
    row === undefined || row.engagementId === engagementId
  const siteIds = new Set(sites.map(({ id }) => id))
  const expertIds = new Set(experts.map(({ id }) => id))
  return (
    sites.every(({ id }) => isOurs(findSite(db, id))) &&
    entries.every(
      ({ id, siteId, expertId }) =>
        isOurs(findEntry(db, id)) &&
        (siteId === null || siteIds.has(siteId) || findSite(db, siteId)?.engagementId === engagementId) &&
        (expertIds.has(expertId) || hasExpert(db, expertId)),
    )
  )
}

/** What this laptop knows better than the one that billed. */
function whyUnbilled(db: ReadableDatabase, engagementId: string, entry: ReportedRow): UnbilledReason | null {
  const engagement = findEngagement(db, engagementId)
  if (!engagement) return null
  const period = supportPeriod(engagement, programmeOfEngagement(engagement))
  const first = localDate(entry.startInstant, entry.startZone)
  const last = lastLocalDate(entry.endInstant, entry.endZone)
  if (!isInPeriod(period, first, last)) return 'outside-period'
  return isMonthClosed(db, engagementId, monthOf(entry)) ? 'month-closed' : null
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
