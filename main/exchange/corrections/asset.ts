import { leaveOutUnknown } from '../../../shared/assets/index.ts'
import { contract } from '../../../shared/contract.ts'
import { assetsHandlers, findAsset } from '../../assets/index.ts'
import { type AssetChange, assetFields, type ShownAsset } from '../fields/asset-fields.ts'
import { defineKind, refuseUnless } from './kind.ts'

/** Information assets. */
export const assets = defineKind<ShownAsset, AssetChange>('asset', Object.values(assetFields), (db, id) => {
  const found = findAsset(db, id)
  if (found === undefined || found.isRemoved) return undefined
  const inputOf = (change: AssetChange) => ({ id, ...withPairs(change) })
  return {
    engagementId: found.engagementId,
    line: { asset: found.isMasked ? leaveOutUnknown(found) : found },
    refuse: (change) => refuseUnless(contract['assets.update'].input, inputOf(change)),
    apply: (context, change) => assetsHandlers['assets.update'](context, inputOf(change)),
  }
})

/** Sides such as `name.ja` in their pairs. */
function withPairs(change: AssetChange): AssetChange {
  const fields: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(change)) {
    const [name = key, side] = key.split('.')
    fields[name] = side === undefined ? value : { ...Object(fields[name]), [side]: value }
  }
  return fields
}
