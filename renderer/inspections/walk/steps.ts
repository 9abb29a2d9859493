import type { ChecklistItem } from '../../../shared/inspections/contract.ts'
import { isAnswered, type Place, type Stop, type Walk, wantsAnswer } from './walk.ts'

/** The stop of a zone; the site as a whole where there is no such zone on the walk. */
export function stopOf({ stops }: Pick<Walk, 'stops'>, zoneId: string | null): Stop {
  const [whole] = stops
  const found = stops.find(({ zone }) => (zone?.id ?? null) === zoneId) ?? whole
  if (found === undefined) throw new Error('a walk has at least the site as a whole')
  return found
}

/** The items of a stop, with one that is looked at there besides, in the order of the checklist. */
export function itemsAt(
  stop: Stop,
  extraId: string | null,
  all: readonly ChecklistItem[],
): readonly ChecklistItem[] {
  if (extraId === null || stop.items.some(({ id }) => id === extraId)) return stop.items
  const here = new Set(stop.items.map(({ id }) => id)).add(extraId)
  return all.filter(({ id }) => here.has(id))
}

/** The place before or after another, through the zone and on into the next one; null at the ends of the walk. */
export function step(
  walk: Pick<Walk, 'stops'>,
  from: Place,
  by: 1 | -1,
  all: readonly ChecklistItem[],
): Place | null {
  const stop = stopOf(walk, from.zoneId)
  const items = itemsAt(stop, from.itemId, all)
  const next = items[items.findIndex(({ id }) => id === from.itemId) + by]
  if (next !== undefined) return { itemId: next.id, zoneId: from.zoneId }
  return stepStop(walk, from.zoneId, by, by === 1 ? 'first' : 'last')
}

/** A place at the stop before or after that of a zone, passing by stops without items; null at the ends. */
export function stepStop(
  { stops }: Pick<Walk, 'stops'>,
  zoneId: string | null,
  by: 1 | -1,
  end: 'first' | 'last' = 'first',
): Place | null {
  const at = stops.findIndex(({ zone }) => (zone?.id ?? null) === zoneId)
  for (let index = at + by; index >= 0 && index < stops.length; index += by) {
    const stop = stops[index]
    const item = end === 'first' ? stop?.items[0] : stop?.items.at(-1)
    if (stop !== undefined && item !== undefined) return { itemId: item.id, zoneId: stop.zone?.id ?? null }
  }
  return null
}

/** The first place without an answer after another, round the walk; null when there is none elsewhere. */
export function nextUnchecked(walk: Walk, from: Place | null): Place | null {
  const places = walk.stops.flatMap(({ zone, items }) =>
    items.map((item) => ({ item, itemId: item.id, zoneId: zone?.id ?? null })),
  )
  const isFrom = ({ itemId, zoneId }: Place) => itemId === from?.itemId && zoneId === from.zoneId
  const at = places.findIndex(isFrom)
  const start = at === -1 ? startOf(walk, from, places.length) : at + 1
  const round = [...places.slice(start), ...places.slice(0, start)]
  const found = round.find(
    (place) => !isFrom(place) && wantsAnswer(place.item) && !isAnswered(place.item, walk.markAt(place)),
  )
  return found === undefined ? null : { itemId: found.itemId, zoneId: found.zoneId }
}

/** Where a walk begins: at the first place without an answer, else at its first item. */
export function startPlace(walk: Walk): Place {
  const [first] = walk.stops.flatMap(({ zone, items }) =>
    items.slice(0, 1).map(({ id }) => ({ itemId: id, zoneId: zone?.id ?? null })),
  )
  return nextUnchecked(walk, null) ?? first ?? { itemId: '', zoneId: null }
}

/** Where the stop of a place that is not on the walk begins among all places. */
function startOf({ stops }: Walk, from: Place | null, end: number): number {
  if (from === null) return 0
  const at = stops.findIndex(({ zone }) => (zone?.id ?? null) === from.zoneId)
  return at === -1 ? end : stops.slice(0, at).reduce((sum, { items }) => sum + items.length, 0)
}

/** The place of an item nearest to a zone: there if asked for or answered there, else where the walk has it first. */
export function placeOf(walk: Walk, itemId: string, zoneId: string | null): Place {
  const has = (stop: Stop) => stop.items.some(({ id }) => id === itemId)
  const here = stopOf(walk, zoneId)
  const found = has(here) ? here : walk.stops.find(has)
  return { itemId, zoneId: found === undefined ? zoneId : (found.zone?.id ?? null) }
}
