import type { PackFile, PackItem } from '../pack.ts'

/** The set of zones that a form without a sheet of zones gets: each kind that its questions name, once. */
export function ownSet(items: readonly Pick<PackItem, 'zoneKinds'>[]): PackFile['zoneSets'] {
  const kinds = [...new Set(items.flatMap(({ zoneKinds }) => zoneKinds))]
  return kinds.length === 0 ? {} : { own: kinds }
}
