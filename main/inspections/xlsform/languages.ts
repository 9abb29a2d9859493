import { endonyms, type UiLanguage, uiLanguages } from '../../../shared/languages.ts'

const names = new Map<string, UiLanguage>(
  uiLanguages.flatMap((tag) =>
    [
      endonyms[tag],
      ...(['en', 'ja'] as const).map((own) => new Intl.DisplayNames([own], { type: 'language' }).of(tag)),
      ...(tag === 'zh-CN' ? ['Chinese', '中文', '中国語', 'Simplified Chinese'] : []),
    ].map((name) => [(name ?? tag).toLowerCase(), tag]),
  ),
)

/** The name and the tag of a language as XLSForm writes them: `日本語 (ja)`. */
export function languageHeading(tag: string): string {
  const own = (endonyms as Readonly<Record<string, string>>)[tag]
  return `${own ?? new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag} (${tag})`
}

/**
 * The tag of a language as a heading or a setting names it: by its tag in parentheses, by the tag alone, or by the
 * name of a language of the interface. Undefined for what is none.
 */
export function languageOf(heading: string): string | undefined {
  const text = heading.trim()
  const inParentheses = /[(（]([^()（）]+)[)）]$/.exec(text)?.[1]
  if (inParentheses !== undefined) return canonicalTag(inParentheses)
  return names.get(text.toLowerCase()) ?? canonicalTag(text)
}

function canonicalTag(text: string): string | undefined {
  const [, language, ending] = /^\s*([a-z]{2})(?:[-_]([a-z]{2}|[a-z]{4}))?\s*$/i.exec(text) ?? []
  if (language === undefined) return undefined
  const primary = language.toLowerCase()
  const region = ending?.toUpperCase()
  if (primary === 'zh' && (region === undefined || region === 'HANS')) return 'zh-CN'
  if (primary === 'zh' && region === 'HANT') return 'zh-TW'
  if (region === undefined) return primary
  return region.length === 2 ? `${primary}-${region}` : undefined
}
