import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { UiLanguage } from '../shared/languages.ts'
import { firstLanguage, firstTexts } from './first-texts.ts'
import { fetchTexts, type Texts } from './texts.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: Texts
    returnNull: false
  }
}

let wanted: UiLanguage = firstLanguage

/** Starts the interface in the language of the settings, once its texts are there. */
export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', (tag) => {
    document.documentElement.lang = tag
  })
  await i18next.use(initReactI18next).init({
    lng: firstLanguage,
    // A test proves every language complete: nothing has to stand in for a text.
    fallbackLng: false,
    resources: { [firstLanguage]: { ...(await firstTexts) } },
    defaultNS: 'common',
    initAsync: false,
    interpolation: { escapeValue: false },
  })
}

/** Lets the interface speak another language; the former stays on the screen until the texts are there. */
export async function speak(language: UiLanguage): Promise<void> {
  wanted = language
  if (!i18next.hasResourceBundle(language, 'common')) {
    const texts = await fetchTexts(language)
    for (const [namespace, own] of Object.entries(texts)) i18next.addResourceBundle(language, namespace, own)
  }
  // Whoever chose yet another one meanwhile wants that one.
  if (language === wanted && language !== i18next.language) await i18next.changeLanguage(language)
}
