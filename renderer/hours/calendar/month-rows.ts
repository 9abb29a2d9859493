import type { TimeEntry } from '../../../shared/hours/contract.ts'
import { countedMinutes } from '../../../shared/hours/counted-minutes.ts'

/** Minutes of a span of days; a reversal counts its minutes down. */
export type MonthSums = { readonly billed: number; readonly unbilled: number }

/** One day of a month with the entries that begin on it. */
export type MonthDay = MonthSums & {
  readonly date: string
  /** 1 is Monday, 7 Sunday. */
  readonly weekday: number
  readonly entries: readonly TimeEntry[]
}

/** The days of one week, Monday to Sunday, that lie in the month. */
export type MonthWeek = MonthSums & { readonly days: readonly MonthDay[] }

/** A month `YYYY-MM` as weeks of days, with sums. */
export type MonthTable = MonthSums & { readonly weeks: readonly MonthWeek[] }

/** Puts the entries that are not removed into the month's days, by the local date on which each begins. */
export function monthTable(month: string, entries: readonly TimeEntry[]): MonthTable {
  const byDate = new Map<string, TimeEntry[]>()
  for (const entry of entries) {
    if (entry.isRemoved || !entry.startsAt.startsWith(month)) continue
    const date = entry.startsAt.slice(0, 10)
    const own = byDate.get(date)
    if (own) own.push(entry)
    else byDate.set(date, [entry])
  }
  const days = datesOf(month).map((date): MonthDay => {
    const own = (byDate.get(date) ?? []).toSorted((a, b) => a.startInstant.localeCompare(b.startInstant))
    return {
      date,
      weekday: new Date(`${date}T00:00Z`).getUTCDay() || 7,
      entries: own,
      billed: sumOf(own, true),
      unbilled: sumOf(own, false),
    }
  })
  const weeks: MonthWeek[] = []
  for (const day of days) {
    const week = weeks.at(-1)
    if (week && day.weekday !== 1) weeks[weeks.length - 1] = withSums([...week.days, day])
    else weeks.push(withSums([day]))
  }
  return { weeks, ...sums(days) }
}

/** The month some months later or earlier. */
export function addMonths(month: string, count: number): string {
  const [year = 0, index = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, index - 1 + count, 1)).toISOString().slice(0, 7)
}

/** The calendar date some days later or earlier. */
export function addDays(date: string, count: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)
}

function datesOf(month: string): string[] {
  const next = `${addMonths(month, 1)}-01`
  const dates: string[] = []
  for (let date = `${month}-01`; date < next; date = addDays(date, 1)) dates.push(date)
  return dates
}

function withSums(days: readonly MonthDay[]): MonthWeek {
  return { days, ...sums(days) }
}

function sums(parts: readonly MonthSums[]): MonthSums {
  return {
    billed: parts.reduce((all, part) => all + part.billed, 0),
    unbilled: parts.reduce((all, part) => all + part.unbilled, 0),
  }
}

function sumOf(entries: readonly TimeEntry[], billable: boolean): number {
  return entries
    .filter((entry) => entry.billable === billable)
    .reduce((all, entry) => all + countedMinutes(entry), 0)
}
