export { listAssetRows, putAssetRecord } from './records.ts'
export { assetsHandlers } from './service.ts'
export { setAssetRemoved } from './store.ts'
