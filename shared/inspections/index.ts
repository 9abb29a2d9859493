export type {
  Answer,
  AssetLevel,
  Checklist,
  ChecklistItem,
  Finding,
  ImprovementAction,
  Inspection,
  InspectionScore,
  ItemValue,
  Photo,
  PhotoEdits,
  RankedFinding,
  ScoreLine,
  Severity,
  StatedPair,
  StatedPairInput,
  TextState,
  Zone,
} from './contract.ts'
export {
  answer,
  assetLevel,
  costTier,
  effort,
  itemValue,
  photoEdits,
  rankingWeights,
  severity,
  textState,
} from './contract.ts'
export { checkValue, fitsItem } from './item-value.ts'
export { findParked, readConditions } from './parked.ts'
export {
  arrowShape,
  leavesAsIs,
  markWidth,
  noEdits,
  type PixelRect,
  redactedPixels,
  turnBox,
  turnPoint,
} from './photo-edits.ts'
export { type PhotoFate, photoFate } from './photo-fate.ts'
export { radarCode } from './radar-code.ts'
export { defaultWeights } from './ranking.ts'
export { appliesAt, hasSeverity, suggestSeverity } from './rules.ts'
export { levelOf } from './score.ts'
export { changePair, emptyPair, type FollowedPair, openSides } from './text-pair.ts'
