import type { Engagement } from '../../../shared/engagements/index.ts'
import type { TimeEntry } from '../../../shared/hours/contract.ts'
import { type HourLog, layOutHourLog } from '../../../shared/hours/hour-log.ts'
import type { SignOff } from '../../../shared/hours/hour-log-contract.ts'
import { dayAnywhere } from '../../../shared/hours/local-time.ts'
import { menuItemsOf } from '../../../shared/programmes/index.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { listExperts, programmeOfEngagement, readEngagement } from '../../engagements/index.ts'
import type { ReadableDatabase } from '../../vault/index.ts'
import { toTimeEntry } from '../read-entry.ts'
import { listEntries } from '../store.ts'
import { readSignOffs } from './sign-offs.ts'

/** What a log is of. */
export type LogScope =
  | { readonly kind: 'engagement'; readonly engagementId: string }
  | { readonly kind: 'expert-month'; readonly expertId: string; readonly month: string }

/** Everything that a log is made of, read in one moment. */
export type LogSource = {
  readonly scope: LogScope
  readonly log: HourLog
  /** Those that have a line, or the one the log is of. */
  readonly engagements: ReadonlyMap<string, Engagement>
  readonly expertNames: ReadonlyMap<string, string>
  /** For each engagement the sign-offs that may stand in this log. */
  readonly signOffs: ReadonlyMap<string, readonly SignOff[]>
}

/** Reads what a log is made of: `NOT_FOUND` without its engagement or expert. */
export function readLog(db: ReadableDatabase, scope: LogScope): Result<LogSource> {
  return db.transaction(() =>
    scope.kind === 'engagement' ? ofEngagement(db, scope) : ofExpertMonth(db, scope),
  )()
}

function ofEngagement(
  db: ReadableDatabase,
  scope: Extract<LogScope, { kind: 'engagement' }>,
): Result<LogSource> {
  const { engagementId } = scope
  const engagement = readEngagement(db, engagementId)
  if (engagement === undefined) return fail('NOT_FOUND', { engagementId })
  const entries = listEntries(db, { engagementId }).map(toTimeEntry)
  return ok({
    ...sourceOf(db, scope, entries, new Map([[engagementId, engagement]])),
    signOffs: new Map([[engagementId, readSignOffs(db, engagementId)]]),
  })
}

function ofExpertMonth(
  db: ReadableDatabase,
  scope: Extract<LogScope, { kind: 'expert-month' }>,
): Result<LogSource> {
  const { expertId, month } = scope
  if (!listExperts(db).some(({ id }) => id === expertId)) return fail('NOT_FOUND', { expertId })
  const entries = listEntries(db, { expertId, ...monthAnywhere(month) })
    .map(toTimeEntry)
    .filter(({ startsAt }) => startsAt.startsWith(month))
  const engagements = new Map(
    [...new Set(entries.map(({ engagementId }) => engagementId))].flatMap((id) => {
      const engagement = readEngagement(db, id)
      return engagement === undefined ? [] : [[id, engagement] as const]
    }),
  )
  const source = sourceOf(db, scope, entries, engagements)
  return ok({ ...source, signOffs: ownSignOffs(db, scope.month, source.log) })
}

function sourceOf(
  db: ReadableDatabase,
  scope: LogScope,
  entries: readonly TimeEntry[],
  engagements: ReadonlyMap<string, Engagement>,
) {
  const menuItems = [...engagements.values()].flatMap((each) => menuItemsOf(programmeOfEngagement(each)))
  return {
    scope,
    log: layOutHourLog(entries, [...new Set(menuItems)]),
    engagements,
    expertNames: new Map(listExperts(db).map(({ id, name }) => [id, name])),
  }
}

/** A signature for a month stands for all experts' minutes: it goes with one expert's log where these are all. */
function ownSignOffs(db: ReadableDatabase, month: string, log: HourLog) {
  return new Map(
    log.byEngagement.map(({ key, billedMinutes }) => [
      key,
      readSignOffs(db, key).filter((each) => each.month === month && each.currentMinutes === billedMinutes),
    ]),
  )
}

function monthAnywhere(month: string) {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const next = new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10)
  return { from: dayAnywhere(`${month}-01`).from, to: dayAnywhere(next).to }
}
