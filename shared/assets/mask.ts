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
export type MaskedAsset = Omit<Asset, Written> & { readonly [K in Written]?: Asset[K] }

/** An asset as a workbook is made of it. */
export type AssetRow = MaskedAsset & { readonly revision: number; readonly isRemoved: boolean }

/** Which fields a masked asset may lack, for a schema. */
export const maskedFields = Object.fromEntries(written.map((field) => [field, true])) as Readonly<
  Record<Written, true>
>

/**
 * Leaves out of an asset every text of a person's own: its name, outline, place and holders, and the reasons, which
 * tell them too. What was chosen from a list stays.
 */
export function maskAsset<T extends MaskedAsset>(asset: T): T {
  return without(asset, () => true)
}

/** Leaves out of an asset that came here masked what nobody wrote since: it is not empty but unknown. */
export function leaveOutUnknown<T extends MaskedAsset>(asset: T): T {
  return without(asset, isEmpty)
}

/** Gives a masked asset back every field, empty where it lacked one, and tells whether it lacked any. */
export function fillMasked(asset: MaskedAsset): { readonly asset: Asset; readonly isMasked: boolean } {
  const none = { ja: null, local: null }
  const pairs = { name: none, outline: none, location: none }
  const texts = Object.fromEntries(written.filter((field) => !(field in pairs)).map((field) => [field, null]))
  return {
    asset: { ...texts, ...pairs, ...asset } as Asset,
    isMasked: written.some((field) => asset[field] === undefined),
  }
}

function without<T extends MaskedAsset>(asset: T, isLeftOut: (value: MaskedAsset[Written]) => boolean): T {
  const masked: T = { ...asset }
  for (const field of written) if (isLeftOut((asset as MaskedAsset)[field])) delete masked[field]
  return masked
}

function isEmpty(value: MaskedAsset[Written]): boolean {
  if (value === null || value === undefined) return true
  return typeof value === 'object' && value.ja === null && value.local === null
}
