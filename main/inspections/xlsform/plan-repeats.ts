import type { PackFile } from '../pack.ts'

/** A kind of zone that can be written as a repeat: around which items, and how it stands to their groups. */
export type RepeatPlan = {
  readonly kind: string
  readonly first: number
  readonly last: number
  /** Outside whole groups, inside one group, or the group itself. */
  readonly place: 'outside' | 'inside' | 'group'
}

/**
 * The checklist's own kinds of zone that XLSForm can say as a repeat: their items follow each other, belong to that
 * kind alone and cut no group in two. What can't be said so stands in our own columns and sheet.
 */
export function planRepeats(file: PackFile): RepeatPlan[] {
  const own = new Set(Object.values(file.texts).flatMap(({ zoneKinds }) => Object.keys(zoneKinds)))
  return [...own].flatMap((kind) => planRepeat(kind, file) ?? [])
}

function planRepeat(kind: string, { items, groups, languages, texts }: PackFile): RepeatPlan | null {
  const first = items.findIndex(({ zoneKinds }) => zoneKinds.includes(kind))
  const last = items.findLastIndex(({ zoneKinds }) => zoneKinds.includes(kind))
  const run = items.slice(first, last + 1)
  if (first < 0 || !run.every(({ zoneKinds }) => zoneKinds.length === 1 && zoneKinds[0] === kind)) return null
  if (items.some(({ id }) => id === kind)) return null
  const inside = [...new Set(run.map(({ group }) => group))]
  const isWhole = (group: string) =>
    items.every((item, at) => item.group !== group || (at >= first && at <= last))
  if (groups.includes(kind)) {
    const isSame = languages.every((tag) => texts[tag]?.groups[kind] === texts[tag]?.zoneKinds[kind])
    return inside.length === 1 && inside[0] === kind && isWhole(kind) && isSame
      ? { kind, first, last, place: 'group' }
      : null
  }
  if (inside.length === 1) return { kind, first, last, place: 'inside' }
  return inside.every(isWhole) ? { kind, first, last, place: 'outside' } : null
}
