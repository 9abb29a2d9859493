import type { UiLanguage } from '../../../shared/languages.ts'
import { type LookUp, lookUpIn } from '../look-up.ts'

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

/** The words of a review in one language; a text that is missing is a bug. */
export async function reviewTexts(language: UiLanguage): Promise<LookUp> {
  const [reviewing, reviews] = await Promise.all(files[language]())
  return lookUpIn(language, { reviewing: { ...reviewing.default }, reviews: { ...reviews.default } })
}
