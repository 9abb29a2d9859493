export { assetsHandlers } from './service.ts'
export { listAssets } from './store.ts'
