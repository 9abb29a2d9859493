import { keyOf, type StampedLine, stampWhole } from '../../../shared/exchange/merge/stamp-whole.ts'
import type { Stamp } from '../../../shared/exchange/merge/stamps.ts'
import { collectWhole } from '../../../shared/exchange/records.ts'
import type { EngagementRows } from '../../../shared/exchange/rows.ts'
import { findLead } from '../../hours/index.ts'
import type { ReadableDatabase } from '../../vault/index.ts'
import { type Clock, listStates, readClock } from './state-store.ts'

/** All that a vault holds of an engagement, stamped. */
export type StampedVault = {
  readonly stamped: ReadonlyMap<string, StampedLine>
  /** What has to be stored before it is told to anybody. */
  readonly changed: readonly StampedLine[]
  readonly clock: Clock
}

/** Stamps what changed since the last time with `stamp`, whose laptop and counter the clock knows already. */
export function stampVault(
  db: ReadableDatabase,
  engagementId: string,
  rows: EngagementRows,
  stamp: Stamp,
  clock: Clock = readClock(db, engagementId),
): StampedVault {
  const known = new Map(listStates(db, engagementId).map((state) => [keyOf(state), state]))
  const isLed = findLead(db, engagementId) !== null
  const isHearsay = (type: string) => isLed && ofThePaper.includes(type)
  return { ...stampWhole(collectWhole(rows), known, clock.devices, stamp, isHearsay), clock }
}

// With the paper that allots minutes comes what the lead's laptop says of the case: its own word goes before this copy.
const ofThePaper = ['company', 'engagement', 'site', 'step']
