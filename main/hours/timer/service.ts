import type { TimeEntry } from '../../../shared/hours/contract.ts'
import { isTimeZone, resolveLocalTime, toLocalTime } from '../../../shared/hours/local-time.ts'
import { cutToMinute, type Measured, measure } from '../../../shared/hours/measure.ts'
import type { Measurement } from '../../../shared/hours/timer-contract.ts'
import { type Failure, fail, invalid, ok, type Result } from '../../../shared/result.ts'
import type { Clock } from '../../clock.ts'
import type { Handlers, MethodsOf } from '../../context.ts'
import { findEngagement, findSite } from '../../engagements/index.ts'
import { newId } from '../../new-id.ts'
import type { ReadableDatabase, WritableDatabase } from '../../vault/index.ts'
import { refuseEntry } from '../judge-entry.ts'
import { storeParts, toEntry } from './measured-parts.ts'
import { billedOf, readStatus } from './read-status.ts'
import { findTimer, putTimer, removeTimer, type TimerRow } from './store.ts'

/** The methods of this laptop's one timer. */
export const timerHandlers: Handlers<MethodsOf<'timer'>> = {
  'timer.status': ({ db, clock }) => {
    const timer = findTimer(db)
    return ok(timer ? readStatus(db, timer, clock) : null)
  },

  /** Refused where hours are refused at all; what will not be billed may still be measured. */
  'timer.start': ({ db, clock }, input) => {
    const other = findTimer(db)
    if (other) return fail('TIMER_RUNNING', factsOf(db, other, clock))
    if (!findEngagement(db, input.engagementId))
      return fail('NOT_FOUND', { engagementId: input.engagementId })
    const siteId = input.siteId ?? null
    const timeZone = input.timeZone ?? (siteId === null ? undefined : findSite(db, siteId)?.timeZone)
    if (timeZone === undefined) return invalid({ path: 'timeZone', reason: 'zone-or-site' })
    if (!isTimeZone(timeZone)) return invalid({ path: 'timeZone', reason: 'unknown-time-zone' })
    const timer: TimerRow = {
      sessionId: newId(),
      engagementId: input.engagementId,
      expertId: input.expertId,
      siteId,
      menuItem: input.menuItem,
      service: input.service,
      timeZone,
      note: input.note || null,
      participants: input.participants || null,
      state: 'running',
      ...anchorAt(clock, clock.now()),
      storedMinutes: 0,
      storedUntil: null,
    }
    const refusal = refuseWork(db, timer)
    if (refusal) return refusal
    putTimer(db, timer)
    return ok(readStatus(db, timer, clock))
  },

  'timer.pause': ({ db, clock, now }) => {
    const timer = findTimer(db)
    if (timer?.state !== 'running') return fail('TIMER_NOT_RUNNING', timer ? { reason: 'paused' } : {})
    const part = endPart(db, timer, measureNow(timer, clock), now)
    return goOn(db, {
      ...part,
      clock,
      timer: { ...part.timer, state: 'paused', ...anchorAt(clock, part.until) },
    })
  },

  'timer.resume': ({ db, clock }) => {
    const timer = findTimer(db)
    if (!timer) return fail('TIMER_NOT_RUNNING')
    if (timer.state === 'running') return fail('TIMER_RUNNING', factsOf(db, timer, clock))
    const now = clock.now()
    // A clock that was set back must not let two parts of a session overlap.
    const from = now > timer.startedAt ? now : timer.startedAt
    const resumed: TimerRow = { ...timer, state: 'running', ...anchorAt(clock, from) }
    putTimer(db, resumed)
    return ok(readStatus(db, resumed, clock))
  },

  'timer.switch': ({ db, clock, now }, changes) => {
    const before = findTimer(db)
    if (!before) return fail('TIMER_NOT_RUNNING')
    const siteId = changes.siteId === undefined ? before.siteId : changes.siteId
    const facts = {
      siteId,
      timeZone: (siteId === null ? undefined : findSite(db, siteId)?.timeZone) ?? before.timeZone,
      menuItem: changes.menuItem ?? before.menuItem,
      service: changes.service ?? before.service,
      note: changes.note === undefined ? before.note : changes.note || null,
      participants: changes.participants === undefined ? before.participants : changes.participants || null,
    }
    const refusal = refuseWork(db, { ...before, ...facts })
    if (refusal) return refusal
    if (before.state === 'paused') {
      return goOn(db, {
        clock,
        timer: { ...before, ...facts },
        entries: [],
        until: before.startedAt,
        clockChanged: false,
      })
    }
    const part = endPart(db, before, measureNow(before, clock), now)
    return goOn(db, { ...part, clock, timer: { ...part.timer, ...facts, ...anchorAt(clock, part.until) } })
  },

  'timer.stop': ({ db, clock, now }, { endedAt, endOffset }) => {
    const timer = findTimer(db)
    if (!timer) return fail('TIMER_NOT_RUNNING')
    const measured = measureNow(timer, clock)
    const end =
      endedAt === undefined || timer.state === 'paused'
        ? ok(measured.until)
        : readEnd(timer, measured, clock, endedAt, endOffset)
    if (!end.ok) return end
    const { entries, clockChanged } = endPart(db, timer, { ...measured, until: end.value }, now)
    removeTimer(db)
    return ok({ timer: null, ...countsOf(entries), clockChanged })
  },
}

