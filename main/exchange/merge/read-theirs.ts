import { type CanonicalValue, canonicalJson } from '../../../shared/exchange/canonical.ts'
import type { ExchangeRecord } from '../../../shared/exchange/contract.ts'
import { fieldsOf } from '../../../shared/exchange/merge/fields.ts'
import { readStamps } from '../../../shared/exchange/merge/stamp-text.ts'
import { partNames } from '../../../shared/exchange/merge/stamp-whole.ts'
import type { StampedRecord } from '../../../shared/exchange/merge/stamps.ts'
import { PackageRefused } from '../../office/package-read.ts'
import type { ReadableDatabase } from '../../vault/index.ts'
import { appliers } from './apply/index.ts'
import type { Incoming } from './read-incoming.ts'
import { underOurIds } from './same-findings.ts'

type Plain = { readonly [key: string]: CanonicalValue } & { readonly type: string; readonly id: string }

/** A record of a file, judged and stamped. */
export type Theirs = {
  readonly record: Plain
  readonly stamped: StampedRecord
  /** The stamps as the file writes them. */
  readonly stamps: string
  /** Canonical JSON. */
  readonly line: string
}

/**
 * The records of a file that are merged, each of the shape that its type has: throws `PackageRefused` with
 * *broken-records* for any other, and *other-engagement* for a record that says it belongs to another.
 */
export function readTheirs(db: ReadableDatabase, { content }: Incoming, engagementId: string): Theirs[] {
  const devices = content.manifest.clock?.devices ?? []
  return underOurIds(db, engagementId, content.records).flatMap((read, index) => {
    // What the application knows of a year is no record of anybody's work.
    if (read.type === 'programme') return []
    const record = judge(read, engagementId)
    const { type, id } = record
    const fields = fieldsOf(record)
    const stamps = content.stamps[index] ?? '{}'
    const stamped = readStamps(stamps, partNames(type, fields), devices)
    if (stamped === undefined) throw new PackageRefused('broken-records')
    return [{ record, stamps, line: canonicalJson(record), stamped: { type, id, fields, stamps: stamped } }]
  })
}

function judge(read: ExchangeRecord, engagementId: string): Plain {
  const { type, removed, ...rest } = read
  const applier = appliers[type]
  if (!Object.hasOwn(appliers, type) || applier === undefined) throw new PackageRefused('broken-records')
  if (removed !== undefined) {
    if (removed !== true || Object.keys(rest).length !== 1) throw new PackageRefused('broken-records')
    return { type, id: read.id, removed: true }
  }
  const parsed = applier.schema.safeParse(read)
  if (!parsed.success) throw new PackageRefused('broken-records')
  const owner = type === 'engagement' || type === 'plan' ? read.id : (read.engagementId ?? engagementId)
  if (owner !== engagementId) throw new PackageRefused('other-engagement')
  return parsed.data as unknown as Plain
}
