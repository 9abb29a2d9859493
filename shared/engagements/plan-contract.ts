import { z } from 'zod'
import { calendarDate, id, instant, minutes } from '../fields.ts'
import { read, write } from '../method.ts'

/** The two sample plans that the programme prints: 事例(1), 事例(2). */
export const planTemplate = z.enum(['case-1', 'case-2'])

const planLine = z.object({ menuItem: z.string(), minutes: z.int().positive(), times: z.int().positive() })

/** A support plan 支援計画 as agreed or drafted, without what was done. */
export const plan = z.object({
  engagementId: id,
  template: planTemplate.nullable(),
  status: z.enum(['draft', 'agreed']),
  lines: z.array(planLine),
  totalMinutes: minutes,
  capMinutes: minutes.nullable(),
})

/** Minutes that were moved from one line to another: the trace of a plan. */
const planChange = z.object({
  id,
  from: z.string(),
  to: z.string(),
  minutes: z.int().positive(),
  reason: z.string().nullable(),
  at: instant,
})

/** A plan against the ledger. */
export const trackedPlan = plan.extend({
  /** Of each line in its place: what is planned, done and left, negative when more was done. */
  progress: z.array(
    z.object({ menuItem: z.string(), plannedMinutes: minutes, actualMinutes: z.int(), leftMinutes: z.int() }),
  ),
  /** Menu items with billed hours that no line names. */
  unplanned: z.array(z.object({ menuItem: z.string(), actualMinutes: z.int() })),
  /** The oldest first. */
  changes: z.array(planChange),
})

/** Why what is still planned hardly fits. */
export const forecastWarning = z.enum([
  'period-over',
  'plan-over-remaining',
  'more-sessions-than-days',
  'more-hours-than-days',
])

/** What is left of an engagement, and the days to do it in. A day counts from its beginning, today included. */
export const forecast = z.object({
  remainingMinutes: minutes.nullable(),
  /** Today, or the first day of support where that is later. */
  firstDay: calendarDate,
  /** Null where the programme does not give it (要確認): then no days are counted. */
  lastDay: calendarDate.nullable(),
  /** Working days in Japan and in every country of the sites at once. */
  workingDays: z.int().min(0).nullable(),
  workingDaysJapan: z.int().min(0).nullable(),
  /** Working days in all countries of the sites but Japan; null without such a country. */
  workingDaysAbroad: z.int().min(0).nullable(),
  /** The countries of the sites, or the region; Japan is always counted and not named here. */
  countries: z.array(z.string()),
  /** Those of `countries` whose holidays are not known: only their weekends count. */
  unknownCountries: z.array(z.string()),
  /** Those in the rest of the period, by date; a holiday at a weekend too. */
  holidays: z.array(
    z.object({
      date: calendarDate,
      country: z.string(),
      name: z.object({ ja: z.string().nullable(), en: z.string(), local: z.string() }),
    }),
  ),
  /** What the plan still holds beyond what was done. */
  plannedMinutesLeft: minutes,
  sessionsLeft: z.int().min(0),
  /** Rounded up; null without days or without a cap. */
  minutesPerWorkingDay: minutes.nullable(),
  warnings: z.array(forecastWarning),
  /** The years for which holidays are known. */
  holidayYears: z.object({ from: z.int(), to: z.int() }),
  holidaySource: z.string(),
})

const planLineInput = z.strictObject({
  menuItem: z.string().min(1).max(64),
  minutes: z.int().min(1).max(100_000),
  times: z.int().min(1).max(100).default(1),
})

export type Plan = z.infer<typeof plan>
export type TrackedPlan = z.infer<typeof trackedPlan>
export type PlanChange = z.infer<typeof planChange>
export type Forecast = z.infer<typeof forecast>
export type ForecastWarning = z.infer<typeof forecastWarning>

/** The methods of the support plan 支援計画. */
export const plansContract = {
  'plans.get': read(z.strictObject({ engagementId: id }), trackedPlan),
  'plans.applyTemplate': write(z.strictObject({ engagementId: id, template: planTemplate }), trackedPlan),
  'plans.set': write(
    z.strictObject({
      engagementId: id,
      lines: z.array(planLineInput).max(100),
      /** True: company and expert agreed on it; refused above the cap. */
      agreed: z.boolean().default(false),
    }),
    trackedPlan,
  ),
  /** Moves minutes between two menu items of a plan, agreed or not; the sum stays, and the move leaves a trace. */
  'plans.move': write(
    z.strictObject({
      engagementId: id,
      from: z.string().min(1).max(64),
      /** May have no line yet. */
      to: z.string().min(1).max(64),
      minutes: z.int().min(1).max(100_000),
      reason: z.string().trim().max(1000).optional(),
    }),
    trackedPlan,
  ),
  'plans.forecast': read(z.strictObject({ engagementId: id, today: calendarDate }), forecast),
} as const
