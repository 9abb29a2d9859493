import { type CanonicalValue, canonicalJson } from '../canonical.ts'
import type { RecordEntry } from '../records.ts'
import { fieldsOf } from './fields.ts'
import { readStamps, writeStamps } from './stamp-text.ts'
import { partsOf, type Stamp, type StampedRecord, stampChanges } from './stamps.ts'

/** A record with its stamps, both as text. */
export type StampedLine = {
  readonly type: string
  readonly id: string
  /** Canonical JSON. */
  readonly record: string
  readonly stamps: string
}

/** The name of a record in a map. */
export function keyOf({ type, id }: { readonly type: string; readonly id: string }): string {
  return `${type} ${id}`
}

/**
 * Stamps all that a vault holds of an engagement: what is as it was keeps its stamps, each part that changed gets
 * `stamp`. Stamps count laptops by their place in `devices`. `changed` is what has to be stored. What a laptop has from
 * hearsay is stamped as older than anything that anybody wrote.
 */
export function stampWhole(
  entries: readonly RecordEntry[],
  known: ReadonlyMap<string, StampedLine>,
  devices: readonly string[],
  stamp: Stamp,
  isHearsay: (type: string) => boolean = () => false,
): { readonly stamped: ReadonlyMap<string, StampedLine>; readonly changed: readonly StampedLine[] } {
  const stamped = new Map<string, StampedLine>()
  const changed: StampedLine[] = []
  for (const entry of entries) {
    const key = keyOf(entry)
    const record = canonicalJson(entry.record)
    const before = known.get(key)
    if (before?.record === record) {
      stamped.set(key, before)
      continue
    }
    const now = { type: entry.type, id: entry.id, fields: fieldsOf(entry.record) }
    const isOld = before === undefined && isHearsay(entry.type)
    const given = isOld ? { ...stamp, counter: 0 } : stamp
    const line = toLine(stampChanges(before && fromLine(before, devices), now, given), devices, record)
    stamped.set(key, line)
    changed.push(line)
  }
  return { stamped, changed }
}

/** A stamped record from its texts; a text that holds no stamps is a bug of who wrote it. */
export function fromLine(
  { type, id, record, stamps }: StampedLine,
  devices: readonly string[],
): StampedRecord {
  const fields = fieldsOf(JSON.parse(record))
  const read = readStamps(stamps, partNames(type, fields), devices)
  if (read === undefined) throw new Error(`${type} ${id} has no stamps`)
  return { type, id, fields, stamps: read }
}

/** The texts of a stamped record. */
export function toLine(
  { type, id, fields, stamps }: StampedRecord,
  devices: readonly string[],
  record: string,
): StampedLine {
  return { type, id, record, stamps: writeStamps(partNames(type, fields), stamps, placeIn(devices)) }
}

/** The stamps of a record as a file shows it: none for a part that the file does not tell as the vault has it. */
export function stampsInFile(
  type: string,
  line: string,
  whole: StampedLine | undefined,
  devices: readonly string[],
): string {
  if (whole === undefined) return '{}'
  if (whole.record === line) return whole.stamps
  const shown = fieldsOf(JSON.parse(line))
  const { fields, stamps } = fromLine(whole, devices)
  const told: Record<string, Stamp> = {}
  const parts = partsOf(type, [fields, shown])
  for (const [part, stamp] of Object.entries(stamps)) {
    const names = parts.get(part) ?? []
    if (names.every((name) => isTold(shown[name], fields[name]))) told[part] = stamp
  }
  return writeStamps(partNames(type, shown), told, placeIn(devices))
}

/** The parts of a record. */
export function partNames(type: string, fields: StampedRecord['fields']): readonly string[] {
  return [...partsOf(type, [fields]).keys()]
}

function isTold(shown: CanonicalValue | undefined, held: CanonicalValue | undefined): boolean {
  if (shown === undefined || held === undefined) return shown === held
  return canonicalJson(shown) === canonicalJson(held)
}

function placeIn(devices: readonly string[]): (device: string) => number {
  return (device) => {
    const place = devices.indexOf(device)
    if (place < 0) throw new Error(`no laptop ${device} in the list`)
    return place
  }
}
