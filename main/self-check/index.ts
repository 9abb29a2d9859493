export { selfCheckHandlers } from './service.ts'
export { findSelfCheck, listSelfChecks } from './store.ts'
export { selfCheckWords, wordsOfSheet } from './texts.ts'
