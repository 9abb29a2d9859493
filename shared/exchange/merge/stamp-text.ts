import { canonicalJson } from '../canonical.ts'
import type { Stamp } from './stamps.ts'

/** Stamps by the name of the part. */
export type Stamps = Readonly<Record<string, Stamp>>

/**
 * Stamps as a file and the vault hold them: JSON of `[counter, laptop]` by part, the laptop counted in a list, and the
 * stamp that most parts share once, under the empty name.
 */
export function writeStamps(
  parts: readonly string[],
  stamps: Stamps,
  deviceAt: (device: string) => number,
): string {
  const shared = mostShared(parts, stamps)
  const written: Record<string, [number, number] | null> = {}
  if (shared !== undefined) written[''] = [shared.counter, deviceAt(shared.device)]
  for (const part of new Set([...parts, ...Object.keys(stamps)])) {
    const stamp = stamps[part]
    const isListed = parts.includes(part)
    if (stamp === undefined) {
      if (shared !== undefined) written[part] = null
    } else if (!isListed || stamp.counter !== shared?.counter || stamp.device !== shared.device) {
      written[part] = [stamp.counter, deviceAt(stamp.device)]
    }
  }
  return canonicalJson(written)
}

/** The stamps that were written so; undefined for a text that holds none. */
export function readStamps(
  text: string,
  parts: readonly string[],
  devices: readonly string[],
): Stamps | undefined {
  let written: unknown
  try {
    written = JSON.parse(text)
  } catch {
    return undefined
  }
  if (written === null || typeof written !== 'object' || Array.isArray(written)) return undefined
  const stamps: Record<string, Stamp> = {}
  const entries = new Map(Object.entries(written))
  for (const part of new Set([...(entries.has('') ? parts : []), ...entries.keys()])) {
    if (part === '') continue
    const value: unknown = entries.has(part) ? entries.get(part) : entries.get('')
    if (value === null) continue
    const stamp = toStamp(value, devices)
    if (stamp === undefined) return undefined
    stamps[part] = stamp
  }
  return stamps
}

/** No laptop writes so often; a greater counter would leave none to come after it. */
export const maxCounter = 1_000_000_000

function toStamp(value: unknown, devices: readonly string[]): Stamp | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined
  const [counter, at] = value
  const device = devices[at as number]
  if (!Number.isInteger(counter) || counter < 0 || counter > maxCounter || device === undefined)
    return undefined
  return { counter, device }
}

function mostShared(parts: readonly string[], stamps: Stamps): Stamp | undefined {
  const counts = new Map<string, { stamp: Stamp; count: number }>()
  for (const part of parts) {
    const stamp = stamps[part]
    if (stamp === undefined) continue
    const key = `${stamp.counter} ${stamp.device}`
    const known = counts.get(key)
    if (known === undefined) counts.set(key, { stamp, count: 1 })
    else known.count += 1
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.stamp
}
