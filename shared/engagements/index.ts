export type { Company, Engagement, Expert, Plan, Site } from './contract.ts'
export { type Programme, programme } from './programme.ts'
