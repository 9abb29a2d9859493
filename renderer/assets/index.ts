export { AssetsTab } from './assets-tab.tsx'
export { PickAssets, type PickedAsset } from './pick-assets.tsx'
