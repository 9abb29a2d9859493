import { createInstance, type i18n } from 'i18next'
import enClauses from '../../locales/en/clauses.json' with { type: 'json' }
import enLint from '../../locales/en/lint.json' with { type: 'json' }
import jaClauses from '../../locales/ja/clauses.json' with { type: 'json' }
import jaLint from '../../locales/ja/lint.json' with { type: 'json' }
import thClauses from '../../locales/th/clauses.json' with { type: 'json' }
import viClauses from '../../locales/vi/clauses.json' with { type: 'json' }
import zhClauses from '../../locales/zh-CN/clauses.json' with { type: 'json' }
import type { DraftLanguage } from '../../shared/drafting/answers.ts'
import type { TextOf } from '../../shared/drafting/bind-values.ts'

let instance: i18n | undefined

// One instance for all languages, made when the first draft is read; answers are never parsed as templates.
function translations(): i18n {
  if (instance) return instance
  instance = createInstance()
  void instance.init({
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
    nsSeparator: false,
    resources: {
      ja: { clauses: jaClauses, lint: jaLint },
      en: { clauses: enClauses, lint: enLint },
      'zh-CN': { clauses: zhClauses },
      th: { clauses: thClauses },
      vi: { clauses: viClauses },
    },
  })
  return instance
}

/** The texts of the clauses in one language; a text that is missing is a bug. */
export function clauseTexts(language: DraftLanguage): TextOf {
  return textsOf(language, 'clauses')
}

/** The messages of the lint in Japanese or English. */
export function lintTexts(language: 'ja' | 'en'): TextOf {
  return textsOf(language, 'lint')
}

function textsOf(language: DraftLanguage, ns: 'clauses' | 'lint'): TextOf {
  const { exists, t } = translations()
  return (key, values) => {
    if (!exists(key, { ns, lng: language })) throw new Error(`no text ${ns}:${key} in ${language}`)
    return t(key, { ns, lng: language, ...values })
  }
}
