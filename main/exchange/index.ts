export { consolidateHandlers } from './consolidate/service.ts'
export { exchangeHandlers } from './service.ts'

/** Puts workbooks together without a vault; loaded when asked for. */
export const loadConsolidation = () => import('./consolidate/run.ts')
