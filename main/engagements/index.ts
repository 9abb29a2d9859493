export {
  findEngagement,
  findHandsOn,
  findSite,
  insertEngagement,
  insertSite,
  insertStepChange,
  minuteTotals,
} from './engagement-store.ts'
export { findCompany, hasExpert, insertCompany, insertExpert, listExperts } from './people-store.ts'
export { findPlan } from './plan-store.ts'
export { programmeOfEngagement, readEngagement } from './read-engagement.ts'
export { engagementsHandlers } from './service.ts'
