export { capMinutes, remainingMinutes, supportPeriod } from './budget.ts'
export type { TimeEntry } from './contract.ts'
export { isTimeZone, toLocalTime } from './local-time.ts'
