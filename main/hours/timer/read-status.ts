import { toLocalTime } from '../../../shared/hours/local-time.ts'
import { budgetLevel, cutToMinute, measure } from '../../../shared/hours/measure.ts'
import type { SpanPart } from '../../../shared/hours/split.ts'
import type { TimerStatus } from '../../../shared/hours/timer-contract.ts'
import type { Clock } from '../../clock.ts'
import { readEngagement } from '../../engagements/index.ts'
import type { ReadableDatabase } from '../../vault/index.ts'
import { allowanceOf } from '../budget.ts'
import { planParts } from './measured-parts.ts'
import type { TimerRow } from './store.ts'

const minuteMs = 60_000

/** The timer as people see it, with the budget as it would stand if the timer ended now. */
export function readStatus(db: ReadableDatabase, timer: TimerRow, clock: Clock): TimerStatus {
  const { startedUptimeMs: _, bootId, runId, storedMinutes, storedUntil, ...facts } = timer
  const engagement = readEngagement(db, timer.engagementId)
  if (!engagement) throw new Error('the timer has no engagement')
  const isRunning = timer.state === 'running'
  const { until, clockChanged } = isRunning
    ? measure(timer, { now: clock.now(), uptimeMs: clock.uptimeMs(), bootId: clock.bootId() })
    : { until: timer.startedAt, clockChanged: false }
  const billed = billedOf(isRunning ? planParts(db, timer, until) : [])
  const { spendable } = allowanceOf(db, timer.engagementId)
  const elapsedMinutes =
    (Date.parse(cutToMinute(until)) - Date.parse(cutToMinute(timer.startedAt))) / minuteMs
  const billedMinutes = engagement.billedMinutes + billed
  return {
    ...facts,
    companyName: engagement.company.name,
    startsAt: toLocalTime(timer.startedAt, timer.timeZone).localTime,
    measuredAt: toLocalTime(until, timer.timeZone).localTime,
    elapsedMinutes,
    sessionMinutes: storedMinutes + elapsedMinutes,
    clockChanged,
    isFromEarlierRun: isRunning && runId !== clock.runId(),
    unbilledReason: nextReason(db, timer, until),
    budget: {
      capMinutes: engagement.capMinutes,
      billedMinutes,
      remainingMinutes: spendable === null ? null : Math.max(0, spendable - billed),
      level: budgetLevel(billedMinutes, engagement.capMinutes),
    },
  }
}

/** The billed minutes of parts. */
export function billedOf(parts: readonly Pick<SpanPart, 'minutes' | 'unbilledReason'>[]): number {
  return parts.reduce((sum, part) => sum + (part.unbilledReason === null ? part.minutes : 0), 0)
}

function nextReason(db: ReadableDatabase, timer: TimerRow, until: string) {
  const nextMinute = new Date(Date.parse(until) + minuteMs).toISOString()
  return planParts(db, timer, nextMinute).at(-1)?.unbilledReason ?? null
}