type EndedPart = Measured & { readonly timer: TimerRow; readonly entries: readonly TimeEntry[] }

/** Stores what a running timer measured; a paused one has stored it. */
function endPart(db: WritableDatabase, timer: TimerRow, measured: Measured, now: string): EndedPart {
  if (timer.state === 'paused') return { ...measured, timer, entries: [], clockChanged: false }
  const entries = storeParts(db, timer, measured.until, now)
  const { minutes } = countsOf(entries)
  return {
    ...measured,
    entries,
    timer: {
      ...timer,
      storedMinutes: timer.storedMinutes + minutes,
      storedUntil: entries.at(-1)?.endInstant ?? timer.storedUntil,
    },
  }
}

function goOn(db: WritableDatabase, part: EndedPart & { readonly clock: Clock }): Result<Measurement> {
  putTimer(db, part.timer)
  return ok({
    timer: readStatus(db, part.timer, part.clock),
    ...countsOf(part.entries),
    clockChanged: part.clockChanged,
  })
}

function countsOf(entries: readonly TimeEntry[]) {
  const minutes = entries.reduce((sum, entry) => sum + entry.minutes, 0)
  return { minutes, billedMinutes: billedOf(entries), entries: [...entries] }
}

function measureNow(timer: TimerRow, clock: Clock): Measured {
  return measure(timer, { now: clock.now(), uptimeMs: clock.uptimeMs(), bootId: clock.bootId() })
}

function anchorAt(clock: Clock, startedAt: string) {
  return { startedAt, startedUptimeMs: clock.uptimeMs(), bootId: clock.bootId(), runId: clock.runId() }
}

/** What refuses every entry of such work, billed or not; a closed month only keeps it from being billed. */
function refuseWork(db: ReadableDatabase, timer: TimerRow): Failure | null {
  const at = timer.startedAt
  const entry = toEntry(timer, { startInstant: at, endInstant: at, minutes: 0, unbilledReason: 'chosen' })
  const refusal = refuseEntry(db, entry)
  return refusal?.code === 'MONTH_CLOSED' ? null : refusal
}

function factsOf(db: ReadableDatabase, timer: TimerRow, clock: Clock): Record<string, unknown> {
  const { engagementId, companyName, menuItem, startsAt, state, sessionMinutes } = readStatus(
    db,
    timer,
    clock,
  )
  return { engagementId, companyName, menuItem, startsAt, state, sessionMinutes }
}

/** When a person says they stopped: not before the part began, not after now. */
function readEnd(
  timer: TimerRow,
  measured: Measured,
  clock: Clock,
  endedAt: string,
  endOffset: string | undefined,
): Result<string> {
  const read = resolveLocalTime(endedAt, timer.timeZone, endOffset)
  if ('problem' in read) return invalid({ path: 'endedAt', ...read.problem })
  const { instant } = read.time
  if (instant < cutToMinute(timer.startedAt)) return invalid({ path: 'endedAt', reason: 'end-before-start' })
  const now = measured.until > clock.now() ? measured.until : clock.now()
  if (instant > now) {
    const latest = toLocalTime(now, timer.timeZone).localTime
    return invalid({ path: 'endedAt', reason: 'in-the-future', choices: [latest] })
  }
  return ok(instant)
}
