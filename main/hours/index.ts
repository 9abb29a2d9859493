export { toTimeEntry } from './read-entry.ts'
export { hoursHandlers } from './service.ts'
export { listEntries } from './store.ts'
export { timerHandlers } from './timer/service.ts'
