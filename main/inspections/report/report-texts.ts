import { createInstance, type i18n } from 'i18next'
import de from '../../../locales/de/report.json' with { type: 'json' }
import en from '../../../locales/en/report.json' with { type: 'json' }
import fr from '../../../locales/fr/report.json' with { type: 'json' }
import hi from '../../../locales/hi/report.json' with { type: 'json' }
import id from '../../../locales/id/report.json' with { type: 'json' }
import ja from '../../../locales/ja/report.json' with { type: 'json' }
import th from '../../../locales/th/report.json' with { type: 'json' }
import vi from '../../../locales/vi/report.json' with { type: 'json' }
import zhCN from '../../../locales/zh-CN/report.json' with { type: 'json' }
import { fallbackLanguage } from '../shipped-packs.ts'

type Dotted<T, P extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${P}${K}` : Dotted<T[K], `${P}${K}.`>
}[keyof T & string]

/** The key of a text of the report, e.g. `sections.summary`. */
export type ReportKey = Dotted<typeof ja>

/** A text of the report in one language. */
export type ReportText = (key: ReportKey, values?: Readonly<Record<string, string | number>>) => string

const textsByLanguage: Readonly<Record<string, object>> = { ja, en, 'zh-CN': zhCN, th, vi, id, hi, de, fr }

let instance: i18n | undefined

/** The language in which a report speaks to readers of a language: English where it has no texts of its own. */
export function reportLanguage(language: string): string {
  return textsByLanguage[language] === undefined ? fallbackLanguage : language
}

/** The texts of the report in one of its languages; what stands in a report is never parsed as a template. */
export function reportTexts(language: string): ReportText {
  instance ??= load()
  const { t } = instance
  return (key, values) => t(key, { lng: language, ...values })
}

function load(): i18n {
  const made = createInstance()
  void made.init({
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
    resources: Object.fromEntries(
      Object.entries(textsByLanguage).map(([language, translation]) => [language, { translation }]),
    ),
  })
  return made
}
