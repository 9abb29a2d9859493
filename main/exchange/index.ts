export { consolidateHandlers } from './consolidate/service.ts'
export { mergeHandlers } from './merge/service.ts'
export { receiptHandlers } from './receipts/service.ts'
export { exchangeHandlers } from './service.ts'
export { wipeHandlers } from './wipe/service.ts'

/** Reads the office's list of keys; loaded when asked for. */
export const loadKeyFile = () => import('./key-file.ts')

/** Puts workbooks together without a vault; loaded when asked for. */
export const loadConsolidation = () => import('./consolidate/run.ts')
