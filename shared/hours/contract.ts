import { z } from 'zod'
import { id, instant, listOf, localDateTime, minutes, optionalText, utcOffset } from '../fields.ts'
import { read, write } from '../method.ts'

/** 専門家による管理職向けコンサルテーション, 専門家による管理職・社員向け研修. */
export const service = z.enum(['consultation', 'training'])

const zone = z.string().min(1).max(64)

const entryInput = {
  expertId: id,
  siteId: id.nullable().optional(),
  menuItem: z.string().min(1).max(64),
  service,
  startsAt: localDateTime,
  endsAt: localDateTime,
  /** IANA zone of the start; defaults to the site's. */
  timeZone: zone.optional(),
  /** IANA zone of the end; defaults to the zone of the start. */
  endTimeZone: zone.optional(),
  /** Picks one of two instants where a local time occurs twice. */
  startOffset: utcOffset.optional(),
  endOffset: utcOffset.optional(),
  billable: z.boolean(),
  note: optionalText,
}

/** A time entry 支援時間実績; `minutes` is measured on the UTC time line. */
export const timeEntry = z.object({
  id,
  engagementId: id,
  expertId: id,
  siteId: id.nullable(),
  menuItem: z.string(),
  service,
  startsAt: z.string(),
  endsAt: z.string(),
  timeZone: z.string(),
  endTimeZone: z.string(),
  startOffset: z.string(),
  endOffset: z.string(),
  startInstant: instant,
  endInstant: instant,
  minutes: minutes,
  billable: z.boolean(),
  note: z.string().nullable(),
  isRemoved: z.boolean(),
  revision: z.int(),
})

const changedEntry = timeEntry.extend({ remainingMinutes: minutes.nullable() })

const summary = z.object({
  capMinutes: minutes.nullable(),
  billedMinutes: minutes,
  remainingMinutes: minutes.nullable(),
  unbilledMinutes: minutes,
  /** Billed minutes by menu item id. */
  byMenuItem: z.record(z.string(), minutes),
  /** Billed minutes by service. */
  byService: z.record(z.string(), minutes),
})

export type TimeEntry = z.infer<typeof timeEntry>
export type HoursSummary = z.infer<typeof summary>

export const hoursContract = {
  'hours.add': write(z.strictObject({ engagementId: id, ...entryInput }), changedEntry),
  'hours.update': write(z.strictObject({ id, ...z.strictObject(entryInput).partial().shape }), changedEntry),
  'hours.remove': write(z.strictObject({ id }), changedEntry),
  'hours.restore': write(z.strictObject({ id }), changedEntry),
  'hours.list': read(
    z.strictObject({
      engagementId: id.optional(),
      includeRemoved: z.boolean().default(false),
      /** Only entries that start at this instant or later. */
      from: instant.optional(),
      /** Only entries that start before this instant. */
      to: instant.optional(),
    }),
    listOf(timeEntry),
  ),
  'hours.summary': read(z.strictObject({ engagementId: id }), summary),
} as const
