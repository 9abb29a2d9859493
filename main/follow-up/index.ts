export { followUpHandlers } from './service.ts'
export { type FollowUpRow, findFollowUp, readMeasureStates } from './store.ts'
