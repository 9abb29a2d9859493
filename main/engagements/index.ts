export { findEngagement, findSite } from './engagement-store.ts'
export { hasExpert, listExperts } from './people-store.ts'
export { programmeOfEngagement, readEngagement } from './read-engagement.ts'
export { engagementsHandlers } from './service.ts'
