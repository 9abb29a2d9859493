export type {
  Answer,
  AssetLevel,
  Checklist,
  ChecklistItem,
  Finding,
  ImprovementAction,
  Inspection,
  InspectionScore,
  Photo,
  RankedFinding,
  ScoreLine,
  Severity,
  StatedPair,
  Zone,
} from './contract.ts'
export { findParked, readConditions } from './parked.ts'
export { appliesAt, hasSeverity, suggestSeverity } from './rules.ts'
export { levelOf } from './score.ts'
export { openSides } from './text-pair.ts'
