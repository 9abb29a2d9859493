import type { Asset } from './contract.ts'

const written = [
  'name',
  'outline',
  'department',
  'manager',
  'location',
  'accessHolders',
  'externalHolders',
  'damageNote',
  'usefulnessReason',
  'nonPublicReason',
  'managedEvidence',
  'retention',
  'remarks',
] as const satisfies readonly (keyof Asset)[]

type Written = (typeof written)[number]

/** An asset that may lack whatever a person wrote about it in words of their own. */
export type MaskedAsset = Omit<Asset, Written> & Partial<Pick<Asset, Written>>

/**
 * Leaves out of an asset every text of a person's own: its name, outline, place and holders, and the reasons, which
 * tell them too. What was chosen from a list stays.
 */
export function maskAsset<T extends MaskedAsset>(asset: T): T {
  const masked: T = { ...asset }
  for (const field of written) delete masked[field]
  return masked
}
