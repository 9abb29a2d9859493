import { assets } from './asset.ts'
import { actions, findings, photos } from './inspection-records.ts'
import type { RecordKind } from './kind.ts'
import { plans } from './plan.ts'
import { selfChecks } from './self-check.ts'
import { timeEntries } from './time-entry.ts'

const kinds: readonly RecordKind[] = [timeEntries, findings, actions, photos, assets, plans, selfChecks]

/** The type of record whose cells may be corrected; undefined for any other. */
export function kindOf(type: string): RecordKind | undefined {
  return kinds.find((kind) => kind.type === type)
}
