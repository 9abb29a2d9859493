import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import enCommon from '../locales/en/common.json' with { type: 'json' }
import enDrafting from '../locales/en/drafting.json' with { type: 'json' }
import enEngagements from '../locales/en/engagements.json' with { type: 'json' }
import enErrors from '../locales/en/errors.json' with { type: 'json' }
import enExchange from '../locales/en/exchange.json' with { type: 'json' }
import enHours from '../locales/en/hours.json' with { type: 'json' }
import enInspections from '../locales/en/inspections.json' with { type: 'json' }
import enProgramme from '../locales/en/programme.json' with { type: 'json' }
import enSettings from '../locales/en/settings.json' with { type: 'json' }
import enVault from '../locales/en/vault.json' with { type: 'json' }
import jaCommon from '../locales/ja/common.json' with { type: 'json' }
import jaDrafting from '../locales/ja/drafting.json' with { type: 'json' }
import jaEngagements from '../locales/ja/engagements.json' with { type: 'json' }
import jaErrors from '../locales/ja/errors.json' with { type: 'json' }
import jaExchange from '../locales/ja/exchange.json' with { type: 'json' }
import jaHours from '../locales/ja/hours.json' with { type: 'json' }
import jaInspections from '../locales/ja/inspections.json' with { type: 'json' }
import jaProgramme from '../locales/ja/programme.json' with { type: 'json' }
import jaSettings from '../locales/ja/settings.json' with { type: 'json' }
import jaVault from '../locales/ja/vault.json' with { type: 'json' }
import type { UiLanguage } from '../shared/shell.ts'

const ja = {
  common: jaCommon,
  vault: jaVault,
  settings: jaSettings,
  errors: jaErrors,
  engagements: jaEngagements,
  hours: jaHours,
  inspections: jaInspections,
  drafting: jaDrafting,
  exchange: jaExchange,
  programme: jaProgramme,
}

const en = {
  common: enCommon,
  vault: enVault,
  settings: enSettings,
  errors: enErrors,
  engagements: enEngagements,
  hours: enHours,
  inspections: enInspections,
  drafting: enDrafting,
  exchange: enExchange,
  programme: enProgramme,
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: typeof ja
    returnNull: false
  }
}

/** Starts the interface in a language; every text is there at once, nothing is loaded later. */
export function startI18n(language: UiLanguage): void {
  i18next.on('languageChanged', (tag) => {
    document.documentElement.lang = tag
  })
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'ja',
    resources: { ja, en },
    defaultNS: 'common',
    initAsync: false,
    interpolation: { escapeValue: false },
  })
}

/** The language of the interface; anything else than English is Japanese. */
export function uiLanguageOf(tag: string): UiLanguage {
  return tag.startsWith('en') ? 'en' : 'ja'
}
