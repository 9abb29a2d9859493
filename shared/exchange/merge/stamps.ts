import { type CanonicalValue, canonicalJson, compareCodeUnits } from '../canonical.ts'
import { partOf } from './parts.ts'

/**
 * When a part of a record was last written, as laptops can tell without a common clock: a counter that is one more
 * than any its laptop had seen (Lamport), and the laptop for two that count alike.
 */
export type Stamp = { readonly counter: number; readonly device: string }

/** A record with a stamp for each of its parts. */
export type StampedRecord = {
  readonly type: string
  readonly id: string
  readonly fields: { readonly [field: string]: CanonicalValue }
  /** By the name of the part; a part without one is of a file that tells nothing of it. */
  readonly stamps: Readonly<Record<string, Stamp>>
}

/** The highest counter that was seen of each laptop. */
export type Seen = Readonly<Record<string, number>>

/** Orders stamps: the later wins, and of two that count alike the one of the laptop whose id is greater. */
export function compareStamps(a: Stamp | undefined, b: Stamp | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined)
  return a.counter - b.counter || compareCodeUnits(a.device, b.device)
}

/** Whether somebody who has seen so much has seen a stamp. */
export function hasSeen(seen: Seen, stamp: Stamp | undefined): boolean {
  return stamp === undefined || (seen[stamp.device] ?? 0) >= stamp.counter
}

/** What two laptops have seen together. */
export function joinSeen(a: Seen, b: Seen): Seen {
  const joined: Record<string, number> = { ...a }
  for (const [device, counter] of Object.entries(b)) joined[device] = Math.max(joined[device] ?? 0, counter)
  return joined
}

/**
 * Stamps what changed since a record was last stamped; what is the same keeps its stamp. `stamp` is the one that
 * this laptop gives to all that it stamps now. What nobody filled in yet is older than anything that somebody wrote:
 * two laptops may begin the same finding.
 */
export function stampChanges(
  before: StampedRecord | undefined,
  now: Omit<StampedRecord, 'stamps'>,
  stamp: Stamp,
): StampedRecord {
  const stamps: Record<string, Stamp> = {}
  for (const [part, fields] of partsOf(now.type, [before?.fields ?? {}, now.fields])) {
    const known = before?.stamps[part]
    const isSame = known !== undefined && fields.every((field) => isEqual(before?.fields, now.fields, field))
    const isBlank = before === undefined && fields.every((field) => isUnwritten(now.fields[field]))
    stamps[part] = isSame ? known : isBlank ? { ...stamp, counter: 0 } : stamp
  }
  return { type: now.type, id: now.id, fields: now.fields, stamps }
}

/** What a new record holds where nobody wrote anything. */
function isUnwritten(value: CanonicalValue | undefined): boolean {
  return (
    value === undefined || value === null || value === false || value === 'unchecked' || isEmptyList(value)
  )
}

function isEmptyList(value: CanonicalValue): boolean {
  return Array.isArray(value) && value.length === 0
}

/** The parts of records of a type, each with the fields that any of them has. */
export function partsOf(
  type: string,
  all: readonly StampedRecord['fields'][],
): ReadonlyMap<string, readonly string[]> {
  const parts = new Map<string, string[]>()
  for (const field of new Set(all.flatMap((fields) => Object.keys(fields)))) {
    const part = partOf(type, field)
    const known = parts.get(part)
    if (known === undefined) parts.set(part, [field])
    else known.push(field)
  }
  return parts
}

/** Whether a field holds the same in two records; one that is absent is not one that is null. */
export function isEqual(
  a: StampedRecord['fields'] | undefined,
  b: StampedRecord['fields'] | undefined,
  field: string,
): boolean {
  const [one, other] = [a?.[field], b?.[field]]
  if (one === undefined || other === undefined) return one === other
  return one === other || canonicalJson(one) === canonicalJson(other)
}
