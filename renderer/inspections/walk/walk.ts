import type {
  ChecklistItem,
  FindingMark,
  Outline,
  ParkedCause,
  Zone,
} from '../../../shared/inspections/contract.ts'
import { type Conditions, createAsker, findParked } from '../../../shared/inspections/parked.ts'
import { appliesAt, isLookedForAt } from '../../../shared/inspections/rules.ts'

/** Where an answer belongs; null is the site as a whole. */
export type Place = { readonly itemId: string; readonly zoneId: string | null }

/** A place of the walk with the items to look at there: those asked for, and others that were answered there. */
export type Stop = {
  /** Null: the site as a whole, interviews and documents. */
  readonly zone: Zone | null
  readonly items: readonly ChecklistItem[]
  /** Items that want an answer; notes want none. */
  readonly askedCount: number
  readonly answeredCount: number
}

/** An inspection as it is walked. */
export type Walk = {
  /** The site as a whole first, then the zones in their order. */
  readonly stops: readonly Stop[]
  readonly removedZones: readonly Zone[]
  /** The findings that count nowhere for now, by id. */
  readonly parked: ReadonlyMap<string, ParkedCause>
  readonly markAt: (place: Place) => FindingMark | undefined
  /** Tells whether an item is asked for at a stop, whether or not it was answered there. */
  readonly isAskedAt: (item: ChecklistItem, zone: Zone | null) => boolean
  readonly askedCount: number
  readonly answeredCount: number
}

/** The key of a place in maps and lists. */
export function placeKey({ itemId, zoneId }: Place): string {
  return `${itemId}\n${zoneId ?? ''}`
}

/** Tells whether an item wants an answer at all. */
export function wantsAnswer({ type }: Pick<ChecklistItem, 'type'>): boolean {
  return type !== 'note'
}

/** Tells whether a mark is an answer to its item; a picture is answered by a photo. */
export function isAnswered(item: Pick<ChecklistItem, 'type'>, mark: FindingMark | undefined): boolean {
  if (mark === undefined) return false
  return mark.answer !== 'unchecked' || mark.value !== null || (item.type === 'image' && mark.photoCount > 0)
}

/** Lays an inspection out as a walk; `items` are those of its checklist, `conditions` theirs. */
export function layOutWalk(
  { zones, marks, siteKind }: Pick<Outline, 'zones' | 'marks' | 'siteKind'>,
  items: readonly ChecklistItem[],
  conditions: Conditions,
): Walk {
  const removedZones = zones.filter(({ isRemoved }) => isRemoved)
  const onWalk = zones.filter(({ isRemoved }) => !isRemoved)
  const removed = new Set(removedZones.map(({ id }) => id))
  const parked = findParked(conditions, marks, removed)
  const holds = createAsker(conditions, marks, removed)
  const live = new Map(
    marks.filter(({ id }) => !parked.has(id)).map((mark) => [placeKey(mark), mark] as const),
  )
  const markAt = (place: Place) => live.get(placeKey(place))
  const isAskedAt = (item: ChecklistItem, zone: Zone | null) =>
    appliesAt(item, siteKind) && isLookedForAt(item, zone, onWalk) && holds(item.id, zone?.id ?? null)

  const stops = [null, ...onWalk].map((zone): Stop => {
    const zoneId = zone?.id ?? null
    const here = items.filter(
      (item) => isAskedAt(item, zone) || markAt({ itemId: item.id, zoneId }) !== undefined,
    )
    const wanted = here.filter(wantsAnswer)
    const answered = wanted.filter((item) => isAnswered(item, markAt({ itemId: item.id, zoneId })))
    return { zone, items: here, askedCount: wanted.length, answeredCount: answered.length }
  })
  const sum = (key: 'askedCount' | 'answeredCount') => stops.reduce((total, stop) => total + stop[key], 0)
  return {
    stops,
    removedZones,
    parked,
    markAt,
    isAskedAt,
    askedCount: sum('askedCount'),
    answeredCount: sum('answeredCount'),
  }
}
