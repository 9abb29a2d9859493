import { z } from 'zod'
import { id, instant, listOf, localDateTime, minutes, optionalText, utcOffset } from '../fields.ts'
import { read, write } from '../method.ts'

/** 専門家による管理職向けコンサルテーション, 専門家による管理職・社員向け研修. */
export const service = z.enum(['consultation', 'training'])

/** Why an entry is not billed. */
export const unbilledReason = z.enum([
  // Someone said so.
  'chosen',
  // The cap was reached.
  'over-cap',
  // This laptop, or the one that brought the entry, held no more minutes of the budget.
  'not-allotted',
  // Before the adoption or after the last day.
  'outside-period',
  // The expert has another entry at that time.
  'overlap',
  // The month was closed when the timer stopped.
  'month-closed',
  // The timer ran on for more than a day.
  'longer-than-a-day',
])

/** What may be done about an entry that overlaps another of the same expert. */
export const overlapFix = z.enum([
  // The one that begins earlier ends when the other begins.
  'trim-earlier',
  // The new one begins when the others end, and keeps its length.
  'shift',
  // The new one is kept as it is, and not billed.
  'unbilled',
  // Both are kept; the reason goes into the export.
  'keep',
])

const onOverlap = z.strictObject({
  fix: overlapFix,
  /** In Japanese; required to keep both. */
  reason: z.string().trim().max(1000).optional(),
})

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
  /** Why it is not billed, where a refusal said so; without it someone chose so. */
  unbilledReason: unbilledReason.extract(['chosen', 'over-cap', 'not-allotted', 'outside-period']).optional(),
  /** What was done, in Japanese. */
  note: optionalText,
  /** Who took part besides the expert, as people write it. */
  participants: z.string().max(1000).nullable().optional(),
}

/**
 * A time entry 支援時間実績; `minutes` is measured on the UTC time line. A settled one left with a workbook and
 * stands for ever: it is corrected by a reversal, which counts its minutes down, and a new entry.
 */
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
  participants: z.string().nullable(),
  /** Null for a billable entry. */
  unbilledReason: unbilledReason.nullable(),
  /** Why an overlap was kept. */
  overlapReason: z.string().nullable(),
  /** The entry that this one takes back. */
  reversesId: id.nullable(),
  correctionReason: z.string().nullable(),
  /** The laptop whose minutes pay, by its fingerprint; null is the one that leads the engagement. */
  device: z.string().nullable(),
  isSettled: z.boolean(),
  /** True once a reversal took it back: it counts no more. */
  isReversed: z.boolean(),
  isRemoved: z.boolean(),
  revision: z.int(),
})

const changedEntry = timeEntry.extend({ remainingMinutes: minutes.nullable() })

/** How wall-clock times are rounded before they are stored. */
export const rounding = z.object({
  stepMinutes: z.union([z.literal(1), z.literal(5), z.literal(15), z.literal(30)]),
  mode: z.enum(['none', 'up', 'nearest', 'down']),
})

const summary = z.object({
  capMinutes: minutes.nullable(),
  billedMinutes: minutes,
  remainingMinutes: minutes.nullable(),
  /** What this laptop may still bill: less than what remains while other laptops hold minutes. */
  spendableMinutes: minutes.nullable(),
  unbilledMinutes: minutes,
  /** Billed minutes by menu item id. */
  byMenuItem: z.record(z.string(), minutes),
  /** Billed minutes by service. */
  byService: z.record(z.string(), minutes),
})

/** One month of an engagement's ledger, by the local date on which entries begin. */
const ledgerMonth = z.object({
  /** `YYYY-MM`. */
  month: z.string(),
  isClosed: z.boolean(),
  billedMinutes: z.int(),
  unbilledMinutes: z.int(),
  entries: z.int(),
  /** Every closing and reopening, the oldest first. */
  acts: z.array(
    z.object({ act: z.enum(['closed', 'reopened']), reason: z.string().nullable(), at: instant }),
  ),
})

/** What can't have been so: found over all engagements and countries. */
const conflict = z.object({
  /** `overlap`: one expert at two things at once; `two-countries`: no time to travel; `long-day`: hardly bearable. */
  kind: z.enum(['overlap', 'two-countries', 'long-day']),
  expertId: id,
  /** The local date of the later entry's begin. */
  date: z.string(),
  entries: z.array(timeEntry),
  /** Minutes of overlap, between the sites, or of the day. */
  minutes: z.int(),
})

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

export type UnbilledReason = z.infer<typeof unbilledReason>
export type OverlapFix = z.infer<typeof overlapFix>
export type Rounding = z.infer<typeof rounding>
export type LedgerMonth = z.infer<typeof ledgerMonth>
export type HoursConflict = z.infer<typeof conflict>
export type TimeEntry = z.infer<typeof timeEntry>
export type HoursSummary = z.infer<typeof summary>

export const hoursContract = {
  'hours.add': write(
    z.strictObject({ engagementId: id, ...entryInput, onOverlap: onOverlap.optional() }),
    changedEntry,
  ),
  'hours.update': write(
    z.strictObject({ id, ...z.strictObject(entryInput).partial().shape, onOverlap: onOverlap.optional() }),
    changedEntry,
  ),
  /** Takes a settled entry back and, where one is given, puts another in its place. */
  'hours.correct': write(
    z.strictObject({
      id,
      /** In Japanese; it goes into the export. */
      reason: z.string().trim().min(1).max(1000),
      replacement: z
        .strictObject({ ...z.strictObject(entryInput).partial().shape, onOverlap: onOverlap.optional() })
        .optional(),
    }),
    z.object({ reversal: timeEntry, replacement: changedEntry.nullable() }),
  ),
  'hours.remove': write(z.strictObject({ id }), changedEntry),
  'hours.restore': write(z.strictObject({ id }), changedEntry),
  'hours.list': read(
    z.strictObject({
      engagementId: id.optional(),
      expertId: id.optional(),
      includeRemoved: z.boolean().default(false),
      /** Only entries that start at this instant or later. */
      from: instant.optional(),
      /** Only entries that start before this instant. */
      to: instant.optional(),
    }),
    listOf(timeEntry),
  ),
  'hours.summary': read(z.strictObject({ engagementId: id }), summary),
  'hours.conflicts': read(
    z.strictObject({
      /** Only those in which this engagement has a part. */
      engagementId: id.optional(),
      expertId: id.optional(),
    }),
    listOf(conflict),
  ),
  'hours.months': read(z.strictObject({ engagementId: id }), listOf(ledgerMonth)),
  /** A closed month takes no change by hand until it is reopened. */
  'hours.closeMonth': write(z.strictObject({ engagementId: id, month }), listOf(ledgerMonth)),
  'hours.reopenMonth': write(
    z.strictObject({ engagementId: id, month, reason: z.string().trim().min(1).max(1000) }),
    listOf(ledgerMonth),
  ),
  /** How times are rounded; `isFixed` where the programme says so itself. */
  'hours.getRounding': read(z.strictObject({ engagementId: id }), rounding.extend({ isFixed: z.boolean() })),
  'hours.setRounding': write(
    z.strictObject({ engagementId: id, ...rounding.shape }),
    rounding.extend({ isFixed: z.boolean() }),
  ),
} as const
