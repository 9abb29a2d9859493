import { recordOf } from '../../../shared/exchange/merge/fields.ts'
import {
  chosenParts,
  type MergeTerms,
  type PlannedRecord,
  planRecord,
} from '../../../shared/exchange/merge/plan-merge.ts'
import { fromLine, keyOf, type StampedLine } from '../../../shared/exchange/merge/stamp-whole.ts'
import { joinSeen } from '../../../shared/exchange/merge/stamps.ts'
import type { MergeDecisions } from '../../../shared/exchange/merge-contract.ts'
import { PackageRefused } from '../../office/package-read.ts'
import type { ReadableDatabase } from '../../vault/index.ts'
import { readEngagementRows } from '../read-rows.ts'
import { appliers } from './apply/index.ts'
import type { Incoming } from './read-incoming.ts'
import { readShared } from './read-shared.ts'
import { readTheirs, type Theirs } from './read-theirs.ts'
import { settledEntries } from './settled-entries.ts'
import { type StampedVault, stampVault } from './stamp-vault.ts'
import { type Clock, readClock } from './state-store.ts'

/** A merge that is thought through and not done. */
export type PreparedMerge = {
  readonly engagementId: string
  readonly isNew: boolean
  /** What the vault holds, stamped. */
  readonly ours: StampedVault
  /** Laptops of both sides, ours first, with what is seen after the merge. */
  readonly clock: Clock
  /** Records that are the same on both sides in every respect are not among them. */
  readonly planned: readonly PlannedRecord[]
  /** The number of records that neither side changed. */
  readonly same: number
  /** Of those, the ones that arrive for the first time. */
  readonly sameKeys: readonly { readonly type: string; readonly id: string }[]
}

/** How a merge is to be made. */
export type MergeOrder = {
  /** This laptop. */
  readonly device: string
  readonly decisions: MergeDecisions
}

/**
 * Thinks a merge through over what the vault holds now; throws `PackageRefused` where the records of the file do not
 * fit together or into the vault.
 */
export function prepareMerge(
  db: ReadableDatabase,
  incoming: Incoming,
  { device, decisions }: MergeOrder,
): PreparedMerge {
  const engagementId = engagementOf(incoming)
  const { manifest } = incoming.content
  const rows = readEngagementRows(db, engagementId, new Set(), () => new Map())
  const known = readClock(db, engagementId)
  const stamp = { device, counter: highest(known.seen) + 1 }
  const before = withDevices(known, [device])
  const ours = rows === undefined ? nothing(before) : stampVault(db, engagementId, rows, stamp, before)
  const devices = withDevices(before, manifest.clock?.devices ?? []).devices
  const theirSeen = seenBy(incoming)
  const ourSeen = { ...before.seen, [device]: stamp.counter }
  const decided = { device, counter: Math.max(highest(ourSeen), highest(theirSeen)) + 1 }
  const theirs = readTheirs(db, incoming, engagementId)
  const held = new Map([...readShared(db, theirs, ours.stamped, devices, stamp), ...ours.stamped])
  const settled = settledEntries(db, engagementId)
  const terms: MergeTerms = {
    knowledge: { ours: ourSeen, theirs: theirSeen },
    chosen: chosenParts(decisions),
    stamp: decided,
    isSettled: ({ type, id }) => type === 'time-entry' && settled.has(id),
  }
  const planned: PlannedRecord[] = []
  const sameKeys: { type: string; id: string }[] = []
  const isPrefix = (manifest.clock?.devices ?? []).every((device, index) => devices[index] === device)
  for (const each of theirs) {
    const own = held.get(keyOf(each.record))
    if (own !== undefined && isPrefix && own.record === each.line && own.stamps === each.stamps) {
      sameKeys.push({ type: own.type, id: own.id })
      continue
    }
    planned.push(planRecord(own && fromLine(own, devices), each.stamped, terms))
  }
  checkPlaces(db, planned)
  checkReferences(planned, held, theirs)
  const whole = manifest.profile === 'everything' && !manifest.masksAssets
  const seen = { ...(whole ? joinSeen(ourSeen, theirSeen) : ourSeen), [device]: decided.counter }
  return {
    engagementId,
    isNew: rows === undefined,
    ours,
    clock: { devices, seen },
    planned,
    same: sameKeys.length + planned.filter(({ outcome }) => outcome === 'same').length,
    sameKeys,
  }
}

function highest(seen: Clock['seen']): number {
  return Math.max(0, ...Object.values(seen))
}

function engagementOf({ content }: Incoming): string {
  const engagements = content.records.filter(({ type }) => type === 'engagement')
  const [engagement] = engagements
  if (engagement === undefined || engagements.length > 1) throw new PackageRefused('broken-records')
  return engagement.id
}

function nothing(clock: Clock): StampedVault {
  return { stamped: new Map(), changed: [], clock }
}

function withDevices({ devices, seen }: Clock, more: readonly string[]): Clock {
  return { devices: [...devices, ...more.filter((device) => !devices.includes(device))], seen }
}

function seenBy({ content }: Incoming): Readonly<Record<string, number>> {
  const { devices = [], seen = [] } = content.manifest.clock ?? {}
  return Object.fromEntries(devices.map((device, index) => [device, seen[index] ?? 0]))
}

/** A record that is new here must not have the id of one that another engagement holds. */
function checkPlaces(db: ReadableDatabase, planned: readonly PlannedRecord[]): void {
  for (const { ours, merged, changesValues } of planned) {
    const table = appliers[merged.type]?.table ?? null
    if (ours !== undefined || !changesValues || table === null) continue
    const taken = db.prepare(`SELECT 1 FROM ${table} WHERE id = ?`).pluck().get(merged.id)
    if (taken !== undefined) throw new PackageRefused('other-engagement')
  }
}

/** Whatever a record belongs to is here or comes along, with more than its removal known. */
function checkReferences(
  planned: readonly PlannedRecord[],
  held: ReadonlyMap<string, StampedLine>,
  theirs: readonly Theirs[],
): void {
  const there = new Set(held.keys())
  for (const { record } of theirs) if (record.removed !== true) there.add(keyOf(record))
  for (const { merged, changesValues } of planned) {
    if (!changesValues) continue
    const { removed: _, ...fields } = merged.fields
    const applier = appliers[merged.type]
    const parsed = applier?.schema.safeParse(recordOf(merged.type, merged.id, fields))
    if (!parsed?.success) {
      if (merged.fields.removed === true) continue
      throw new PackageRefused('broken-records')
    }
    const missing = applier?.references?.(parsed.data).find(([type, id]) => !there.has(keyOf({ type, id })))
    if (missing !== undefined) throw new PackageRefused('broken-references')
  }
}
