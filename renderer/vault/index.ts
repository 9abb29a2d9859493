import { lazy } from 'react'

export { FirstRunScreen } from './first-run-screen.tsx'
export {
  type NewPassphrase,
  NewPassphraseFields,
  newPassphraseProblem,
} from './new-passphrase-fields.tsx'
export { UnlockScreen } from './unlock-screen.tsx'

/** Fetches the settings, which the door of the vault does not need. */
export const loadSettings = () => import('./settings-screen.tsx')

/** 設定, fetched when it is shown. */
export const SettingsScreen = lazy(async () => ({ default: (await loadSettings()).SettingsScreen }))
