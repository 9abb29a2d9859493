import { z } from 'zod'

/** A record's key: a UUID made on the device. */
export const id = z.uuid()

/** A name typed by a person: one line, trimmed, at most 200 characters. */
export const name = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}]*$/u)

/** Free text that may be absent (`undefined` leaves it, `null` clears it). */
export const optionalText = z.string().max(10_000).nullable().optional()

/** A calendar date, `YYYY-MM-DD`; dates that do not exist are refused. */
export const calendarDate = z.iso.date()

/**
 * A local wall-clock time to the minute, `YYYY-MM-DDTHH:MM`; its time zone stands beside it. Full-width digits are
 * read as digits. A year that can only be of another era (Buddhist 2567, 令和6年) is refused by that name.
 */
export const localDateTime = z
  .string()
  .transform((text) => text.normalize('NFKC').trim())
  .refine((text) => !isOfAnotherEra(text), { error: 'another-era', abort: true })
  .pipe(z.iso.datetime({ local: true, precision: -1 }).regex(/[^Z]$/))

/** A UTC offset such as `+02:00`: picks one of two when a local time occurs twice. */
export const utcOffset = z.string().regex(/^[+-]\d{2}:\d{2}$/)

/** An instant in UTC, ISO 8601. */
export const instant = z.iso.datetime()

/** A language tag of content or interface, e.g. `ja`, `zh-CN`. */
export const languageTag = z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/)

/** An ISO 3166 country code, e.g. `TH`. */
export const countryCode = z.string().regex(/^[A-Z]{2}$/)

/** A text in Japanese and in the site's language; `undefined` leaves a side, `null` clears it. */
export const textPair = z.strictObject({ ja: optionalText, local: optionalText })

/** A text pair as answered: both sides present, `null` where empty. */
export const storedPair = z.object({ ja: z.string().nullable(), local: z.string().nullable() })

/** Whole minutes, zero or more. */
export const minutes = z.int().min(0)

/** A path on this device, or in the window a one-time handle given by the shell. */
export const filePath = z.string().min(1).max(4096)

/** An answer that is a list. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item) })
}

/** A Buddhist, Japanese or other era's year where a Gregorian one is meant. */
function isOfAnotherEra(text: string): boolean {
  return /^(?:2[4-9]\d\d|[3-9]\d{3})-/.test(text) || /[年พ]|^[RHS]\d/u.test(text)
}
