import { fieldDay } from './0010-field-day.ts'
import { inspectionWalk } from './0020-inspection-walk.ts'
import { hoursLedger } from './0030-hours-ledger.ts'
import { drafts } from './0040-drafts.ts'
import { lawPacks } from './0050-law-packs.ts'
import { reviews } from './0060-reviews.ts'
import { exchange } from './0070-exchange.ts'
import { merge } from './0080-merge.ts'
import { receipts } from './0090-receipts.ts'
import { wipe } from './0100-wipe.ts'
import { assets } from './0110-assets.ts'
import { selfCheck } from './0120-self-check.ts'

/** One step of the schema's history; its number lands in `PRAGMA user_version`. */
export type Migration = { readonly number: number; readonly name: string; readonly sql: string }

/** The schema's history in order. A shipped step is never edited. */
export const migrations: readonly Migration[] = [
  { number: 10, name: 'field-day', sql: fieldDay },
  { number: 20, name: 'inspection-walk', sql: inspectionWalk },
  { number: 30, name: 'hours-ledger', sql: hoursLedger },
  { number: 40, name: 'drafts', sql: drafts },
  { number: 50, name: 'law-packs', sql: lawPacks },
  { number: 60, name: 'reviews', sql: reviews },
  { number: 70, name: 'exchange', sql: exchange },
  { number: 80, name: 'merge', sql: merge },
  { number: 90, name: 'receipts', sql: receipts },
  { number: 100, name: 'wipe', sql: wipe },
  { number: 110, name: 'assets', sql: assets },
  { number: 120, name: 'self-check', sql: selfCheck },
]
