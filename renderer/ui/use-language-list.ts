import { useTranslation } from 'react-i18next'
import { useLanguage } from './use-language.ts'

/** Answers the names of languages in the language of the interface, as one list to read. */
export function useLanguageList(): (tags: readonly string[]) => string {
  const { t } = useTranslation('common')
  const language = useLanguage()
  const names = new Intl.DisplayNames([language], { type: 'language' })
  const list = new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' })
  const nameOf = (tag: string) => t(`languages.${tag as 'th'}`, { defaultValue: names.of(tag) ?? tag })
  return (tags) => list.format(tags.map(nameOf))
}
