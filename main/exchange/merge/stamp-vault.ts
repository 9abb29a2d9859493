import { keyOf, type StampedLine, stampWhole } from '../../../shared/exchange/merge/stamp-whole.ts'
import type { Stamp } from '../../../shared/exchange/merge/stamps.ts'
import { collectWhole } from '../../../shared/exchange/records.ts'
import type { EngagementRows } from '../../../shared/exchange/rows.ts'
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
  return { ...stampWhole(collectWhole(rows), known, clock.devices, stamp), clock }
}
