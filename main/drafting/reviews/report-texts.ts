import { createInstance } from 'i18next'
import type { UiLanguage } from '../../../shared/languages.ts'

type Texts = Promise<{ readonly default: object }>

// A language is read when a report in it is written.
const files = {
  ja: () => [
    import('../../../locales/ja/reviewing.json', { with: { type: 'json' } }),
    import('../../../locales/ja/reviews.json', { with: { type: 'json' } }),
  ],
  en: () => [
    import('../../../locales/en/reviewing.json', { with: { type: 'json' } }),
    import('../../../locales/en/reviews.json', { with: { type: 'json' } }),
  ],
  'zh-CN': () => [
    import('../../../locales/zh-CN/reviewing.json', { with: { type: 'json' } }),
    import('../../../locales/zh-CN/reviews.json', { with: { type: 'json' } }),
  ],
  th: () => [
    import('../../../locales/th/reviewing.json', { with: { type: 'json' } }),
    import('../../../locales/th/reviews.json', { with: { type: 'json' } }),
  ],
  vi: () => [
    import('../../../locales/vi/reviewing.json', { with: { type: 'json' } }),
    import('../../../locales/vi/reviews.json', { with: { type: 'json' } }),
  ],
  id: () => [
    import('../../../locales/id/reviewing.json', { with: { type: 'json' } }),
    import('../../../locales/id/reviews.json', { with: { type: 'json' } }),
  ],
  hi: () => [
    import('../../../locales/hi/reviewing.json', { with: { type: 'json' } }),
    import('../../../locales/hi/reviews.json', { with: { type: 'json' } }),
  ],
  de: () => [
    import('../../../locales/de/reviewing.json', { with: { type: 'json' } }),
    import('../../../locales/de/reviews.json', { with: { type: 'json' } }),
  ],
  fr: () => [
    import('../../../locales/fr/reviewing.json', { with: { type: 'json' } }),
    import('../../../locales/fr/reviews.json', { with: { type: 'json' } }),
  ],
} as const satisfies Record<UiLanguage, () => readonly [Texts, Texts]>

/** Looks a text up, `reviewing:` or `reviews:` before its key, and fills its placeholders. */
export type ReviewText = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** The words of a review in one language; a text that is missing is a bug. */
export async function reviewTexts(language: UiLanguage): Promise<ReviewText> {
  const [reviewing, reviews] = await Promise.all(files[language]())
  const i18n = createInstance()
  void i18n.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    // What stands in a document is never parsed as a template.
    interpolation: { escapeValue: false, skipOnVariables: true },
    resources: { [language]: { reviewing: { ...reviewing.default }, reviews: { ...reviews.default } } },
  })
  return (key, values) => {
    if (!i18n.exists(key)) throw new Error(`no text ${key} in ${language}`)
    return i18n.t(key, { ...values })
  }
}
