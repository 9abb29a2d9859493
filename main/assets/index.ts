export { listAssetRows, putAssetRecord } from './records.ts'
export { assetsHandlers } from './service.ts'
export { findAsset, setAssetRemoved } from './store.ts'
