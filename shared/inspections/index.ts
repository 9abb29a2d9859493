export type { Answer, Finding, Photo, Severity } from './contract.ts'
