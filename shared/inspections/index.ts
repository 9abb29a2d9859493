export type { Answer, Checklist, ChecklistItem, Finding, Photo, Severity } from './contract.ts'
export { appliesAt } from './rules.ts'
