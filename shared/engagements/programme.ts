import { z } from 'zod'
import { calendarDate } from '../fields.ts'

const planLine = z.strictObject({
  menuItem: z.string(),
  minutes: z.int().positive(),
  times: z.int().positive(),
})

/**
 * The parameters of one fiscal year of the programme. A value that no source gives is null and is shown
 * as 要確認; no rule may put a number of its own in its place.
 */
export const programme = z.strictObject({
  fiscalYear: z.int(),
  handsOn: z.strictObject({
    capMinutes: z.int().positive().nullable(),
    /** The last day on which work is billable, in the local date of the work. */
    lastDay: calendarDate.nullable(),
  }),
  /** The consultation desk (個別相談窓口); null where no source speaks of one. */
  desk: z
    .strictObject({
      capMinutes: z.int().positive().nullable(),
      perCompany: z.int().positive().nullable(),
      firstDay: calendarDate.nullable(),
      lastDay: calendarDate.nullable(),
    })
    .nullable(),
  regions: z.array(z.string()),
  quota: z.strictObject({ engagements: z.int(), isApproximate: z.boolean() }).nullable(),
  applicationsFrom: calendarDate.nullable(),
  rounding: z
    .strictObject({ stepMinutes: z.int().min(1), mode: z.enum(['none', 'up', 'nearest', 'down']) })
    .nullable(),
  menuItems: z.array(z.string()).nullable(),
  samplePlans: z.strictObject({ 'case-1': z.array(planLine), 'case-2': z.array(planLine) }).nullable(),
  source: z.string(),
})

/** The parameters of one fiscal year of the programme (事業). */
export type Programme = z.infer<typeof programme>
