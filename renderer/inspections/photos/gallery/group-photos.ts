import type { Output } from '../../../../shared/contract.ts'
import type { Zone } from '../../../../shared/inspections/contract.ts'

/** A photo with its place in the inspection. */
export type PlacedPhoto = Output<'inspections.listPhotos'>['items'][number]

/** The photos of one item in one zone. */
export type PhotoGroup = {
  readonly key: string
  readonly itemId: string
  /** Null: the site as a whole. */
  readonly zone: Zone | null
  readonly photos: readonly PlacedPhoto[]
}

/** Which photos a gallery shows. */
export type PhotoFilter = 'all' | 'secret' | 'removed'

/** Whether a photo is shown; what is removed shows up among its like alone. */
export function passes({ isRemoved, isSecret }: PlacedPhoto, filter: PhotoFilter): boolean {
  if (filter === 'removed') return isRemoved
  return !isRemoved && (filter === 'all' || isSecret)
}

/** Photos by zone in the order of the walk, the site as a whole first, and in a zone by item. */
export function groupPhotos(photos: readonly PlacedPhoto[], zones: readonly Zone[]): PhotoGroup[] {
  const groups = new Map<string, PhotoGroup & { readonly photos: PlacedPhoto[] }>()
  for (const photo of photos) {
    const key = `${photo.zoneId ?? ''} ${photo.itemId}`
    const zone = zones.find(({ id }) => id === photo.zoneId) ?? null
    const group = groups.get(key) ?? { key, itemId: photo.itemId, zone, photos: [] }
    group.photos.push(photo)
    groups.set(key, group)
  }
  const placeOf = ({ zone }: PhotoGroup) => (zone === null ? -1 : zones.indexOf(zone))
  return [...groups.values()].sort(
    (a, b) => placeOf(a) - placeOf(b) || (a.itemId < b.itemId ? -1 : a.itemId > b.itemId ? 1 : 0),
  )
}
