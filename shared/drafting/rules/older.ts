import { Temporal } from 'temporal-polyfill'

/** Tells whether what was looked at on a day is older than twelve months on another. */
export function isOlderThanAYear(asOf: string, today: string): boolean {
  return Temporal.PlainDate.compare(Temporal.PlainDate.from(asOf).add({ months: 12 }), today) < 0
}
