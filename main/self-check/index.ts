export { selfCheckHandlers } from './service.ts'
export { findSelfCheck, listSelfChecks } from './store.ts'
export { wordsOfSheet } from './texts.ts'
