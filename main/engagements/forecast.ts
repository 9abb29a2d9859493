import { warnOf } from '../../shared/engagements/forecast.ts'
import type { Forecast } from '../../shared/engagements/plan-contract.ts'
import { planProgress, workLeft } from '../../shared/engagements/plan-progress.ts'
import { countWorkingDays, holidaysBetween } from '../../shared/engagements/working-days.ts'
import { capMinutes, remainingMinutes, supportPeriod } from '../../shared/hours/index.ts'
import { fail, ok } from '../../shared/result.ts'
import type { ReadHandler } from '../context.ts'
import type { ReadableDatabase } from '../vault/index.ts'
import { calendarOf, hasCalendar } from './calendars.ts'
import { type EngagementRow, findEngagement, listSites } from './engagement-store.ts'
import { holidayFile } from './holidays.ts'
import { billedByMenuItem, findPlan } from './plan-store.ts'
import { programmeOfEngagement } from './read-engagement.ts'

/** Reckons hours, working days and sessions from a day to the end of support. */
export const forecast: ReadHandler<'plans.forecast'> = ({ db }, { engagementId, today }) => {
  const engagement = findEngagement(db, engagementId)
  if (!engagement) return fail('NOT_FOUND', { engagementId })
  const programme = programmeOfEngagement(engagement)
  const period = supportPeriod(engagement, programme)
  const billed = billedByMenuItem(db, engagementId)
  const left = workLeft(planProgress(findPlan(db, engagementId).lines, billed).rows)
  const billedMinutes = Object.values(billed).reduce((sum, minutes) => sum + minutes, 0)
  const remaining = remainingMinutes(capMinutes(engagement, programme), billedMinutes)
  const firstDay = later(today, period.firstDay ?? firstDayOfYear(engagement))
  const countries = countriesOf(db, engagement)
  const days = countDays(countries, firstDay, period.lastDay)
  return ok({
    remainingMinutes: remaining,
    firstDay,
    lastDay: period.lastDay,
    ...days,
    countries,
    unknownCountries: countries.filter((country) => !hasCalendar(country)),
    plannedMinutesLeft: left.minutes,
    sessionsLeft: left.sessions,
    minutesPerWorkingDay:
      remaining === null || !days.workingDays ? null : Math.ceil(remaining / days.workingDays),
    warnings: warnOf({
      plannedMinutesLeft: left.minutes,
      sessionsLeft: left.sessions,
      remainingMinutes: remaining,
      workingDays: days.workingDays,
      isOver: period.lastDay !== null && firstDay > period.lastDay,
    }),
    holidayYears: holidayFile.years,
    holidaySource: holidayFile.source,
  })
}

type Days = Pick<Forecast, 'workingDays' | 'workingDaysJapan' | 'workingDaysAbroad' | 'holidays'>

function countDays(countries: readonly string[], from: string, to: string | null): Days {
  if (to === null) return { workingDays: null, workingDaysJapan: null, workingDaysAbroad: null, holidays: [] }
  const japan = calendarOf('JP')
  const abroad = countries.map(calendarOf)
  return {
    workingDays: countWorkingDays([japan, ...abroad], from, to),
    workingDaysJapan: countWorkingDays([japan], from, to),
    workingDaysAbroad: abroad.length === 0 ? null : countWorkingDays(abroad, from, to),
    holidays: holidaysBetween([japan, ...abroad], from, to),
  }
}

/** A site without a country stands in the region of the engagement. */
function countriesOf(db: ReadableDatabase, { id, region }: EngagementRow): string[] {
  const ofSites = listSites(db, id).map(({ country }) => country ?? region)
  const all = ofSites.length > 0 ? ofSites : [region]
  return [...new Set(all)].filter((country) => country !== null && country !== 'JP') as string[]
}

function firstDayOfYear({ fiscalYear }: EngagementRow): string {
  return `${fiscalYear}-04-01`
}

function later(one: string, other: string): string {
  return one > other ? one : other
}
