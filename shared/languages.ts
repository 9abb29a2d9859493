/** The languages of the interface, in the order in which they are offered. */
export const uiLanguages = ['ja', 'en', 'zh-CN', 'th', 'vi', 'id', 'hi', 'de', 'fr'] as const

/** A language of the interface. */
export type UiLanguage = (typeof uiLanguages)[number]

/** The languages in which shipped content (checklists, measures, the programme's words) is complete. */
export const contentLanguages: readonly UiLanguage[] = uiLanguages

/** What each language calls itself: whoever can't read the present one still finds their own. */
export const endonyms: Readonly<Record<UiLanguage, string>> = {
  ja: '日本語',
  en: 'English',
  'zh-CN': '中文（简体）',
  th: 'ไทย',
  vi: 'Tiếng Việt',
  id: 'Bahasa Indonesia',
  hi: 'हिन्दी',
  de: 'Deutsch',
  fr: 'Français',
}

/** The language that stands in where nothing says which one is wanted. */
export const defaultLanguage: UiLanguage = 'ja'

/** Tells whether a tag names a language of the interface. */
export function isUiLanguage(tag: string): tag is UiLanguage {
  return (uiLanguages as readonly string[]).includes(tag)
}

/**
 * The language of the interface nearest to the first tag or POSIX locale that has one (`th_TH.UTF-8`: `th`, any
 * Chinese: `zh-CN`), else Japanese.
 */
export function nearestLanguage(...tags: readonly string[]): UiLanguage {
  for (const tag of tags) {
    const [primary = ''] = tag.toLowerCase().split(/[-_.@]/)
    const found = primary === 'zh' ? 'zh-CN' : primary
    if (isUiLanguage(found)) return found
  }
  return defaultLanguage
}

/** What stands between two sentences of a language: nothing in Japanese and Chinese, else a blank, in Thai too. */
export function sentenceGap(language: string): '' | ' ' {
  return /^(ja|zh)\b/.test(language) ? '' : ' '
}
