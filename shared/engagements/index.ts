export type { Company, Engagement, Expert, Site } from './contract.ts'
export { company, engagementKind, expert, site } from './contract.ts'
export type { Plan } from './plan-contract.ts'
export { type Programme, programme } from './programme.ts'
