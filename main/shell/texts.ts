import { createInstance, type i18n } from 'i18next'
import enCommon from '../../locales/en/common.json' with { type: 'json' }
import enVault from '../../locales/en/vault.json' with { type: 'json' }
import jaCommon from '../../locales/ja/common.json' with { type: 'json' }
import jaVault from '../../locales/ja/vault.json' with { type: 'json' }
import type { UiLanguage } from '../../shared/shell.ts'

/** The words of dialogs, menu and recovery sheet in one language. */
export type ShellTexts = {
  readonly common: (key: string) => string
  readonly vault: (key: string) => string
}

let instance: i18n | null = null

/** Answers the shell's words in the language that the settings name now. */
export function shellTexts(language: UiLanguage): ShellTexts {
  instance ??= start()
  const common = instance.getFixedT(language, 'common')
  const vault = instance.getFixedT(language, 'vault')
  return { common: (key) => common(key), vault: (key) => vault(key) }
}

function start(): i18n {
  const made = createInstance()
  void made.init({
    lng: 'ja',
    fallbackLng: 'ja',
    initAsync: false,
    resources: { ja: { common: jaCommon, vault: jaVault }, en: { common: enCommon, vault: enVault } },
  })
  return made
}
