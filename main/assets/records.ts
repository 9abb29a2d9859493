import { type AssetRow, fillMasked, leaveOutUnknown, type MaskedAsset } from '../../shared/assets/index.ts'
import type { ReadableDatabase, WritableDatabase } from '../vault/index.ts'
import { findAsset, listAssets, putAsset, setAssetRemoved } from './store.ts'

/** The assets of an engagement as a workbook is made of them, removed ones among them. */
export function listAssetRows(db: ReadableDatabase, engagementId: string): AssetRow[] {
  return listAssets(db, engagementId).map(({ isMasked, savedAt: _, ...asset }) =>
    isMasked ? leaveOutUnknown(asset) : asset,
  )
}

/** Puts an asset of another laptop into the vault, new or in the place of the one with its id. */
export function putAssetRecord(
  db: WritableDatabase,
  record: MaskedAsset,
  { now, isRemoved }: { readonly now: string; readonly isRemoved: boolean },
): void {
  const before = findAsset(db, record.id)
  const { asset, isMasked } = fillMasked(record)
  putAsset(db, { ...asset, isMasked, isRemoved, savedAt: now, revision: (before?.revision ?? 0) + 1 })
  if ((before?.isRemoved ?? false) !== isRemoved) setAssetRemoved(db, record.id, isRemoved ? now : null)
}
