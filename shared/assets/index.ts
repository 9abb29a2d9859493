export { type Asset, asset, type LevelChange, type ListedAsset } from './contract.ts'
export { type Assessment, assess, type Priority, type Requirement, type Verdict } from './judge.ts'
export { noteLevel, secretSince } from './level-history.ts'
export {
  type AssetRow,
  fillMasked,
  leaveOutUnknown,
  type MaskedAsset,
  maskAsset,
  maskedFields,
} from './mask.ts'
export { assetNumbers } from './numbers.ts'
export {
  type Category,
  category,
  categoryOf,
  exampleKinds,
  judgement,
  type Kind,
  kindsOfCategory,
  type Level,
  level,
  managed,
  marking,
  measure,
  medium,
  origin,
  owner,
} from './words.ts'
