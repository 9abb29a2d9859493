import type { PackTexts } from '../../shared/drafting/rules/rules.ts'
import type { UiLanguage } from '../../shared/languages.ts'
import { lookUpIn } from './look-up.ts'

type Texts = Promise<{ readonly default: object }>

// A language is read when somebody asks for it: the rules in nine languages are long, and most sessions need three.
const files = {
  ja: () => [
    import('../../locales/ja/rules.json', { with: { type: 'json' } }),
    import('../../locales/ja/lint.json', { with: { type: 'json' } }),
  ],
  en: () => [
    import('../../locales/en/rules.json', { with: { type: 'json' } }),
    import('../../locales/en/lint.json', { with: { type: 'json' } }),
  ],
  'zh-CN': () => [
    import('../../locales/zh-CN/rules.json', { with: { type: 'json' } }),
    import('../../locales/zh-CN/lint.json', { with: { type: 'json' } }),
  ],
  th: () => [
    import('../../locales/th/rules.json', { with: { type: 'json' } }),
    import('../../locales/th/lint.json', { with: { type: 'json' } }),
  ],
  vi: () => [
    import('../../locales/vi/rules.json', { with: { type: 'json' } }),
    import('../../locales/vi/lint.json', { with: { type: 'json' } }),
  ],
  id: () => [
    import('../../locales/id/rules.json', { with: { type: 'json' } }),
    import('../../locales/id/lint.json', { with: { type: 'json' } }),
  ],
  hi: () => [
    import('../../locales/hi/rules.json', { with: { type: 'json' } }),
    import('../../locales/hi/lint.json', { with: { type: 'json' } }),
  ],
  de: () => [
    import('../../locales/de/rules.json', { with: { type: 'json' } }),
    import('../../locales/de/lint.json', { with: { type: 'json' } }),
  ],
  fr: () => [
    import('../../locales/fr/rules.json', { with: { type: 'json' } }),
    import('../../locales/fr/lint.json', { with: { type: 'json' } }),
  ],
} as const satisfies Record<UiLanguage, () => readonly [Texts, Texts]>

/** Looks a sentence up, `rules:` or `lint:` before its key, and fills its placeholders. */
export type RuleText = (key: string, values?: Readonly<Record<string, string>>) => string

const known = new Map<UiLanguage, Promise<RuleText>>()

/** The sentences of the rules in one language; a text that is missing is a bug. */
export function ruleTexts(language: UiLanguage): Promise<RuleText> {
  const texts = known.get(language) ?? load(language)
  known.set(language, texts)
  return texts
}

/** The sentences, laws and fixes of the shipped rules in one language, as they stand in its file. */
export async function shippedRuleTexts(language: UiLanguage): Promise<PackTexts> {
  const { default: texts } = await files[language]()[0]
  return texts as unknown as PackTexts
}

async function load(language: UiLanguage): Promise<RuleText> {
  const [rules, lint] = await Promise.all(files[language]())
  return lookUpIn(language, { rules: { ...rules.default }, lint: { ...lint.default } })
}
