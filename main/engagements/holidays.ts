import file from './holidays.json' with { type: 'json' }

/** The days off of one country: names in the country's language, English and Japanese, and dates by year. */
export type CountryHolidays = {
  /** Days of the week off, 1 (Monday) to 7 (Sunday). */
  readonly weekend: readonly number[]
  readonly names: readonly (readonly [local: string, en: string, ja: string | null])[]
  /** By year: `MM-DD` and the place of the name, separated by commas. */
  readonly days: Readonly<Record<string, string>>
  /** Days of a weekend on which people work all the same. */
  readonly workdays: readonly string[]
}

/** What `scripts/make-holidays.ts` writes; nothing here is looked up anywhere else. */
export type HolidayFile = {
  readonly source: string
  readonly years: { readonly from: number; readonly to: number }
  readonly countries: Readonly<Record<string, CountryHolidays>>
}

/** The public holidays that ship, for the years they were made for. */
export const holidayFile = file as unknown as HolidayFile
