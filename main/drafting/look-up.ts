import { createInstance } from 'i18next'
import type { UiLanguage } from '../../shared/languages.ts'

/** Looks a text up, its namespace and `:` before its key, and fills its placeholders. */
export type LookUp = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** The texts of some namespaces in one language; a text that is missing is a bug. */
export function lookUpIn(language: UiLanguage, namespaces: Readonly<Record<string, object>>): LookUp {
  const i18n = createInstance()
  void i18n.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    // What a person typed or a document says is never parsed as a template.
    interpolation: { escapeValue: false, skipOnVariables: true },
    resources: { [language]: { ...namespaces } },
  })
  return (key, values) => {
    if (!i18n.exists(key)) throw new Error(`no text ${key} in ${language}`)
    return i18n.t(key, { ...values })
  }
}
