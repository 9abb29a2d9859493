export { DraftsTab } from './drafts-tab.tsx'
