export { type Asset, asset, type LevelChange, type ListedAsset } from './contract.ts'
export { type Assessment, assess, type Priority, type Requirement, type Verdict } from './judge.ts'
export { noteLevel, secretSince } from './level-history.ts'
export { type MaskedAsset, maskAsset } from './mask.ts'
export { assetNumbers } from './numbers.ts'
export {
  type Category,
  category,
  categoryOf,
  exampleKinds,
  type Kind,
  kindsOfCategory,
  type Level,
  level,
  measure,
  medium,
} from './words.ts'
