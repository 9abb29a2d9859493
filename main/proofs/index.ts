export { proofHandlers } from './service.ts'
export { unlinkedOf } from './store.ts'
