import { createInstance, type i18n } from 'i18next'
import deClauses from '../../locales/de/clauses.json' with { type: 'json' }
import deDocuments from '../../locales/de/documents.json' with { type: 'json' }
import deLibrary from '../../locales/de/library.json' with { type: 'json' }
import enClauses from '../../locales/en/clauses.json' with { type: 'json' }
import enDocuments from '../../locales/en/documents.json' with { type: 'json' }
import enLibrary from '../../locales/en/library.json' with { type: 'json' }
import frClauses from '../../locales/fr/clauses.json' with { type: 'json' }
import frDocuments from '../../locales/fr/documents.json' with { type: 'json' }
import frLibrary from '../../locales/fr/library.json' with { type: 'json' }
import hiClauses from '../../locales/hi/clauses.json' with { type: 'json' }
import hiDocuments from '../../locales/hi/documents.json' with { type: 'json' }
import hiLibrary from '../../locales/hi/library.json' with { type: 'json' }
import idClauses from '../../locales/id/clauses.json' with { type: 'json' }
import idDocuments from '../../locales/id/documents.json' with { type: 'json' }
import idLibrary from '../../locales/id/library.json' with { type: 'json' }
import jaClauses from '../../locales/ja/clauses.json' with { type: 'json' }
import jaDocuments from '../../locales/ja/documents.json' with { type: 'json' }
import jaLibrary from '../../locales/ja/library.json' with { type: 'json' }
import thClauses from '../../locales/th/clauses.json' with { type: 'json' }
import thDocuments from '../../locales/th/documents.json' with { type: 'json' }
import thLibrary from '../../locales/th/library.json' with { type: 'json' }
import viClauses from '../../locales/vi/clauses.json' with { type: 'json' }
import viDocuments from '../../locales/vi/documents.json' with { type: 'json' }
import viLibrary from '../../locales/vi/library.json' with { type: 'json' }
import zhClauses from '../../locales/zh-CN/clauses.json' with { type: 'json' }
import zhDocuments from '../../locales/zh-CN/documents.json' with { type: 'json' }
import zhLibrary from '../../locales/zh-CN/library.json' with { type: 'json' }
import type { DraftLanguage } from '../../shared/drafting/answers.ts'
import type { TextOf } from '../../shared/drafting/bind-values.ts'

/** All texts of documents as they stand in their files, by language and namespace. */
export const documentTexts: Readonly<Record<DraftLanguage, Readonly<Record<string, object>>>> = {
  ja: { clauses: jaClauses, documents: jaDocuments, library: jaLibrary },
  en: { clauses: enClauses, documents: enDocuments, library: enLibrary },
  'zh-CN': { clauses: zhClauses, documents: zhDocuments, library: zhLibrary },
  th: { clauses: thClauses, documents: thDocuments, library: thLibrary },
  vi: { clauses: viClauses, documents: viDocuments, library: viLibrary },
  id: { clauses: idClauses, documents: idDocuments, library: idLibrary },
  hi: { clauses: hiClauses, documents: hiDocuments, library: hiLibrary },
  de: { clauses: deClauses, documents: deDocuments, library: deLibrary },
  fr: { clauses: frClauses, documents: frDocuments, library: frLibrary },
}

let instance: i18n | undefined

// One instance for all languages, made when the first draft is read; answers are never parsed as templates.
function translations(): i18n {
  if (instance) return instance
  instance = createInstance()
  void instance.init({
    defaultNS: 'clauses',
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
    resources: documentTexts,
  })
  return instance
}

/** The texts of documents in one language; a text that is missing is a bug. */
export function clauseTexts(language: DraftLanguage): TextOf {
  const { exists, t } = translations()
  return (key, values) => {
    if (!exists(key, { lng: language })) throw new Error(`no text ${key} in ${language}`)
    return t(key, { lng: language, ...values })
  }
}

/** What a variant of the library rests on: laws are cited in Japanese and English, other columns have the English. */
export function groundTexts(language: DraftLanguage): (clauseId: string, key: string) => string {
  const text = clauseTexts(language === 'ja' ? 'ja' : 'en')
  return (clauseId, key) => text(`library:basis.${clauseId}.${key}`)
}
