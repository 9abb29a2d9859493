export { hoursHandlers } from './service.ts'
export { toTimeEntry } from './read-entry.ts'
export { listEntries } from './store.ts'
