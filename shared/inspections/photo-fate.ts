import type { Photo } from './contract.ts'

/** What became of a photo: each counts at one place of the ledger. */
export type PhotoFate = 'exported' | 'removed' | 'parked' | 'secret'

/**
 * Where a photo counts: what is removed counts nowhere else, what is parked is not held back besides, and a secret
 * goes out only where it was chosen.
 */
export function photoFate(
  { isRemoved, isSecret }: Pick<Photo, 'isRemoved' | 'isSecret'>,
  isParked: boolean,
  isChosen: boolean,
): PhotoFate {
  if (isRemoved) return 'removed'
  if (isParked) return 'parked'
  return isSecret && !isChosen ? 'secret' : 'exported'
}
