export { type FollowUp, type FollowUpMeasure, type Outcome, outcome, outcomes } from './contract.ts'
export { answeredOf, countOutcomes, type OutcomeCounts, outcomeShare } from './figure.ts'
