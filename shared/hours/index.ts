export { capMinutes, remainingMinutes, supportPeriod } from './budget.ts'
export type { TimeEntry } from './contract.ts'
export { isTimeZone } from './local-time.ts'
